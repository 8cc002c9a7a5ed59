// SPDX-License-Identifier: GPL-2.0

static int foo_load(struct foo *foo, size_t size)
{
	void *fw;
	dma_addr_t dma;

	fw = vzalloc(size);
	if (!fw)
		return -ENOMEM;

	dma = dma_map_single(foo->dev, fw, size, DMA_TO_DEVICE); /* marked */
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	return foo_run(foo, dma, size);
}
