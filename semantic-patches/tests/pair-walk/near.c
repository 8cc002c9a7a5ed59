#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The length of the CPU side */
static void length(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n-- && sg) {
		put(dev, sg_dma_address(sg), sg->length);
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* The address has the offset already. */
static void twice(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg) + sg->offset, sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* The count is changed. */
static void fewer(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	if (n > 8)
		n = min(n, dev->max);
	sg = sgl;
	while (sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* The count is used up. */
static void used(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n--) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* Another list than the one that is mapped */
static void other(struct dev *dev, struct request *req)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, req->src, req->nents, DMA_TO_DEVICE);
	sg = req->dst;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* Mapped while it is walked */
static void later(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	sg = sgl;
	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* The list has moved since. */
static void moved(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sgl = sg_next(sgl);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* Handed on */
static void handed(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		keep(dev, sg, sg->offset);
		sg = sg_next(sg);
	}
}

/* The entry is changed. */
static void written(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		sg->offset += 4;
		sg = sg_next(sg);
	}
}

/* The DMA side alone is no pair. */
static void alone(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* Not the variable of this function */
static void parameter(struct dev *dev, struct scatterlist *sg, int nents)
{
	struct scatterlist *sgl = sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}

/* Copied by who does not walk the list */
static void copied(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		memcpy(dev->buf, sg_virt(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* The name is taken. */
static void taken(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	int n;

	range_dma_iter_start(&sg_it, range_dma_of_list(dev->list));
	put(dev, range_dma_addr(&sg_it), range_dma_len(&sg_it));
	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
		pr_debug("%u\n", sg->offset);
		sg = sg_next(sg);
	}
}
