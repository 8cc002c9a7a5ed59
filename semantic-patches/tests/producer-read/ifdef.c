// SPDX-License-Identifier: GPL-2.0

static void arms(struct chan *c, struct scatterlist *sg)
{
#ifdef CONFIG_64BIT
	range_dma_set_addr_sg(sg, c->phys);
	c->high = upper_32_bits(sg_dma_address(sg));
#else
	range_dma_set_sg(sg, c->phys, c->len);
	c->last = sg_dma_address(sg) + sg_dma_len(sg) - 1;	/* inclusive */
#endif
	/* sg_dma_address(sg) */
}
