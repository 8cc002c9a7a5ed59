// SPDX-License-Identifier: GPL-2.0

static void foo_rx_done(struct foo *foo, struct scatterlist *sg, size_t residue)
{
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	foo->count = sg_dma_len(sg) - residue; /* marked */
}
