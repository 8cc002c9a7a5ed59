#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* A loop over the same variable reads the CPU side. */
static void cpu(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i)
		req->mem += s->length;
	for_each_sg(req->sg, s, req->n, i) {
		put(req, sg_dma_address(s));
		req->start = sg_next(s);
	}
}

/* Used after the loop */
static void after(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i) {
		if (sg_dma_len(s) > req->max)
			break;
		req->start = sg_next(s);
	}
	put(req, sg_dma_address(s));
}

/* The count is that of the CPU side. */
static void count(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->table.sgl, s, req->table.orig_nents, i) {
		put(req, sg_dma_address(s));
		req->start = sg_next(s);
	}
}

/* Mapped here: by which count? */
static int mapped(struct req *req)
{
	struct scatterlist *s;
	int i;

	if (!dma_map_sg(req->dev, req->sg, req->n, DMA_TO_DEVICE))
		return -ENOMEM;
	for_each_sg(req->sg, s, req->n, i) {
		put(req, sg_dma_address(s));
		req->start = sg_next(s);
	}
	return 0;
}

/* Stored to */
static void store(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i) {
		sg_dma_address(s) += req->offset;
		req->start = sg_next(s);
		put(req, sg_dma_len(s));
	}
}

/* The entry itself is kept. */
static void keeps(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i) {
		put(req, sg_dma_address(s));
		req->start = s;
		req->next = sg_next(s);
	}
}

/* Whether there is a next one is asked only. */
static void last(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i)
		put(req, sg_dma_address(s), !sg_next(s));
}

/* What the next one has in memory */
static void memory(struct req *req)
{
	struct scatterlist *s;
	int i;

	for_each_sg(req->sg, s, req->n, i)
		put(req, sg_dma_address(s), sg_virt(sg_next(s)));
}
