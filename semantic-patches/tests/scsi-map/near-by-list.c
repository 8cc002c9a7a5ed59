// SPDX-License-Identifier: GPL-2.0

static int demo_build(struct scsi_cmnd *cmd)
{
	return scsi_dma_map(cmd);
}

static int demo_build_other(struct device *dev, struct scsi_cmnd *cmd)
{
	/* recorded nowhere, and unmapped by the function below */
	return dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), cmd->sc_data_direction);
}

static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
}
