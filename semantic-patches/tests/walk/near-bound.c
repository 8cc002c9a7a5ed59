// SPDX-License-Identifier: GPL-2.0

/* The number is used for more. */
static void last(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i;

	sg = scsi_sglist(cmd);
	for (i = 0; i < scsi_sg_count(cmd); i++, sg = sg_next(sg))
		hw->d[i].addr = sg_dma_address(sg);
	hw->d[scsi_sg_count(cmd) - 1].last = 1;
}

/* The step is not in the head: where it ends is not seen. */
static void body(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i;

	sg = scsi_sglist(cmd);
	for (i = 0; i < scsi_sg_count(cmd); i++) {
		hw->d[i].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
}

static void kept(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i, n = scsi_sg_count(cmd);

	sg = scsi_sglist(cmd);
	for (i = 0; i < n; i++, sg = sg_next(sg))
		hw->d[i].addr = sg_dma_address(sg);
}
