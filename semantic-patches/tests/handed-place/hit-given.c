#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* sg_dma_address(sg) of one entry, its length beside it */
static void fill(struct slot *s, const struct scatterlist *sg)
{
	s->addr = cpu_to_le64(sg_dma_address(sg));
	s->len = cpu_to_le32(sg_dma_len(sg)); /* in bytes */
}

/* Others may call it: what it takes stays the same. */
int first(struct chan *ch, struct scatterlist *sg, u32 offset)
{
#ifdef CONFIG_WIDE
	writel(upper_32_bits(sg_dma_address(sg) + offset), ch->hi);
#endif
	writel(lower_32_bits(sg_dma_address(sg) + offset), ch->lo);
	return sg_dma_len(sg) - offset;
}

/* There may be none. */
static u32 where(struct chan *ch, struct scatterlist *sg)
{
	if (sg)
		return sg_dma_address(sg) + ch->done;
	return ch->dma + ch->done;
}

/* Two of them */
static void both(struct chan *ch, struct scatterlist *src, struct scatterlist *dst)
{
	ch->src = src ? sg_dma_address(src) : 0;
	if (!dst)
		return;
	ch->dst = sg_dma_address(dst);
	ch->len = min(sg_dma_len(src), sg_dma_len(dst));
}

static void caller(struct chan *ch, struct slot *s, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		copy(s, sg_virt(sg));
		fill(s, sg);
	}
}
