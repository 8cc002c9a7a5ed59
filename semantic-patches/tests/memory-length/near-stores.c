// SPDX-License-Identifier: GPL-2.0

/* A file that stores DMA lengths means its own. */
static void cut(struct scatterlist *sg, unsigned int len)
{
	sg_dma_len(sg) = min(sg_dma_len(sg), len);
}

static void copy(struct job *job, struct scatterlist *sg)
{
	u8 *p = sg_virt(sg);

	job->first = p[0];
	memcpy(job->buf, p, sg_dma_len(sg));
	memcpy(job->buf, sg_virt(sg), sg_dma_len(sg));
}
