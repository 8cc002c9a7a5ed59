#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The file stores lengths, as another rule has written it. */
static void shorten(struct req *req, struct scatterlist *sg)
{
	range_dma_set_len_sg(sg, min(req->size, range_dma_sg_len(sg)));
}

static void back(struct req *req)
{
	struct scatterlist *src = sg_last(req->sg, req->n);
	void *buf = sg_virt(src);

	sg_copy_from_buffer(req->dst, req->n, buf, sg_dma_len(src));
}
