// SPDX-License-Identifier: GPL-2.0

static void arms(struct chan *c, dma_addr_t addr, size_t len)
{
#ifdef CONFIG_64BIT
	sg_dma_address(&c->one) = addr;
	sg_dma_len(&c->one) = len;
#else
	sg_dma_len(&c->one) = len;
	sg_dma_address(&c->one) = addr;	/* the low half */
#endif
	/* sg_dma_address(&c->one) = addr; sg_dma_len(&c->one) = len; */
#ifdef CONFIG_HIGH
	sg_dma_address(&c->high) = addr;
#else
	sg_dma_address(&c->high) = addr + 4;
#endif
	sg_dma_len(&c->high) = len;
}
