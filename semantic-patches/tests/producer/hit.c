// SPDX-License-Identifier: GPL-2.0

#define FILL(sg, a, l)	do { sg_dma_address(sg) = (a); sg_dma_len(sg) = (l); } while (0)

struct chan {
	struct scatterlist sg[2];
	struct scatterlist *list;
	struct scatterlist one;
};

static void entries(struct chan *c, struct scatterlist *sg, dma_addr_t addr, size_t len)
{
	struct scatterlist dst_sg, src_sg;

	sg_init_table(c->sg, 2);
	sg_dma_address(&c->sg[0]) = addr;
	sg_dma_len(&c->sg[0]) = len;

	sg_dma_len(&c->sg[1]) = len - 4;
	sg_dma_address(&c->sg[1]) = addr + len;
	sg_dma_address(c->list) = c->phys;
	sg_dma_len(c->list) = min(len, c->max);

	go(c);
	/* between two entries */
	sg_dma_address(&dst_sg) = addr;
	sg_dma_address(&src_sg) = c->phys;
	sg_dma_len(&dst_sg) = len;
	sg_dma_len(&src_sg) = len;

	go(c);
	sg_dma_address(&dst_sg) = c->dst;	/* where to */
	/* how much */
	sg_dma_len(&dst_sg) = PAGE_SIZE;	/* a page */
	if (len)
		return;
	sg_dma_address(sg) = map(c, 0);
	sg_dma_len(sg) = len;
	sg_dma_address(sg) = map(c, &len);
	sg_dma_len(sg) = 512;
}

static void alternate(dma_addr_t dst, dma_addr_t src, size_t size)
{
	struct scatterlist dst_sg;
	struct scatterlist src_sg;

	sg_init_table(&dst_sg, 1);
	sg_init_table(&src_sg, 1);

	sg_dma_address(&dst_sg) = dst;
	sg_dma_address(&src_sg) = src;

	sg_dma_len(&dst_sg) = size;
	sg_dma_len(&src_sg) = size;
	prep(&dst_sg, &src_sg);
}

static int loop(struct sg_table *sgt, u64 phys, u64 size, struct scatterlist *from)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		size_t len = min_t(size_t, SZ_1G, size);

		sg_set_page(sg, NULL, len, 0);
		sg_dma_address(sg) = phys;
		sg_dma_len(sg) = len;
		phys += len;
		size -= len;
	}
	for_each_sg(sgt->sgl, sg, 2, i) {
		sg_dma_address(sg) = sg_dma_address(from);
		sg_dma_len(sg) = sg_dma_len(from);
		from = sg_next(from);
	}
	return 0;
}

static void fields(struct chan *c, struct scatterlist *sg, dma_addr_t addr, size_t len)
{
	struct range_dma_iter it;
	int i;

	c->list[c->n].dma_address = addr;
	sg_dma_len(&c->list[c->n]) = len;
	sg->dma_address = addr;
	sg_dma_len(sg) = len;
	for_each_range_dma(&it, range_dma_of_sg(c->list, 2), i) {
		sg_dma_address(sg) = range_dma_addr(&it);
		sg_dma_len(sg) = range_dma_len(&it);
		sg = sg_next(sg);
	}
}

static void long_ones(struct chan *c, struct scatterlist *sg, int i, int j)
{
	for (; i < j; i++) {
		if (c->more[i]) {
			sg_dma_len(&c->sg[i]) = c->period_bytes;
			sg_dma_address(&c->sg[i]) = c->substream->runtime->dma_addr +
				i * c->period_bytes + c->distance_of_a_channel * j;
			sg_dma_address(sg) =
				get_address_of_page(c->object, i);
			sg_dma_len(sg) = SOME_PAGE_SIZE;
		}
	}
}
