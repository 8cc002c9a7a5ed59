#include <linux/dma-mapping.h>

/* Set to a place in the middle of a list */
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
	struct scatterlist *sg = t->sgl;

	sg = sg_next(sg);
	job->cur = sg;
}
