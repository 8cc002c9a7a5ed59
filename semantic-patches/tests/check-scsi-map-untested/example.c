// SPDX-License-Identifier: GPL-2.0
static void chip_queue(struct chip *chip, struct scsi_cmnd *cmd)
{
	int nseg = scsi_dma_map(cmd); /* marked */

	if (nseg)
		chip_program(chip, scsi_sglist(cmd), nseg);
}
