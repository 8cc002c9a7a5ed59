// SPDX-License-Identifier: GPL-2.0

#define STORED(sg, a)	({ range_dma_set_addr_sg(sg, a); sg_dma_address(sg); })

static int mapped(struct chan *c, struct scatterlist *sg, void *buf, size_t size)
{
	range_dma_set_addr_sg(sg, dma_map_single(c->dev, buf, size, DMA_TO_DEVICE));
	if (dma_mapping_error(c->dev, sg_dma_address(sg))) {
		if (size)
			return -ENOMEM;
		goto out;
	}
	c->phys = sg_dma_address(sg);	/* to free it */
	sg->length = size;
	return sg_dma_len(sg) ? 0 : 1;
out:
	unmap(c, sg_dma_address(sg));
	return -EINVAL;
}

static void chained(struct chan *c, struct scatterlist *sg, unsigned int n)
{
	for (; n > 0; sg = sg_next(sg)) {
		unsigned int len = min(n, sg->length);

		n -= len;
		range_dma_set_addr_sg(sg, map(c, sg_virt(sg)));
		c->phys[n] = sg_dma_address(sg);
	}
	range_dma_set_len_sg(&c->sg[n], ALIGN(sg_dma_len(&c->sg[n]), 4));
	range_dma_grow_sg(sg_last(sg, n), 4 - sg_dma_len(sg_last(sg, n)) % 4);
}
