#include <linux/dma-mapping.h>

#define PTE(a)	((a) | 1)

static inline struct place {
	struct scatterlist *sg;		/* the entry: sg_dma_len(sg) is what it has */
	dma_addr_t dma, max;
} place(struct scatterlist *sg)
{
	dma_addr_t addr = sg_dma_address(sg);

	return (struct place){ sg, addr, addr + sg_dma_len(sg) };
}

static int fill(struct place *it, u64 *pte, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		BUG_ON(sg_dma_len(it->sg) < PAGE_SIZE);
		pte[i] = PTE(it->dma);
		it->dma += PAGE_SIZE;
		if (it->dma >= it->max) {
			/* on to the next entry */
			it->sg = __sg_next(it->sg);
			if (!it->sg || sg_dma_len(it->sg) == 0)
				break;
			it->dma = sg_dma_address(it->sg);
#ifdef CONFIG_LONG
			it->max = it->dma + sg_dma_len(it->sg);
#else
			it->max = it->dma + (u32)sg_dma_len(it->sg); /* short */
#endif
		}
	}
	return i;
}

static int all(struct scatterlist *src, struct scatterlist *dst, u64 *pte)
{
	struct place it = place(src), other = place(dst), saved;
	int n = 0;

	saved = other;
	do {
		n += fill(&it, pte, 512);
	} while (it.sg && sg_dma_len(it.sg));
	if (other.sg == NULL || sg_is_last(saved.sg))
		return n;
	while (other.sg)
		n += fill(&other, pte, n && it.sg ? 1 : 2);
	return WARN_ON(n > 1 && other.sg != NULL) ? 0 : n;
}

/* The same name in a struct of another type is somebody else's */
static void unmap(struct device *dev, struct request *rq)
{
	dma_unmap_sg(dev, rq->sg, 1, DMA_TO_DEVICE);
	use(rq->page_sizes.sg);
}
