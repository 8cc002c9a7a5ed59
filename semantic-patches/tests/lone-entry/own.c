#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Each entry is mapped by itself, here or before. */
static int map_one(struct queue *q, struct scatterlist *sg, dma_addr_t *addr, u32 *len,
		   bool premapped)
{
	if (premapped) {
		*addr = sg_dma_address(sg);
		*len = sg_dma_len(sg);	/* sg_dma_len() */
		return 0;
	}
	*len = sg->length;
#ifdef CONFIG_OWN
	if (!q->use) {
		*addr = sg_phys(sg);
		return 0;
	}
#endif
	*addr = queue_map_page(q, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return mapping_error(q, *addr);
}

/* A list: it looks past the entry, or goes on */
static int past(struct queue *q, struct scatterlist *sg)
{
	if (q->mapped)
		return put(q, sg_dma_address(sg), sg_dma_len(sg), sg_is_last(sg));
	return dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
}

static void on(struct queue *q, struct scatterlist *sg)
{
	for (; sg; sg = sg_next(sg)) {
		if (q->mapped)
			put(q, sg_dma_address(sg), sg_dma_len(sg));
		else
			dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	}
}

/* A copy, or a part, is not the entry mapped. */
static void copied(struct queue *q, struct scatterlist *sg)
{
	if (q->mapped)
		put(q, sg_dma_address(sg), sg_dma_len(sg));
	else
		copy_page(q, sg_page(sg), sg->offset, sg->length);
}

static void part(struct queue *q, struct scatterlist *sg)
{
	if (q->mapped)
		put(q, sg_dma_address(sg), sg_dma_len(sg));
	else
		dma_map_page(q->dev, sg_page(sg), sg->offset, q->len, DMA_TO_DEVICE);
}
