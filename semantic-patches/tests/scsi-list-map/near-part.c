// SPDX-License-Identifier: GPL-2.0
/* one entry of the data is mapped; the protection data is not concerned */
static int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
	if (!dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DMA_TO_DEVICE))
		return -ENOMEM;
	return dma_map_sg(dev, scsi_sglist(cmd), 1, cmd->sc_data_direction);
}

static void demo_done(struct device *dev, struct scsi_cmnd *cmd)
{
	dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
	dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DMA_TO_DEVICE);
}
