// SPDX-License-Identifier: GPL-2.0

static int foo_ident(struct foo *foo)
{
	struct foo_ident ident;
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, &ident, sizeof(ident), DMA_FROM_DEVICE); /* marked */
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;

	foo_run(foo, dma, sizeof(ident));
	dma_unmap_single(foo->dev, dma, sizeof(ident), DMA_FROM_DEVICE);
	return ident.version;
}
