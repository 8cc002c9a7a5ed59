#include <linux/dma-mapping.h>

/* The CPU side of one of them */
static void cpu(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(sg), prev->length);
		prev = sg;
	}
}

/* A third variable that does other work keeps them, too */
static void third(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL, *page;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(sg) - sg_dma_address(prev));
		prev = sg;
	}
	page = hw->page;
	put(hw, sg_page(page));
}

/* One that starts elsewhere */
static void begun(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = hw->last;
	int i;

	for_each_sg(list, sg, n, i) {
		put(hw, sg_dma_address(sg) - sg_dma_address(prev));
		prev = sg;
	}
}

/* Kept for later */
static void kept(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(prev));
		prev = sg;
	}
	hw->last = prev;
}

/* The parameter is copied to */
static void param(struct hw *hw, struct scatterlist *list, struct scatterlist *prev, int n)
{
	struct scatterlist *sg, *before;
	int i;

	for_each_sg(list, sg, n, i) {
		before = sg;
		put(hw, sg_dma_address(before) - sg_dma_address(prev));
		prev = sg;
	}
}

/* Behind the loop: the entry after the last one that was mapped */
static void behind(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(prev));
		prev = sg;
	}
	put(hw, sg_dma_address(sg));
}

/* A store */
static void store(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			sg_dma_address(sg) = sg_dma_address(prev);
		prev = sg;
	}
}

/* The count of the CPU side */
static void count(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->orig_nents, i) {
		if (prev)
			put(hw, sg_dma_address(sg), sg_dma_address(prev));
		prev = sg;
	}
}

/* Compared with one another */
static void compared(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev != sg)
			put(hw, sg_dma_address(sg), prev ? sg_dma_len(prev) : 0);
		prev = sg;
	}
}

/* Two functions of one name, of which one keeps an entry for later */
#ifdef CONFIG_KEEP
static void twice(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(prev));
		prev = sg;
	}
	hw->last = prev;
}
#else
static void twice(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(prev));
		prev = sg;
	}
}
#endif
