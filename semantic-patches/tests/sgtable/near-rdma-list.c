// SPDX-License-Identifier: GPL-2.0
/* mapped as a table, unmapped by its list */
static int demo_map(struct ib_device *dev, struct demo_mr *mr)
{
	return ib_dma_map_sgtable_attrs(dev, &mr->sgt, DMA_TO_DEVICE, 0);
}

static void demo_unmap(struct ib_device *dev, struct demo_mr *mr)
{
	ib_dma_unmap_sg(dev, mr->sgt.sgl, mr->sgt.orig_nents, DMA_TO_DEVICE);
}
