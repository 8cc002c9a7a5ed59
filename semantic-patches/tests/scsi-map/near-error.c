// SPDX-License-Identifier: GPL-2.0

/* Any other error would be taken for a count. */
static int demo_build(struct scsi_cmnd *cmd)
{
	int segs = scsi_dma_map(cmd);

	if (segs == -ENOMEM)
		return -ENOMEM;
	return demo_fill(cmd, segs);
}

static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
}
