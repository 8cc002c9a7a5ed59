// SPDX-License-Identifier: GPL-2.0

static const struct demo_ops ops = {
	.unmap	= scsi_dma_unmap,
};

static int demo_build(struct scsi_cmnd *cmd)
{
	return scsi_dma_map(cmd);
}
