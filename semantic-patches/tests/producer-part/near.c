// SPDX-License-Identifier: GPL-2.0

/* Not a store of a value, or one whose value is used */
static void other(struct chan *c, struct scatterlist *sg, unsigned int n)
{
	struct other *o = c->other;

	sg_dma_address(sg) |= c->high;
	sg_dma_address(sg) -= n;
	sg_dma_len(sg) &= ~3;
	sg_dma_len(sg)++;
	n = sg_dma_len(sg) = c->n;
	c->buf = alloc(c, &sg_dma_address(sg));
	o->dma_address += n;
	sg->length = n;
	if ((sg_dma_len(sg) = n))
		return;
}

/* The CPU side moves what is there, or is mixed with it. */
static void by_cpu(struct chan *c, struct scatterlist *sg, int i)
{
	sg_dma_address(sg) += sg->offset;
	sg_dma_len(sg) -= sg->offset;
	sg_dma_len(sg) += sg->length;
	sg_dma_address(sg) = (sg_dma_address(sg) & PAGE_MASK) + sg->offset;
	sg_dma_len(&c->many[i]) = min(sg_dma_len(&c->many[i]), c->many[i].length);
}

/* Entries may have merged: these lengths are of other entries. */
static int mapped(struct chan *c, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int i, n = dma_map_sg(c->dev, sgl, nents, DMA_TO_DEVICE);

	for_each_sg(sgl, sg, n, i)
		sg_dma_len(sg) = sg->length;
	return n;
}
