// SPDX-License-Identifier: GPL-2.0

static int foo_queuecommand(struct foo *foo, struct scsi_cmnd *scmd)
{
	int nsge = scsi_dma_map(scmd);

	if (nsge < 0)
		return SCSI_MLQUEUE_HOST_BUSY;
	foo->table = dma_pool_alloc(foo->pool, GFP_ATOMIC, &foo->table_dma);
	if (!foo->table) /* marked */
		return SCSI_MLQUEUE_HOST_BUSY;
	if (nsge > foo->max) {
		scsi_dma_unmap(scmd);
		return SCSI_MLQUEUE_HOST_BUSY;
	}
	return 0;
}

static int foo_both(struct foo *foo)
{
	int err;

	err = dma_map_sg(foo->dev, foo->in, 1, DMA_TO_DEVICE);
	if (!err)
		return -EINVAL;
	if (foo->two) { /* marked */
		err = dma_map_sg(foo->dev, foo->out, 1, DMA_FROM_DEVICE);
		if (!err)
			return -EINVAL;
	}
	/* in both cases */
	err = foo_go(foo);
	if (err) {
		dma_unmap_sg(foo->dev, foo->in, 1, DMA_TO_DEVICE);
		dma_unmap_sg(foo->dev, foo->out, 1, DMA_FROM_DEVICE);
	}
	return err;
}
