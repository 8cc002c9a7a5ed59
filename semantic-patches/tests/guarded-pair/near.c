// SPDX-License-Identifier: GPL-2.0

/* a way out that comes to no condition */
static int demo_leak(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *a = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, a, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	if (demo_start(d, a, n))
		return -EBUSY;
	if (map)
		dma_unmap_sg(d->dev, a, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* after a success somebody else unmaps it */
static int demo_late(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *b = list;
	int n = 0, ret;

	if (map) {
		n = dma_map_sg(d->dev, b, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	ret = demo_start(d, b, n);
	if (map && ret)
		dma_unmap_sg(d->dev, b, d->nents, DMA_TO_DEVICE);
	return ret;
}

/* what decides may change meanwhile */
static int demo_deep(struct demo *d, struct scatterlist *list)
{
	struct scatterlist *c = list;
	int n = 0;

	if (d->map) {
		n = dma_map_sg(d->dev, c, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	demo_start(d, c, n);
	if (d->map)
		dma_unmap_sg(d->dev, c, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* always mapped */
static int demo_always(struct demo *d, struct scatterlist *list, bool wait)
{
	struct scatterlist *e = list;
	int n;

	n = dma_map_sg(d->dev, e, d->nents, DMA_TO_DEVICE);
	if (!n)
		return -EIO;
	demo_start(d, e, n);
	if (wait)
		dma_unmap_sg(d->dev, e, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* kept for whoever completes it */
static int demo_keep(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *k = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, k, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	d->kept = k;
	if (map)
		dma_unmap_sg(d->dev, k, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* of a request, and unmapped by that name */
static int demo_from(struct demo *d, struct demo_request *req, bool map)
{
	struct scatterlist *q = req->in;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, q, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	demo_start(d, q, n);
	if (map)
		dma_unmap_sg(d->dev, q, d->nents, DMA_TO_DEVICE);
	return 0;
}

static void demo_done(struct demo *d, struct demo_request *req)
{
	dma_unmap_sg(d->dev, req->in, d->nents, DMA_TO_DEVICE);
}

/* handed to who unmaps it */
static void demo_drop(struct demo *d, struct scatterlist *s)
{
	dma_unmap_sg(d->dev, s, d->nents, DMA_TO_DEVICE);
}

static int demo_hand(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *h = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, h, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	if (demo_start(d, h, n))
		demo_drop(d, h);
	else if (map)
		dma_unmap_sg(d->dev, h, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* unmapped with the mapped count */
static int demo_count(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *m = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, m, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	demo_start(d, m, n);
	if (map)
		dma_unmap_sg(d->dev, m, n, DMA_TO_DEVICE);
	return 0;
}

/* moved while it is mapped */
static int demo_move(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *o = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, o, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	demo_start(d, o, n);
	o = sg_next(o);
	if (map)
		dma_unmap_sg(d->dev, o, d->nents, DMA_TO_DEVICE);
	return 0;
}

/* not tested */
static void demo_trust(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *t = list;

	if (map)
		dma_map_sg(d->dev, t, d->nents, DMA_TO_DEVICE);
	demo_start(d, t, d->nents);
	if (map)
		dma_unmap_sg(d->dev, t, d->nents, DMA_TO_DEVICE);
}

/* mapped twice */
static int demo_twice(struct demo *d, struct scatterlist *list, bool map)
{
	struct scatterlist *w = list;
	int n = 0;

	if (map) {
		n = dma_map_sg(d->dev, w, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
		n = dma_map_sg(d->dev, w, d->nents, DMA_TO_DEVICE);
		if (!n)
			return -EIO;
	}
	demo_start(d, w, n);
	if (map)
		dma_unmap_sg(d->dev, w, d->nents, DMA_TO_DEVICE);
	return 0;
}
