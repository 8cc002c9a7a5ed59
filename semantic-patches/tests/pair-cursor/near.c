// SPDX-License-Identifier: GPL-2.0

/* A length of the CPU side goes with an address of the DMA side. */
static void cpu_length(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		ctx->d[i].addr = sg_dma_address(sg);
		ctx->d[i].len = sg->length;
	}
}

/* The address has the offset already. */
static void twice(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		ctx->d[i].addr = sg_dma_address(sg) + sg->offset;
	}
}

/* The CPU copies what the device has as one range. */
static void copied(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		memcpy(sg_virt(sg), ctx->buf, sg_dma_len(sg));
		ctx->d[i].addr = sg_dma_address(sg);
	}
}

/* Nobody has said that this is the count of mapped entries; or it is not. */
static void counts(struct ctx *ctx, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		put(ctx, sg_dma_address(sg), sg->offset);
	}
	ctx->mapped = dma_map_sg(ctx->dev, sgl, n, DMA_TO_DEVICE);
	for_each_sg(sgl, sg, n, i) {
		put(ctx, sg_dma_address(sg), sg->offset);
	}
	n = dma_map_sg(ctx->dev, ctx->other, n, DMA_TO_DEVICE);
	for_each_sg(sgl, sg, n, i) {
		put(ctx, sg_dma_address(sg), sg->offset);
	}
}

/* Handed on; looked ahead; written to */
static void others(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg, *s;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(ctx, sg_dma_address(sg), sg->offset);
		helper(ctx, sg);
	}
	for_each_sgtable_dma_sg(sgt, s, i) {
		put(ctx, sg_dma_address(s), s->offset);
		if (sg_is_last(s))
			s->offset = 0;
	}
}

/* Used after the loop */
static void after(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(ctx, sg_dma_address(sg), sg->offset);
		if (ctx->full)
			break;
	}
	ctx->at = sg_dma_address(sg);
}

/* One side only */
static void one(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg, *s;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(ctx, sg_dma_address(sg), sg_dma_len(sg));
	}
	for_each_sgtable_dma_sg(sgt, s, i) {
		put(ctx, s->offset, sg_dma_len(s));
	}
}
