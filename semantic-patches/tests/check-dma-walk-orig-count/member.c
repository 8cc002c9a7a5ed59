// SPDX-License-Identifier: GPL-2.0
static int gart_map(struct gart *g, struct list *st)
{
	if (!dma_map_sg(g->dev, st->sgl, st->count, DMA_BIDIRECTIONAL))
		return -ENOMEM;
	return 0;
}

static void gart_insert(struct gart *g, struct list *st)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(st->sgl, sg, st->count, i) /* marked */
		gart_write(g, sg_dma_address(sg));
}
