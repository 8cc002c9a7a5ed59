// SPDX-License-Identifier: GPL-2.0

static void arms(struct chan *c, dma_addr_t addr, size_t len)
{
#ifdef CONFIG_64BIT
	sg_dma_address(&c->one) = addr;
#else
	sg_dma_address(&c->one) = lower_32_bits(addr);	/* the low half */
#endif
	/* sg_dma_len(&c->one) = len; */
	c->one.length = len;
#ifdef CONFIG_NEED_SG_DMA_LENGTH
	c->one.dma_length = len;
#endif
}
