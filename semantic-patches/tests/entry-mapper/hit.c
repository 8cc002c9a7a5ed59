#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Mapped by who has called, or here */
static int map_one(struct queue *q, struct scatterlist *sg, dma_addr_t *addr, u32 *len)
{
	if (q->premapped) {
		*addr = sg_dma_address(sg);	/* as it is */
		*len = sg_dma_len(sg);
		return 0;
	}
	*len = sg->length;
	*addr = dma_map_page(q->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	return dma_mapping_error(q->dev, *addr) ? -ENOMEM : 0;
}

static void load(struct queue *q, struct scatterlist *sg)
{
	if (q->premapped) {
#ifdef CONFIG_64BIT
		put(q, sg_dma_address(sg) >> 32);
#else
		put(q, sg_dma_address(sg));
#endif
	} else {
		put(q, queue_map_single_attrs(q, sg_virt(sg) + q->headroom, sg->length, 0));
	}
}
