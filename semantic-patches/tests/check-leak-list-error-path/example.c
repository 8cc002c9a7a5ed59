// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg, int nents)
{
	int mapped, ret;

	mapped = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;

	ret = foo_program(foo, sg, mapped);
	if (ret) /* marked */
		return ret;

	foo_wait(foo);
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return 0;
}
