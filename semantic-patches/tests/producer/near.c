// SPDX-License-Identifier: GPL-2.0

/* One half; what is there is moved; two entries; something between the two */
static void halves(struct chan *c, struct scatterlist *sg, dma_addr_t addr, size_t len)
{
	sg_dma_len(sg) = len;
	go(c);
	sg_dma_address(c->sg) += len;
	sg_dma_len(c->sg) -= len;
	go(c);
	sg_dma_address(&c->one) = addr;
	sg_dma_len(&c->two) = len;
	go(c);
	sg_dma_address(sg) = addr;
	if (dma_mapping_error(c->dev, sg_dma_address(sg)))
		return;
	sg_dma_len(sg) = len;
	go(c);
	if (c->sram)
		sg_dma_address(sg) = c->sram;
	else
		sg_dma_address(sg) = addr;
	sg_dma_len(sg) = len;
	go(c);
	if (c->sram)
		sg_dma_address(sg) = c->sram;
	sg_dma_len(sg) = len;
}

/* The order counts, or the entry is not the same one. */
static void order(struct chan *c, struct scatterlist *sg, size_t len)
{
	sg_dma_address(sg) = map(c, &len);
	sg_dma_len(sg) = len;
	go(c);
	sg_dma_address(sg) = map(c, 1);
	sg_dma_len(sg) = mapped(c);
	go(c);
	sg_dma_address(sg) = c->phys++;
	sg_dma_len(sg) = c->phys & 3;
	go(c);
	sg_dma_address(sg) = (sg_dma_address(sg) & ~3) + 4;
	sg_dma_len(sg) = len;
	go(c);
	sg_dma_address(sg) = c->phys;
	sg_dma_len(sg) = sg_dma_address(sg) - c->phys;
	go(c);
	sg_dma_len(sg) = len;
	sg_dma_address(sg) = c->phys - sg->length;
	go(c);
	sg_dma_address(next(c)) = c->phys;
	sg_dma_len(next(c)) = len;
	go(c);
	c->sg[c->n++].dma_address = len;
	sg_dma_len(&c->sg[c->n++]) = len;
	go(c);
	c->other.dma_address = len;
	sg_dma_len(sg) = len;
	go(c);
	sg_dma_address(&c->sg[c->n++]) = c->phys;
	sg_dma_len(&c->sg[c->n++]) = len;
	go(c);
	sg_dma_address(sg) = c->phys;
	sg_dma_address(c->sg) = c->phys;
	sg_dma_len(sg) = c->len;
	sg_dma_len(c->sg) = c->len;
}
