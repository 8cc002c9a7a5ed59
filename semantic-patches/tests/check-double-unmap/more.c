// SPDX-License-Identifier: GPL-2.0

static void foo_done(struct foo *foo)
{
	/* both lists */
	dma_unmap_sg(foo->dev, foo->src, foo->nents, DMA_TO_DEVICE);
#ifdef CONFIG_FOO_TRACE
	foo_trace(foo);
#endif
	dma_unmap_sg(foo->dev, foo->src, foo->nents, DMA_FROM_DEVICE); /* marked */
}

static void foo_table(struct foo *foo, struct sg_table *sgt)
{
	dma_unmap_sgtable(foo->dev, sgt, DMA_TO_DEVICE, 0);
	sg_free_table(sgt);
	dma_unmap_sgtable(foo->dev, sgt, DMA_TO_DEVICE, 0); /* marked */
}

static void foo_free(struct foo *foo)
{
	dma_unmap_single(foo->dev, foo->dma, 64, DMA_TO_DEVICE);
	if (foo->verbose)
		dev_info(foo->dev, "free\n");
	dma_unmap_single(foo->dev, foo->dma, 64, DMA_TO_DEVICE); /* marked */
	kfree(foo);
}

static int foo_guarded(struct foo *foo, int len)
{
	dma_addr_t addr = 0;
	int err;

	if (len)
		addr = dma_map_single(foo->dev, foo->buf, len, DMA_TO_DEVICE);
	err = foo_go(foo);
	if (err) {
		if (len != 0)
			dma_unmap_single(foo->dev, addr, len, DMA_TO_DEVICE);
		goto out;
	}
	foo_wait(foo);
out:
	if (len != 0)
		dma_unmap_single(foo->dev, addr, len, DMA_TO_DEVICE); /* marked */
	return err;
}

static void foo_rounds(struct foo *foo, int n)
{
	while (n--) {
		if (foo->mapped)
			dma_unmap_single(foo->dev, foo->addr, 64, DMA_TO_DEVICE);
		foo_next(foo);
	}
}

static void foo_ring(struct ring *ring, int i)
{
	struct slot *slot = &ring->slot[i];

	if (slot->len)
		dma_unmap_single(ring->dev, slot->addr, slot->len, DMA_TO_DEVICE);
	slot = &ring->slot[i + 1];
	if (slot->len)
		dma_unmap_single(ring->dev, slot->addr, slot->len, DMA_TO_DEVICE);
}
