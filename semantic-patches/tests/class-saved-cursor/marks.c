// SPDX-License-Identifier: GPL-2.0

static void start(struct job *job)
{
	struct scatterlist *sg;

	sg = job->pos;
	hw_write(sg_dma_address(sg));				/* marked */
	hw_write(sg_dma_len(job->pos));				/* marked */
	hw_write(sg_dma_len(job->head));
}

static void named(struct job *job)
{
	struct scatterlist *sg = NULL;

	sg = job->cursg;
	hw_write(sg_dma_len(sg));				/* marked */
}

static irqreturn_t done(int irq, struct job *job)
{
	job->pos = sg_next(job->pos);				/* marked */
	start(job);
	return IRQ_HANDLED;
}

static void near(struct job *job)
{
	struct scatterlist *sg;

	for (sg = job->head; sg; sg = sg_next(sg))
		hw_write(sg_dma_len(sg));
}
