#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* sg_next(s) is kept for the next call, and its length asked for before. */
static int prepare(struct ep *ep, struct req *req)
{
	struct scatterlist *s;
	unsigned int length = req->length;
	int i;

	for_each_sg(req->sg, s, req->queued, i)
		length -= sg_dma_len(s);

	for_each_sg(req->start, s, req->pending, i) {
		unsigned int n = min(length, sg_dma_len(s)); /* bytes */

		if (ep->room == 1 && sg_dma_len(sg_next(s)) >= length)
			break;
#ifdef CONFIG_WIDE
		put_high(ep, upper_32_bits(sg_dma_address(s)));
#endif
		put(ep, sg_dma_address(s), n);
		length -= n;
		if (length)
			req->start = sg_next(s);
	}
	return i;
}

static void linked(struct desc *d, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		d->len = sg_dma_len(sg);
		if (i < n - 1)
			d->next = sg_dma_address(sg_next(sg));
	}
}
