// SPDX-License-Identifier: GPL-2.0

static void build(struct job *job, struct scatterlist *sg)
{
	put(job, sg_dma_address(sg) + sg->offset,		/* marked */
	    sg_dma_len(sg));
	put(job, sg_dma_address(sg) - sg->offset,
	    sg_dma_len(sg) + sg->offset);
	put(job, sg_dma_address(sg) + job->sg->offset, 0);
}
