#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static struct scatterlist *cursor;

/* A cursor that is not the function's own */
static void global(struct hw *hw, struct scatterlist *sg)
{
	cursor = sg;
	while (cursor) {
		put(hw, sg_dma_address(cursor), sg_dma_len(cursor));
		cursor = sg_next(cursor);
	}
}

/* The name is taken. */
static void taken(struct hw *hw, struct scatterlist *list)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int i;

	for_each_range_dma(&sg_it, range_dma_of_sg(hw->list, hw->n), i)
		put(hw, range_dma_addr(&sg_it), range_dma_len(&sg_it));
	sg = list;
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* Who gets the address of the cursor may move it. */
static void address(struct hw *hw, struct scatterlist *sg)
{
	keep(hw, sg);
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		skip(&sg);
		sg = sg_next(sg);
	}
}

/* What is read is not what is walked. */
static void apart(struct hw *hw, struct scatterlist *sg)
{
	keep(hw, sg);
	for (; sg; sg = sg_next(sg))
		hw->n++;
	put(hw, sg_dma_address(hw->list), sg_dma_len(hw->list));
}

/* The step has a value. */
static void value(struct hw *hw, struct scatterlist *sg)
{
	keep(hw, sg);
	do {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
	} while ((sg = sg_next(sg)));
}

/* More than one step */
static void strides(struct hw *hw, struct scatterlist *sg)
{
	keep(hw, sg);
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg_next(sg));
	}
}
