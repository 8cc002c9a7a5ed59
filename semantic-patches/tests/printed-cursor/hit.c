#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static struct desc *prep_sg(struct chan *c, struct scatterlist *sgl, unsigned int sg_len,
			    dma_addr_t dev_addr, bool cyclic)
{
	struct scatterlist *sg;
	unsigned int full = 0;
	unsigned int i;

	/* for_each_sg() once, to fill the chunks */
	for_each_sg(sgl, sg, sg_len, i) {
		dma_addr_t addr = sg_dma_address(sg);
		unsigned int len = sg_dma_len(sg);

		if (!len)
			goto err;
		full += len;
		while (len) {
			unsigned int size = min(len, c->max);

			if (!chunk(c, addr, size))
				return NULL;
#ifdef DEBUG
			dev_dbg(c->dev, "sgl %u@%p, %u/%u %pad\n", i, sg, size, sg_dma_len(sg),
				&addr);
#else
			dev_vdbg(c->dev, "sgl %u@%p\n", i, sg);
#endif
			len -= size;
		}
	}
	return done(c, full);

err:
	return NULL;
}

/* Used after the loop */
static int after(struct chan *c, struct scatterlist *sgl, unsigned int sg_len)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(sgl, sg, sg_len, i) {
		dev_dbg(c->dev, "%p\n", sg);
		if (put(c, sg_dma_address(sg)))
			break;
	}
	return put(c, sg_dma_len(sg));
}

static void other(struct chan *c, struct scatterlist *list, int n)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(list, s, n, i) {
		pr_debug("%p\n", s);
		put(c, sg_dma_address(s), sg_dma_len(s));
	}
}
