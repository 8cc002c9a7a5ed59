// SPDX-License-Identifier: GPL-2.0

#define FREE_ENTRY(dev, sg)	dma_free_coherent(dev, PAGE_SIZE, sg_virt(sg), sg_dma_address(sg))

static int alloc_window(struct window *win, unsigned int n)
{
	struct scatterlist *sg;
	void *block;
	int i, ret;

	for_each_sg(win->sgt->sgl, sg, n, i) {
		block = dma_alloc_coherent(win->dev->parent->parent,
					   PAGE_SIZE, &sg_dma_address(sg),
					   GFP_KERNEL);
		if (!block)
			goto err;

		sg_set_buf(sg, block, PAGE_SIZE);
	}
	return n;

err:
	for_each_sg(win->sgt->sgl, sg, i, ret)	/* those that there are */
		dma_free_coherent(win->dev->parent->parent, PAGE_SIZE,
				  sg_virt(sg), sg_dma_address(sg));
	return -ENOMEM;
}

static int alloc_icm(struct device *dev, struct scatterlist *mem, int order, gfp_t mask)
{
#ifdef CONFIG_NUMA
	void *buf = dma_alloc_coherent(dev, PAGE_SIZE << order, &sg_dma_address(mem), mask);
#else
	void *buf = dma_alloc_coherent(dev, PAGE_SIZE << order, &sg_dma_address(mem), mask | __GFP_ZERO);
#endif

	if (!buf)
		return -ENOMEM;
	sg_set_buf(mem, buf, PAGE_SIZE << order);
	return 0;
}

static void free_icm(struct device *dev, struct chunk *chunk, int order)
{
	int i;

	for (i = 0; i < chunk->npages; i++)
		dma_free_coherent(dev, PAGE_SIZE << order, sg_virt(&chunk->mem[i]),
				  sg_dma_address(&chunk->mem[i]));
}
