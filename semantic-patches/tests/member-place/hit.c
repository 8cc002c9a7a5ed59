#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* sg_dma_len(h->sg) of the place that pio() walks the memory by */
static void transfer(struct host *h)
{
	unsigned int size = sg_dma_len(h->sg);

	writel(sg_dma_address(h->sg), h->addr); /* the device's */
#ifdef CONFIG_WIDE
	writel(upper_32_bits(sg_dma_address(h->sg)), h->hi);
#endif
	if (h->left <= size) {
		h->left = 0;
	} else {
		h->left -= sg_dma_len(h->sg);
		if (h->left)
			h->sg = sg_next(h->sg);
	}
}

static void pio(struct host *h)
{
	struct scatterlist *sg = h->sg;

	copy(h, sg_virt(sg), sg->length);
	h->sg = sg_next(sg);
}

/* One that is no pointer, in another that is none */
static int pair(struct cmd *cmd, int n)
{
	struct work src, dst;
	int i;

	for (i = 0; i < n; i++) {
		if (!dst.wa.pos || sg_dma_len(dst.wa.pos) < sg_dma_len(src.wa.pos))
			return -EINVAL;
		put(cmd, sg_dma_address(src.wa.pos), sg_dma_address(dst.wa.pos));
		dst.wa.used += sg_dma_len(src.wa.pos);
		if (dst.wa.used == sg_dma_len(dst.wa.pos)) {
			dst.wa.pos = sg_next(dst.wa.pos);
			dst.wa.used = 0;
		}
		src.wa.pos = sg_next(src.wa.pos);
	}
	return 0;
}

/* The place before is kept, and gone back to. */
static void advance(struct priv *p)
{
	if (p->residue)
		return;
	p->prev = p->cur;
	p->cur = sg_next(p->cur);
	p->residue = sg_dma_len(p->cur);
}

static void back(struct priv *p)
{
	if (p->residue == sg_dma_len(p->cur)) {
		p->cur = p->prev;
		p->residue = 1;
	} else {
		p->residue++;
	}
}

static void *mem(struct priv *p)
{
	return kmap(sg_page(p->cur));
}
