// SPDX-License-Identifier: GPL-2.0
/* a comment within a call goes with it: the file stays as it was */
static int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
	return dma_map_sg(dev, scsi_sglist(cmd),	/* all of it */
			  scsi_sg_count(cmd), cmd->sc_data_direction);
}

static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
}
