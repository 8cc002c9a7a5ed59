// SPDX-License-Identifier: GPL-2.0

static int foo_list(struct foo *foo, struct scatterlist *sg, int nents)
{
	int n = 0;

	n = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!n) {
		dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE); /* marked */
		return -ENOMEM;
	}
	return foo_go(foo, sg, n);
}

static int foo_test(struct foo *foo, struct scatterlist *sg)
{
	if (unlikely(!dma_map_sg(foo->dev, sg, 1, DMA_TO_DEVICE)))
		goto fail;
	return foo_go(foo, sg, 1);
fail:
#ifdef CONFIG_FOO_LOG
	/* say so */
	dev_err(foo->dev, "no map\n");
#endif
	dma_unmap_sg(foo->dev, sg, 1, DMA_TO_DEVICE); /* marked */
	return -ENOMEM;
}

static int foo_slot(struct foo *foo, struct foo_slot *slot, void *buf, int idx)
{
	slot->dma[idx] = dma_map_single(foo->dev, buf, 64, DMA_TO_DEVICE);
	if (unlikely(dma_mapping_error(foo->dev, slot->dma[idx])))
		goto fail;
	return 0;
fail:
	dma_unmap_single(foo->dev, slot->dma[idx], 64, DMA_TO_DEVICE); /* marked */
	return -ENOMEM;
}
