// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct req *rq)
{
	rq->len = dma_map_sg(chip->dev, rq->list, rq->given, DMA_TO_DEVICE);
	return rq->len ? 0 : -ENOMEM;
}

static void chip_unmap(struct chip *chip, struct req *rq)
{
#ifdef CONFIG_CHIP_SYNC
	dma_sync_sg_for_cpu(chip->dev, rq->list, rq->len, DMA_TO_DEVICE); /* marked */
#else
	/* dma_unmap_sg(chip->dev, rq->list, rq->len, DMA_TO_DEVICE) */
#endif
	dma_unmap_sg(chip->dev, rq->list, rq->len, DMA_TO_DEVICE); /* marked */
	dma_unmap_sg(chip->dev, rq->list, rq->given, DMA_TO_DEVICE);
}

static int chip_over(struct chip *chip, struct scatterlist *sgl, int n)
{
	n = ib_dma_map_sg(chip->ibdev, sgl, n, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	ib_dma_unmap_sg(chip->ibdev, sgl, n, DMA_TO_DEVICE); /* marked */
	return 0;
}

#define CHIP_UNMAP(c, s, n) dma_unmap_sg((c)->dev, s, n, DMA_TO_DEVICE)
