#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

struct walk {
	struct scatterlist *last;
	unsigned int used;
};

/* The place is kept for the next call. */
static void add(struct walk *walk, struct scatterlist *sg, unsigned int len)
{
	while (sg && len) {
		unsigned int n = min(len, sg_dma_len(sg));

		put(walk, sg_dma_address(sg), n);
		len -= n;
		walk->last = sg;	/* not yet the next one */
		walk->used = n;
		if (n == sg_dma_len(sg))
			sg = sg_next(sg);
	}
}

/* Copied to another struct, where the next call finds it */
static void fill(struct request *req, unsigned int len)
{
	struct walk walk;

	walk.last = NULL;
	add(&walk, req->src, len);
	if (walk.last)
		req->src = walk.last;
}

/* By its own name, and past the last entry of the portion */
static void portion(struct hw *hw, struct scatterlist *sg, int n)
{
	while (sg && n--) {
#ifdef CONFIG_64BIT
		put(hw, sg_dma_address(sg) >> 32, 0);
#endif
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
#ifdef DEBUG
		hw->next = sg;
#endif
	}
	hw->next = sg;
}

static void irq(struct hw *hw)
{
	if (!hw->next)
		return;
	portion(hw, hw->next, 8);
}

/* The list itself is kept before the first step, the place behind a local cursor's. */
static void both(struct hw *hw, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg = sgl;

	hw->list = sgl;
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	hw->rest = sg;
}
