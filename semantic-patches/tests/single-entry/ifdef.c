// SPDX-License-Identifier: GPL-2.0

#define FIRST(job)	sg_dma_address((job)->list)

static void arms(struct job *job, struct hw *hw)
{
#ifdef CONFIG_64BIT
	hw->a = sg_dma_address(job->list);	/* all of it */
#else
	hw->a = lower_32_bits(sg_dma_address(job->list));
#endif
	/* sg_dma_address(job->list) in a comment stays */
	hw->b = sg_dma_len(
			   job->list);	/* two lines */
	hw->c = FIRST(job);
}
