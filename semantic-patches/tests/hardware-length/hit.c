// SPDX-License-Identifier: GPL-2.0
#include <linux/dma-mapping.h>

static int queue(struct hw *hw, struct job *job, struct scsi_cmnd *cmd)
{
	int i, nseg;

	nseg = scsi_dma_map(cmd);
	if (nseg < 0)
		return nseg;
	if (nseg) {
		struct scatterlist *sg;

		job->count = nseg;
		scsi_for_each_sg(cmd, sg, job->count, i) {
			u32 addr = (u32)sg_dma_address(sg);

			job->hw[i].addr = addr;
			job->hw[i].len = sg->length;	/* of the range */
			job->total += sg->length;
		}
	}
	return 0;
}

static int start(struct hw *hw, struct scsi_cmnd *cmd, u32 off)
{
	struct scatterlist *sg;
	int i, nseg = 0, total = 0;

	nseg = scsi_dma_map(cmd);
	scsi_for_each_sg(cmd, sg, nseg, i) {
		u32 len = sg_dma_len(sg);

		total += sg->length;
#ifdef HW_SKIP
		if (off >= len) {
			off -= len;
			continue;
		}
#else
		if (sg->length > hw->max)
			return -EINVAL;
#endif
		put(hw, sg_dma_address(sg) + off, len - off);
		off = 0;
	}
	return total;
}

static int map(struct hw *hw, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int i, n;

	n = dma_map_sg(hw->dev, sgl, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	for_each_sg(sgl, sg, n, i) {
		hw->d[i].addr = sg_dma_address(sg);
		hw->d[i].len = sg->length;
	}
	return n;
}

static void table(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(hw, sg_dma_address(sg), sg->length);
	}
}
