// SPDX-License-Identifier: GPL-2.0

/* dma_map_sgtable() in a comment stays. */
#define my_map(dev, sgt) dma_map_sgtable(dev, sgt, DMA_TO_DEVICE, 0)

static int map(struct device *dev, struct sg_table *sgt)
{
	dev_dbg(dev, "dma_map_sgtable() of %u\n", sgt->nents);
#ifdef CONFIG_MY_CACHE
	return dma_map_sgtable(dev, sgt, DMA_TO_DEVICE, 0);	/* coherent */
#else
	return my_map(dev, sgt);
#endif
}

#ifndef CONFIG_MY_CACHE
static void unmap(struct device *dev, struct sg_table *sgt)
{
	dma_unmap_sgtable(dev, sgt, DMA_TO_DEVICE, 0);
}
#endif
