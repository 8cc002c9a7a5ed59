// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct scsi_cmnd *cmd)
{
	int nseg;

	nseg = scsi_dma_map(cmd);
	if (nseg < 0)
		return -ENOMEM;
	return 0;
}
