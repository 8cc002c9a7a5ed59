// SPDX-License-Identifier: GPL-2.0

/* Entry by entry, the mapping of one is lost where the device does not answer. */
static int each(struct demo *d, struct scatterlist *src, struct scatterlist *dst)
{
	struct scatterlist *sgs = src, *sgd = dst;
	int err = 0;

	while (sgs && sgd) {
		if (sgs == sgd) {
			err = dma_map_sg(d->dev, sgs, 1, DMA_BIDIRECTIONAL);
			if (err <= 0) {
				err = -EINVAL;
				goto out;
			}
		} else {
			err = dma_map_sg(d->dev, sgs, 1, DMA_TO_DEVICE);
			if (!err) {
				err = -EINVAL;
				goto out;
			}
#ifdef CONFIG_DEMO_OLD
			err = dma_map_sg(d->old, sgd, 1, DMA_FROM_DEVICE);
			if (err == 0) {
				err = -EINVAL;
				goto unmap;
			}
#else
			if (!dma_map_sg(d->dev, sgd, 1, DMA_FROM_DEVICE)) {
				err = -EINVAL;
				goto unmap;
			}
#endif
		}
		err = 0;
		if (demo_run(d, sgs, sgd)) {
			err = -EFAULT;
			goto out;
		}
		if (sgs == sgd) {
			dma_unmap_sg(d->dev, sgs, 1, DMA_BIDIRECTIONAL);
		} else {
			dma_unmap_sg(d->dev, sgs, 1, DMA_TO_DEVICE);
			dma_unmap_sg(d->dev, sgd, 1, DMA_FROM_DEVICE);
		}
		sgs = sg_next(sgs);
		sgd = sg_next(sgd);
	}
	return 0;

unmap:
	dma_unmap_sg(d->dev, sgs, 1, DMA_TO_DEVICE);
out:
	return err;
}

/* The count is kept: nothing is known of who reads it. */
static int kept(struct demo *d, struct scatterlist *list)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, d->n, i) {
		d->mapped = dma_map_sg(d->dev, sg, 1, DMA_TO_DEVICE);
		if (d->mapped == 0) {
			dev_err(d->dev, "dma_map_sg error\n");
			return -ENOMEM;
		}
		demo_send(d, sg);
		dma_unmap_sg(d->dev, sg, 1, DMA_TO_DEVICE);
	}
	return 0;
}
