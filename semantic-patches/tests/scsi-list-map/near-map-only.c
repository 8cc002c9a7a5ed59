// SPDX-License-Identifier: GPL-2.0
/* unmapped in another file, by the list: the handles would stay filled */
static int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
	if (!dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction))
		return -ENOMEM;
	return dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DMA_TO_DEVICE);
}
