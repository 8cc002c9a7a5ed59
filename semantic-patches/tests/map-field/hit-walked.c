// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;	/* of the request */
	struct scatterlist *cursor;
	int nents, offset;
};

/* A list of that name, which moves as it likes. */
struct demo_ctx {
	struct scatterlist *sg;
	struct scatterlist chain[2];
};

static void demo_take(struct demo_dev *dd, struct demo_ctx *ctx)
{
	ctx->sg = ctx->chain;
	dd->sg = ctx->sg;
}

static int demo_start(struct demo_dev *dd)
{
	/* where it is read from next: nobody unmaps that */
	dd->cursor = dd->sg;
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	return demo_kick(dd);
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}

/* Without DMA the list is walked by its own pointer. */
static void demo_pio(struct demo_dev *dd)
{
	demo_write(dd, sg_virt(dd->sg) + dd->offset);
	if (dd->offset == dd->sg->length) {
		dd->sg = sg_next(dd->sg);
		dd->offset = 0;
	}
}
