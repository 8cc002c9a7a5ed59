// SPDX-License-Identifier: GPL-2.0
static int chip_copy(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i, mapped = dma_map_sg(chip->dev, sgl, n, DMA_FROM_DEVICE);

	if (!mapped)
		return -ENOMEM;
	/* over sg_page() of all of them */
	for_each_sg(sgl, sg, mapped, i) /* marked */
		set_page_dirty(sg_page(sg));
#ifdef CONFIG_CHIP_COPY
	sg_copy_to_buffer(sgl, mapped, chip->buf, chip->len); /* marked */
#endif
	for_each_sg(sgl, sg, n, i)
		put_page(sg_page(sg));
	return 0;
}
