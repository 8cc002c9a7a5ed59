#include <linux/dma-mapping.h>

/* The struct is in a header */
static void load(struct job *job)
{
	write(sg_dma_address(job->cur));
	job->cur = sg_next(job->cur);
}

#define STEP(job)	((job)->cur = sg_next((job)->cur))
