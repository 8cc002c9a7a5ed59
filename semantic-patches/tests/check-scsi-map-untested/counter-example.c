// SPDX-License-Identifier: GPL-2.0
static int chip_queue(struct chip *chip, struct scsi_cmnd *cmd)
{
	int nseg = scsi_dma_map(cmd);

	if (nseg < 0)
		return SCSI_MLQUEUE_HOST_BUSY;
	return 0;
}

static int chip_map(struct scsi_cmnd *cmd)
{
	int nseg = scsi_dma_map(cmd);

	return nseg;
}
