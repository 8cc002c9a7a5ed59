#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Counted first, then walked beside another list */
static int split(struct chan *ch, struct xfer *x)
{
	unsigned int n = 0, left;
	struct scatterlist *src, *s;
	int i;

	/* so many of sg_dma_len(src) at most */
	for_each_sg(x->sgt.sgl, src, x->sgt.nents, i)
		if (sg_dma_len(src) > ch->max)
			n += DIV_ROUND_UP(sg_dma_len(src), ch->max);
		else
			n++;

	src = x->sgt.sgl;
	left = sg_dma_len(src);
	for_each_sg(ch->sgl, s, n, i) {
		put(s, sg_page(s), min(left, ch->max));
		left -= min(left, ch->max);
		if (!left && sg_next(src)) {
			src = sg_next(src); /* one further */
			left = sg_dma_len(src);
#ifdef DEBUG
			dev_dbg(ch->dev, "%u at %pad\n", left, &sg_dma_address(src));
#else
			ch->last = sg_dma_address(src);
#endif
		}
	}
	return n;
}

/* The other way round, and a test for the end */
static void after(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = x->list;
	int i;

	while (sg && ch->room--)
		sg = sg_next(sg);
	if (!sg)
		return;
	ch->first = sg_dma_address(sg);
	for_each_sg(x->list, sg, x->mapped, i) {
		if (sg_is_last(sg))
			ch->end = sg_dma_address(sg) + sg_dma_len(sg);
	}
}

/* Two lists, each started and stepped in one */
static void pair(struct chan *ch, struct xfer *x)
{
	struct scatterlist *tx = NULL, *rx = NULL, one;
	unsigned int tx_len = 0, rx_len = 0, len, done;

	for (done = 0; done < x->len; done += len) {
		if (!tx_len) {
			tx = !tx ? &x->tx.sgl[0] : sg_next(tx);
			tx_len = sg_dma_len(tx);
			ch->tx = sg_dma_address(tx);
		}
		if (!rx_len) {
			rx = rx ? sg_next(rx) : x->rx.sgl;
			rx_len = sg_dma_len(rx);
			ch->rx = sg_dma_address(rx);
		}
		len = min(tx_len, rx_len);
		go(ch, &one, len);
		tx_len -= len;
		rx_len -= len;
	}
}
