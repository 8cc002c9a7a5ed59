// SPDX-License-Identifier: GPL-2.0

static int foo_iv(struct foo *foo, struct scatterlist *dst, int nents, u8 *iv)
{
	int n;

	n = dma_map_sg(foo->dev, dst, nents, DMA_BIDIRECTIONAL);
	if (!n)
		return -ENOMEM;
	foo_run(foo, dst);
	/* the last block is the next one's */
	scatterwalk_map_and_copy(iv, dst, foo->len - 16, 16, 0); /* marked */
	dma_unmap_sg(foo->dev, dst, nents, DMA_BIDIRECTIONAL);
	return 0;
}

static void foo_two(struct foo *foo, struct scatterlist *sg, int nents, void *b, size_t len)
{
	dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE);
#ifdef CONFIG_FOO_ZERO
	sg_zero_buffer(sg, nents, len, 0); /* marked */
#endif
	foo_run(foo, sg);
	sg_pcopy_to_buffer(sg, nents, b, len, 4); /* marked */
}
