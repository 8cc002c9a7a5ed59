// SPDX-License-Identifier: GPL-2.0

#define TO(sg, a)	do { sg_dma_address(sg) = (a); } while (0)

struct chan {
	struct scatterlist sg;
	struct scatterlist many[2];
};

static int mapped_single(struct chan *c, void *buf, size_t size)
{
	struct scatterlist *sg = &c->sg;

	sg_init_table(sg, 1);
	sg_dma_address(sg) = dma_map_single(c->dev, buf, size, DMA_TO_DEVICE);
	if (dma_mapping_error(c->dev, sg_dma_address(sg))) {
		sg_dma_address(sg) = 0;	/* not mapped */
		return -ENOMEM;
	}
	sg_dma_len(sg) = size;
	return 0;
}

static void branches(struct chan *c, struct scatterlist *sg, int num, int rem)
{
	int i;

	for (i = 0; i < num; i++, sg++) {
		sg_set_page(sg, c->page, rem, i * rem);
		if (i == num - 1)
			sg_dma_len(sg) = rem;
		else
			sg_dma_len(sg) = c->size;
		sg_dma_address(sg) = c->phys + sg->offset;
		sg_dma_len(&c->many[c->n++]) = sg->length;
	}
	switch (c->dir) {
	case DMA_MEM_TO_DEV:
		sg_dma_address(&c->sg) = c->dst_addr;
		break;
	default:
		sg_dma_address(&c->sg) = c->src_addr;
		if (num & 1)
			sg->dma_address += c->half;
	}
}

static void windows(struct chan *c, struct scatterlist *sg, unsigned int len)
{
	struct scatterlist tmp;

	sg_dma_address(&tmp) = sg_dma_address(sg);
	while (len) {
		sg_dma_len(&tmp) = min(len, c->max);
		go(c, &tmp);
		sg_dma_address(&tmp) += c->max;
		len -= c->max;
	}
	/* whole words */
	if (sg_dma_len(sg) % 4)
		sg_dma_len(sg) += 4 - sg_dma_len(sg) % 4;
	sg_dma_len(sg) = ALIGN(sg_dma_len(sg), sizeof(u32));
	sg_dma_len(c->last_sg) -= c->trim;
	go(c, sg);
	sg_dma_len(c->last_sg) +=
		c->the_bytes_that_have_been_trimmed;
}
