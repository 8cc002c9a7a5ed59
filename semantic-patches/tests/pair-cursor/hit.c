// SPDX-License-Identifier: GPL-2.0

#define EACH(t, sg, i)	for_each_sgtable_dma_sg(t, sg, i) put(sg_dma_address(sg), sg->offset)

/* Pages of a size of their own: the range begins at an offset in the first */
static int map_pages(struct ctx *ctx, u64 to, struct sg_table *sgt)
{
	struct scatterlist *sg;
	u64 i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		dma_addr_t addr = sg_dma_address(sg) - sg->offset;
		size_t size = sg_dma_len(sg) + sg->offset;

		if (map_one(ctx, to, addr, size))	/* one range */
			goto err;
		to += size;
	}
	return 0;
err:
	for_each_sgtable_dma_sg(&ctx->sgt, sg, i) {
		unmap_one(ctx, to, sg_dma_address(sg) & ~(u64)sg->offset);
	}
	return -EINVAL;
}

static int descriptors(struct ctx *ctx, struct request *rq)
{
	struct scatterlist *sg, *other = rq->dst;
	int i, n, m, len = rq->len;

	if (rq->src == rq->dst) {
		n = dma_map_sg(ctx->dev, rq->src, rq->n, DMA_BIDIRECTIONAL);
		m = n;
	} else {
		n = dma_map_sg(ctx->dev, rq->src, rq->n, DMA_TO_DEVICE);
		m = dma_map_sg(ctx->dev, rq->dst, rq->m, DMA_FROM_DEVICE);
	}
	for_each_sg(rq->src, sg, n, i) {
		int todo = min(len, sg_dma_len(sg));

		ctx->d[i].addr = cpu_to_le32(sg_dma_address(sg));
		dev_dbg(ctx->dev, "%d of %u at %d: %u\n", i, sg->length, sg->offset, todo);
		len -= todo;
	}
	for_each_sg(rq->dst, sg, m, i) {
		ctx->e[i].page = sg_page(sg);
		ctx->e[i].addr = sg_dma_address(sg);
		pr_debug("%pad\n", &sg_dma_address(sg));
	}
	return use(other);
}

static void command(struct ctx *ctx, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i, n = 0;

	n = scsi_dma_map(cmd);
	scsi_for_each_sg(cmd, sg, n, i) {
		ctx->d[i].addr = sg_dma_address(sg);
		ctx->d[i].in_page = sg->offset;
	}
}
