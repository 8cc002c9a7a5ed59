// SPDX-License-Identifier: GPL-2.0

static void foo_rx_free(struct foo *foo, struct foo_buf *buf)
{
	kfree(buf);
	dma_unmap_single(foo->dev, buf->dma, buf->len, DMA_FROM_DEVICE); /* marked */
}

static int foo_command(struct foo *foo, size_t len)
{
	void *cmd = kzalloc(len, GFP_KERNEL);
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, cmd, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		kfree(cmd);
		return -ENOMEM;
	}
	ret = foo_run(foo, dma, len);
	kfree(cmd);
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE); /* marked */
	return ret;
}
