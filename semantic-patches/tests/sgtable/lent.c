// SPDX-License-Identifier: GPL-2.0
/* a table that is gone before its list is unmapped stays; the other ones change */
static int demo_init(struct ib_device *dev, struct demo_ctx *ctx, struct scatterlist *sg, int n)
{
	struct sg_table sgt = {
		.sgl = sg,
		.orig_nents = n,
	};
	int ret = ib_dma_map_sgtable_attrs(dev, &sgt, DMA_TO_DEVICE, 0);

	if (ret)
		return ret;
	ret = demo_use(ctx, sgt.nents);
	if (ret)
		ib_dma_unmap_sgtable_attrs(dev, &sgt, DMA_TO_DEVICE, 0);
	return ret;
}

static void demo_exit(struct ib_device *dev, struct scatterlist *sg, int n)
{
	ib_dma_unmap_sg(dev, sg, n, DMA_TO_DEVICE);
}

static int demo_once(struct device *dev, struct page *page, struct scatterlist *list)
{
	struct sg_table table = {
		.orig_nents = 1,
		.sgl = list,
	};
	int ret = dma_map_sgtable(dev, &table, DMA_TO_DEVICE, 0);

	if (ret)
		return ret;
	demo_wait(dev);
	dma_unmap_sgtable(dev, &table, DMA_TO_DEVICE, 0);
	return 0;
}
