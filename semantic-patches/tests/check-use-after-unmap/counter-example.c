// SPDX-License-Identifier: GPL-2.0

static void foo_rx_done(struct foo *foo, struct scatterlist *sg, size_t residue)
{
	foo->count = sg_dma_len(sg) - residue;
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
}

static void foo_again(struct foo *foo, struct scatterlist *sg)
{
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	foo->count = sg->length;
	if (!dma_map_sg(foo->dev, sg, 1, DMA_FROM_DEVICE))
		return;
	writel(sg_dma_address(sg), foo->base);
}

static void foo_other(struct foo *foo, struct scatterlist *sg)
{
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	sg = foo->next;
	writel(sg_dma_address(sg), foo->base);
}

static void foo_index(struct foo *foo, int i)
{
	dma_unmap_sg(foo->dev, foo->sg[i], 1, DMA_FROM_DEVICE);
	i++;
	writel(sg_dma_address(foo->sg[i]), foo->base);
}
