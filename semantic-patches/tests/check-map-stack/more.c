// SPDX-License-Identifier: GPL-2.0

static int foo_array(struct foo *foo)
{
	struct scatterlist sg;
	u8 buf[16];
	u32 word;

	foo->a = dma_map_single(foo->dev, buf, sizeof(buf), DMA_TO_DEVICE); /* marked */
	foo->b = dma_map_single(foo->dev, buf + 4, 8, DMA_TO_DEVICE); /* marked */
	foo->c = dma_map_single(foo->dev, (void *)buf, 8, DMA_TO_DEVICE); /* marked */
#ifdef CONFIG_FOO_WORD
	/* one word */
	foo->d = ib_dma_map_single(foo->ib, &word, 4, DMA_TO_DEVICE); /* marked */
#endif
	sg_init_one(&sg, buf, sizeof(buf)); /* marked */
	dma_map_sg(foo->dev, &sg, 1, DMA_TO_DEVICE);
	return foo_run(foo, &sg);
}

static int foo_member(struct foo *foo)
{
	struct foo_cmd cmd = { .op = 1 };
	struct scatterlist sg;

	foo->a = dma_map_single(foo->dev, &cmd.data, 8, DMA_TO_DEVICE); /* marked */
	sg_init_one(&sg, &cmd, sizeof(cmd)); /* marked */
	if (!dma_map_sg(foo->dev, &sg, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}
