#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static void start(struct hw *hw, struct scatterlist *src, struct scatterlist *dst, int n)
{
	writel(sg_dma_address(src), hw->src);
	writel(sg_dma_len(src), hw->len); /* sg_dma_len() of the source */
	writel(sg_dma_address(dst), hw->dst);
}

/* Each entry is mapped by itself. */
static int run(struct hw *hw, struct scatterlist *from, struct scatterlist *to)
{
	struct scatterlist *sgs = from, *sgd = to;

	while (sgs && sgd) {
		if (sgs == sgd) {
			if (!dma_map_sg(hw->dev, sgs, 1, DMA_BIDIRECTIONAL))
				return -EINVAL;
		} else {
			if (!dma_map_sg(hw->dev, sgs, 1, DMA_TO_DEVICE))
				return -EINVAL;
			if (!dma_map_sg(hw->dev, sgd, 1, DMA_FROM_DEVICE))
				return -EINVAL;
		}
		start(hw, sgs, sgd, sgs->length / 4);
		sgs = sg_next(sgs);
		sgd = sg_next(sgd);
	}
	return 0;
}

static void put(struct hw *hw, const struct scatterlist *sg)
{
#ifdef CONFIG_64BIT
	writel(upper_32_bits(sg_dma_address(sg)), hw->hi);
#endif
	writel(lower_32_bits(sg_dma_address(sg)), hw->lo);
}

static void object(struct hw *hw, void *buf, size_t len)
{
	struct scatterlist one;

	sg_init_one(&one, buf, len);
	if (!dma_map_sg(hw->dev, &one, 1, DMA_TO_DEVICE))
		return;
	put(hw, &one);
	dma_unmap_sg(hw->dev, &one, 1, DMA_TO_DEVICE);
}
