#include <linux/dma-mapping.h>

/* An array of entries: sg_dma_address(&sgl[i]) */
static int fill(struct hw *hw, struct scatterlist *sgl, unsigned int sg_len)
{
	unsigned int i;

	for (i = 0; i < sg_len; i++) {
		/* address and length */
		if (!put(hw, sg_dma_address(&sgl[i]), sg_dma_len(&sgl[i])))
			return -ENOSPC;
		hw->desc[i].len = sg_dma_len(sgl + i);
#ifdef CONFIG_LONG
		if (sg_dma_len(&sgl[i]) > LONG)
			break;
#else
		if (HUGE(sg_dma_len(&sgl[i])))
			continue;
#endif
	}
	return i;
}

static void table(struct hw *hw, struct sg_table *sgt)
{
	int i, n = 0;

	for (i = 0; i < sgt->nents; ++i)
		n += put(hw, sg_dma_address(sgt->sgl + i),
			 sg_dma_len(sgt->sgl + i));
	for (i = 0; i < sgt->nents; i++)
		put(hw, sg_dma_address(&sgt->sgl[i]), n);
}

static int map(struct hw *hw, struct request *rq)
{
	int i;

	rq->count = dma_map_sg(hw->dev, rq->sg, rq->entries, DMA_TO_DEVICE);
	for (i = 0; i < rq->count; i++) {
		if (sg_dma_len(&rq->sg[i]) & 3) {
			dma_unmap_sg(hw->dev, rq->sg, rq->entries, DMA_TO_DEVICE);
			return -EINVAL;
		}
	}
	return 0;
}
