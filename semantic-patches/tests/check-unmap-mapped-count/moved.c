// SPDX-License-Identifier: GPL-2.0
static int disk_submit(struct disk *disk, struct cmd *cmd, int n)
{
	n = dma_map_sg(disk->dev, cmd->list, n, cmd->dir);
	if (!n)
		return -EIO;
	cmd->ents = n;
	return 0;
}

static void disk_done(struct disk *disk, struct cmd *c)
{
	dma_unmap_sg(disk->dev, c->list, c->ents, c->dir); /* marked */
	dma_unmap_sg(disk->dev, c->list, c->given, c->dir);
	dma_unmap_sg(disk->dev, c->other, c->ents, c->dir);
}

static int disk_map(struct disk *disk, struct scatterlist *sgl, int n)
{
	int got = dma_map_sg(disk->dev, sgl, n, DMA_TO_DEVICE);

	return got;
}

static void disk_all(struct disk *disk, struct scatterlist *sgl, int n)
{
	int m = disk_map(disk, sgl, n);

	dma_unmap_sg(disk->dev, sgl, m, DMA_TO_DEVICE); /* marked */
	dma_unmap_sg(disk->dev, sgl, n, DMA_TO_DEVICE);
}
