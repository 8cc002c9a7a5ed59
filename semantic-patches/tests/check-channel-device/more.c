// SPDX-License-Identifier: GPL-2.0
static int chip_list(struct chip *chip, struct scatterlist *list, int count)
{
	count = dma_map_sg(chip->dev, list, count, DMA_TO_DEVICE); /* marked */
	/* the device itself does this one */
	dma_map_sg(chip->dev, chip->own, 1, DMA_TO_DEVICE);
	if (!count)
		return -ENOMEM;
	return dmaengine_prep_slave_sg(chip->chan, list, count, DMA_MEM_TO_DEV, 0) ? 0 : -EIO;
}

static void chip_map(struct chip *chip, struct request *rq)
{
#ifdef CONFIG_CHIP_DMA
	/* dma_map_single() */
	rq->addr = dma_map_single(chip->dev, rq->buf, 64, DMA_TO_DEVICE); /* marked */
#endif
	rq->other = dma_map_single(chip->dev, rq->buf, 64, DMA_TO_DEVICE);
	chip->dma_dev = chip->chan->device->dev;
	chip->addr = dma_map_single(chip->dma_dev, rq->buf, 64, DMA_TO_DEVICE);
}

static void chip_go(struct chip *chip, struct request *rq)
{
	dma_addr_t addr = rq->addr;

	dmaengine_prep_slave_single(chip->chan, addr, 64, DMA_MEM_TO_DEV, 0);
	dmaengine_prep_slave_single(chip->chan, chip->addr, 64, DMA_MEM_TO_DEV, 0);
}
