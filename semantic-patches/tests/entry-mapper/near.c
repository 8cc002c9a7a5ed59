#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Read behind the call that maps */
static int behind(struct queue *q, struct scatterlist *sg)
{
	if (!sg->length)
		return 0;
	q->addr = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return sg_dma_len(sg);
}

/* Walked */
static int walked(struct queue *q, struct scatterlist *sg)
{
	if (q->premapped) {
		for (; sg; sg = sg_next(sg))
			put(q, sg_dma_address(sg), sg_dma_len(sg));
		return 0;
	}
	q->addr = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return 0;
}

/* Its neighbour is asked for */
static int peeked(struct queue *q, struct scatterlist *sg)
{
	if (q->premapped)
		return put(q, sg_dma_address(sg), sg_is_last(sg));
	q->addr = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return 0;
}

/* The list is mapped. */
static int list(struct queue *q, struct scatterlist *sg, int n)
{
	if (q->single) {
		q->addr = dma_map_single(q->dev, sg_virt(sg), sg->length, DMA_TO_DEVICE);
		return 0;
	}
	dma_map_sg(q->dev, sg, n, DMA_TO_DEVICE);
	return put(q, sg_dma_address(sg), sg_dma_len(sg));
}

/* Something else is mapped. */
static int other(struct queue *q, struct scatterlist *sg)
{
	if (q->premapped)
		return put(q, sg_dma_address(sg), sg_dma_len(sg));
	q->addr = dma_map_page(q->dev, q->page, 0, PAGE_SIZE, DMA_TO_DEVICE);
	return 0;
}

/* Not a parameter */
static int local(struct queue *q)
{
	struct scatterlist *sg = q->cur;

	if (q->premapped)
		return put(q, sg_dma_address(sg), sg_dma_len(sg));
	q->addr = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return 0;
}

/* Stored */
static int stored(struct queue *q, struct scatterlist *sg)
{
	sg_dma_address(sg) = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	sg_dma_len(sg) = sg->length;
	return 0;
}
