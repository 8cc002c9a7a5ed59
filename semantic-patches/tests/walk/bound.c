// SPDX-License-Identifier: GPL-2.0
#include <linux/dma-mapping.h>

/* Goes on where it was left, to the end of the list */
static int resume(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i, k;

	sg = scsi_sglist(cmd);
	for (i = 0; i < hw->done; i++)
		sg = sg_next(sg);
	k = i;

	put(hw, sg_dma_address(sg), sg_dma_len(sg));	/* the rest of it */
	for (; k < scsi_sg_count(cmd); k++, sg = sg_next(sg)) {
#ifdef HW_FULL
		if (put(hw, sg_dma_address(sg), sg_dma_len(sg)) < 0)
			break;
#else
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
#endif
	}
	return k;
}

static void protect(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i;

	for (i = 0, sg = scsi_prot_sglist(cmd); i < scsi_prot_sg_count(cmd); sg = sg_next(sg), i++)
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
}
