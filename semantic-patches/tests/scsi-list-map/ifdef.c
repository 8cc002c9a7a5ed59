// SPDX-License-Identifier: GPL-2.0

static unsigned int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
#ifdef CONFIG_DEMO_BIDI
	return dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), DMA_BIDIRECTIONAL);
#else
	return dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
#endif
}

static void demo_done(struct scsi_cmnd *cmd)
{
	/* the device is the host's: the old call empties the handle, too */
	scsi_dma_unmap(cmd);
}
