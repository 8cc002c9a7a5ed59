#include <linux/dma-mapping.h>

/* The CPU side */
static void cpu(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s), s->length);
	sg = s;
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s), s->length);
}

/* The place is handed on */
static void handed(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	sg = s;
	keep(hw, sg);
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s));
}

/* The cursor is read behind the loop */
static void behind(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	put(hw, sg_dma_len(s));
	sg = s;
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s));
}

/* Mapped by someone between the start and the loop */
static void early(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	n = req_dma_map(hw, req);
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	sg = s;
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s));
}

/* Stepped, too */
static void stepped(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	sg = sg_next(sg);
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	sg = s;
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s));
}

/* A parameter, and a store */
static void param(struct hw *hw, struct scatterlist *sg, int n, int left)
{
	struct scatterlist *s;
	int i;

	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	sg = s;
	for_each_sg(sg, s, left, i)
		put(hw, sg_dma_address(s));
}

static void store(struct hw *hw, struct request *req, int n, int left)
{
	struct scatterlist *sg, *s;
	int i;

	sg = req->list;
	for_each_sg(sg, s, n, i)
		put(hw, sg_dma_address(s));
	sg = s;
	for_each_sg(sg, s, left, i)
		sg_dma_len(s) = 4;
}
