// SPDX-License-Identifier: GPL-2.0
/* mapped in another file, perhaps by the list: then the handles are empty */
static void demo_done(struct device *dev, struct scsi_cmnd *cmd)
{
	dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), cmd->sc_data_direction);
	dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
}
