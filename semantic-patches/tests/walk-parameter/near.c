#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Handed on after a step */
static void handed(struct hw *hw, struct scatterlist *sg)
{
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		keep(hw, sg);
		sg = sg_next(sg);
	}
}

/* Stored after a step, for somebody who reads the CPU side */
static void stored(struct hw *hw, struct scatterlist *sg, int n)
{
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	hw->next = sg;
}

static void next(struct hw *hw)
{
	copy(hw, sg_virt(hw->next));
}

/* Stored in an array */
static void elements(struct hw *hw, struct scatterlist *sg, int n)
{
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
		hw->at[n] = sg;
	}
}

/* Stored for a function that is not known */
static void later(struct hw *hw, struct scatterlist *sg, int n)
{
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	hw->rest = sg;
}

static void go_on(struct hw *hw)
{
	keep(hw, hw->rest);
}

/* The CPU side of the first entry */
static void cpu(struct hw *hw, struct scatterlist *sg)
{
	copy(hw, sg_virt(sg));
	while (sg) {
		put(hw, sg_dma_address(sg), sg->length);
		sg = sg_next(sg);
	}
}

/* The other cursor reads the CPU side. */
static void other(struct hw *hw, struct scatterlist *sg, int n)
{
	struct scatterlist *first;

	first = sg;
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	sg = first;
	copy(hw, sg_virt(first));
}

/* Only counted */
static int entries(struct scatterlist *sg)
{
	int n = 0;

	for (; sg; sg = sg_next(sg))
		n++;
	return n;
}

/* A list that begins at a cursor of the function's own */
static void inner(struct hw *hw, struct scatterlist *sg)
{
	struct scatterlist *tmp;

	tmp = sg;
	while (tmp) {
		struct scatterlist *rest = tmp;

		put(hw, sg_dma_address(tmp), sg_dma_len(tmp));
		keep(hw, rest);
		tmp = sg_next(tmp);
	}
}
