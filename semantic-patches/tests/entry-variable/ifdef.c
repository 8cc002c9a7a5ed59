/* Both arms */
static int arms(struct chan *c)
{
	struct scatterlist *sg = &c->rx_sg;

	if (!dma_map_sg(c->dev, sg, 1, DMA_FROM_DEVICE))
		return -ENOMEM;
#ifdef CONFIG_WIDE
	c->addr = sg_dma_address(sg) >> 32;
#else
	c->addr = sg_dma_address(sg);
#endif
	return 0;
}

static void one_arm_bad(struct chan *c)
{
	struct scatterlist *sg = c->list;

	map(c, sg);
#ifdef CONFIG_CPU
	put(c, sg_virt(sg));
#else
	put(c, sg_dma_address(sg));
#endif
}
