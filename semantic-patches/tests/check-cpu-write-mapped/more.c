// SPDX-License-Identifier: GPL-2.0

static int foo_diag(struct foo *foo, struct foo_diag *diag)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, diag->buf, sizeof(diag->buf), DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	/* start from zero */
	memset(diag->buf, 0, sizeof(diag->buf)); /* marked */
	ret = foo_run(foo, dma, sizeof(diag->buf));
	dma_unmap_single(foo->dev, dma, sizeof(diag->buf), DMA_FROM_DEVICE);
	return ret;
}

static void foo_poll(struct foo *foo, u16 *res)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, res, 2, DMA_BIDIRECTIONAL);
#ifdef CONFIG_FOO_POLL
	*res = 0xffff; /* marked */
#endif
	foo_send(foo, dma, 2);
	dma_unmap_single(foo->dev, dma, 2, DMA_BIDIRECTIONAL);
}
