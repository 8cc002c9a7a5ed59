// SPDX-License-Identifier: GPL-2.0

static int foo_reply(struct foo *foo, struct scatterlist *sg, int nents, void *rsp, size_t len)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE))
		return -ENOMEM;

	foo_run(foo, sg);
	sg_copy_from_buffer(sg, nents, rsp, len); /* marked */
	dma_unmap_sg(foo->dev, sg, nents, DMA_FROM_DEVICE);
	return 0;
}
