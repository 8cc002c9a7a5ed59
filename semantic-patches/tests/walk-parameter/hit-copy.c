#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* A place that is kept, and gone back to */
static void twice(struct hw *hw, struct scatterlist *sg, unsigned int n)
{
	struct scatterlist *start;
	unsigned int i;

	start = sg;
	for (i = 0; i < n && i < 2; i++, sg = sg_next(sg))
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
	sg = start;
	for (i = 0; i < n; i++, sg = sg_next(sg))
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
}

/* A look at what comes, by a cursor that goes ahead */
static int ahead(struct hw *hw, struct scatterlist *sg, size_t size)
{
	struct scatterlist *tmp;
	size_t sum = 0;
	int n = 0;

	if (!hw || !sg)
		return -EINVAL;
	tmp = sg;
	while (sum < size) {
		if (!tmp)
			return -EINVAL;
		sum += sg_dma_len(tmp);
		n++;
		tmp = sg_next(tmp);
	}
	while (n--) {
		put(hw, sg_dma_address(sg), sg_next(sg) ? sg_dma_len(sg) : 4);
		sg = sg_next(sg);
	}
	return 0;
}

/* A place that has its value from its declaration only */
static void declared(struct hw *hw, struct scatterlist *sg, int n)
{
	struct scatterlist *first = sg;
	int i;

	for (i = 0; i < n; i++, sg = sg_next(sg))
		put(hw, sg_dma_address(sg));
	sg = first;
	for (i = 0; i < n; i++, sg = sg_next(sg))
		put(hw, sg_dma_len(sg));
}

/* Two cursors, the second from a list of its own */
static void beside(struct hw *hw, struct scatterlist *sg, int n)
{
	struct scatterlist *list = hw->list;
	struct scatterlist *other, *second;

	other = list;
	second = other;
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_address(other), sg_dma_len(second));
		sg = sg_next(sg);
		other = sg_next(other);
		second = sg_next(second);
	}
}
