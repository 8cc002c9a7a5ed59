// SPDX-License-Identifier: GPL-2.0

/* Members, and no unmap anywhere in this file */
static int foo_setup(struct foo *foo)
{
	foo->rx_dma = dma_map_resource(foo->dev, foo->rx_phys, 4, DMA_FROM_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->rx_dma))
		return -ENXIO;

	foo->tx_dma = dma_map_resource(foo->dev, foo->tx_phys, 4, DMA_TO_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->tx_dma)) { /* marked */
		dev_err(foo->dev, "no address for tx\n");
		return -ENXIO;
	}
	return 0;
}

static int foo_label(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;
	int ret = -ENOMEM;

	x = ib_dma_map_single(foo->ib, a, 64, DMA_TO_DEVICE);
	if (ib_dma_mapping_error(foo->ib, x))
		goto out;
	y = ib_dma_map_single(foo->ib, b, 64, DMA_TO_DEVICE);
	if (unlikely(ib_dma_mapping_error(foo->ib, y))) /* marked */
		goto out;
	ret = foo_go(foo, x, y);
out:
	kfree(a);
	return ret;
}
