// SPDX-License-Identifier: GPL-2.0
/* the list that is unmapped has another name where it is mapped */
static int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg = scsi_sglist(cmd);

	return dma_map_sg(dev, sg, scsi_sg_count(cmd), cmd->sc_data_direction);
}

static int demo_map_again(struct device *dev, struct scsi_cmnd *cmd)
{
	return dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
}

static void demo_done(struct device *dev, struct scsi_cmnd *cmd)
{
	dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
}
