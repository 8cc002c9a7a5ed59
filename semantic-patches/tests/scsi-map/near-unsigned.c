// SPDX-License-Identifier: GPL-2.0

static int demo_build(struct scsi_cmnd *cmd)
{
	u32 segs;

	segs = scsi_dma_map(cmd);
	if (segs < 0)
		return -ENOMEM;
	return demo_fill(cmd, segs);
}

static void demo_done(struct scsi_cmnd *cmd)
{
	scsi_dma_unmap(cmd);
}
