#include <linux/dma-mapping.h>

/* A helper of a walk: it changes with the walk, or stays */
static void one(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
}

static void all(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->src, sg, req->n, i)
		one(hw, sg);
}

/* So is this one, called with a place in a list */
static void place(struct hw *hw, struct scatterlist *entry)
{
	hw->addr = sg_dma_address(entry);
}

static void irq(struct hw *hw)
{
	place(hw, hw->entry);
	hw->entry = sg_next(hw->entry);
}

/* Who calls it, this file does not say */
static inline void nobody(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
}

/* The CPU side too */
static void cpu(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;

	sg = req->src;
	map(hw, sg);
	hw->addr = sg_dma_address(sg);
	hw->len = sg->length;
}

/* Moved, by an index, and stored to */
static void moved(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
	sg++;
	hw->next = sg_dma_address(sg);
}

static void by_index(struct hw *hw, struct req *req)
{
	struct scatterlist *sg = req->src;

	hw->addr = sg_dma_address(sg);
	keep(hw, &sg[1]);
}

static void stored(struct hw *hw, struct req *req)
{
	struct scatterlist *sg = &req->single;

	sg_dma_address(sg) = hw->addr;
	put(hw, sg_dma_address(sg));
}

/* Its address is given away to someone who may write to it */
static void alloc(struct hw *hw, struct scatterlist *mem)
{
	hw->buf = dma_alloc_coherent(hw->dev, 1, &sg_dma_address(mem), GFP_KERNEL);
}

static const struct ops ops = {
	.moved = moved,
	.alloc = alloc,
};

/* One of two, and one of them is a place in its list */
static void either(struct hw *hw, struct req *req, bool in)
{
	struct scatterlist *cipher = in ? req->src_list : req->cur_sg;

	put(hw, sg_dma_address(cipher) + req->offset);
}
