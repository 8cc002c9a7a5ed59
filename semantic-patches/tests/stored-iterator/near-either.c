#include <linux/dma-mapping.h>

/* A variable that carries the place at times, and a list at others */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static void load(struct job *job, struct thing *t)
{
	struct scatterlist *sg;

	if (t->more)
		sg = job->cur;
	else
		sg = t->sgl;
	write(sg_dma_address(sg));
	sg = sg_next(sg);
	job->cur = sg;
}
