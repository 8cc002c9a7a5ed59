// SPDX-License-Identifier: GPL-2.0

static void build(struct job *job, struct scsi_cmnd *cmd, struct sg_table *t)
{
	struct scatterlist *sg;
	int i;

	scsi_for_each_sg(cmd, sg, job->n, i) {			/* marked */
		job->hw[i].addr = sg_dma_address(sg);		/* marked */
		job->hw[i].len = sg->length;
		job->total += sg_dma_len(sg);			/* marked */
	}
	for_each_sg(job->sg, sg, job->n, i) {
		job->hw[i].addr = sg_dma_address(sg);
		dev_dbg(job->dev, "%u\n", sg->length);
	}
	for_each_sgtable_dma_sg(t, sg, i) {
		job->hw[i].addr = sg_dma_address(sg);
		job->hw[i].len = sg_dma_len(sg);
	}
	for_each_sgtable_sg(t, sg, i)
		job->total += sg->length;
}
