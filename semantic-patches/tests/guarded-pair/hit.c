// SPDX-License-Identifier: GPL-2.0

/* the list is dma_map_sg()ped if there is something in it */
static int demo_run(struct demo *d, struct demo_request *req, unsigned int len, bool both)
{
	struct scatterlist *src = req->in;
	struct scatterlist *dst = src;
	int src_nents = 0, dst_nents = 0, mapped;
	int ret = 0;

	if (both)
		dst = req->out;

	if (len != 0) {
		src_nents = sg_nents_for_len(src, len);
		mapped = dma_map_sg(d->dev, src, src_nents, DMA_TO_DEVICE);
		if (mapped == 0) {
			ret = -EINVAL;
			goto out;
		}
		if (both) {
			dst_nents = sg_nents_for_len(dst, len);
			mapped = dma_map_sg(d->dev, dst, dst_nents, DMA_FROM_DEVICE);
			if (!mapped) {
				ret = -EINVAL;
				goto err_src;
			}
		}
	}

	demo_start(d, src, dst, mapped);
#ifdef CONFIG_DEMO_SYNC
	if (both)
		dma_sync_sg_for_cpu(d->dev, dst, dst_nents, DMA_FROM_DEVICE);
#else
	demo_wait(d);
#endif

	if (both && len != 0)
		dma_unmap_sg(d->dev, dst, dst_nents, DMA_FROM_DEVICE);
err_src:
	if (len != 0) {
		demo_stop(d);
		dma_unmap_sg(d->dev, src, src_nents, DMA_TO_DEVICE);
	}
out:
	return ret;
}

/* one under a condition, and one of the same name that is not */
static void demo_always(struct demo *d, struct demo_request *req)
{
	struct scatterlist *src = req->in;
	unsigned int n;

	n = dma_map_sg(d->dev, src, req->nents, DMA_TO_DEVICE);
	if (!n)
		return;
	demo_start(d, src, NULL, n);
	dma_unmap_sg(d->dev, src, req->nents, DMA_TO_DEVICE);
}
