// SPDX-License-Identifier: GPL-2.0

static void step(struct my_iter *iter, struct job *job, struct list *l)
{
	use(sg_dma_address(iter->sg));				/* marked */
	iter->sg = sg_next(iter->sg);				/* marked */
	use(sg_dma_len(job->it.sg));				/* marked */
	use(sg_dma_len(job->src_wa.sg));			/* marked */
	use(sg_dma_len(l->sg));
}
