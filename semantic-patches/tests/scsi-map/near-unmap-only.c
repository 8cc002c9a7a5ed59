// SPDX-License-Identifier: GPL-2.0

/* Mapped in another file, perhaps by the list: then the handle is empty. */
static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
	scsi_done(cmd);
}
