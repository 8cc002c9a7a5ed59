// SPDX-License-Identifier: GPL-2.0

/* near miss: what is to be done where nothing was mapped is not for a rule to say */
static void demo_sync(struct demo *d)
{
	dma_map_sgtable(d->dev, d->sgt, DMA_BIDIRECTIONAL, 0);
	dma_unmap_sgtable(d->dev, d->sgt, DMA_BIDIRECTIONAL, 0);
}
