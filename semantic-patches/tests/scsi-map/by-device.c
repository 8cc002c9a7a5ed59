// SPDX-License-Identifier: GPL-2.0

/* some lists are mapped for a device that is named: the handle is the same */
static int demo_build(struct device *dev, struct scsi_cmnd *cmd)
{
	return scsi_map_range_dev_count(dev, cmd, cmd->sc_data_direction);
}

static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
}
