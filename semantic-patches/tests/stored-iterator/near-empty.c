#include <linux/dma-mapping.h>

/* Looks for empty entries */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static void load(struct job *job, struct thing *t)
{
	write(sg_dma_address(job->cur));
	job->cur = sg_next(job->cur);
}

static void other(struct job *job, struct thing *t)
{
	if (!sg_dma_len(job->cur))
		t->holes++;
}
