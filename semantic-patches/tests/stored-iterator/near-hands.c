#include <linux/dma-mapping.h>

/* A variable that carries the place is handed on */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static void load(struct job *job, struct thing *t)
{
	struct scatterlist *sg = job->cur;

	t->first = sg;
	write(sg_dma_address(sg));
	sg = sg_next(sg);
	job->cur = sg;
}

static void peek(struct job *job)
{
	struct scatterlist *sg = job->cur;

	write(sg_dma_len(sg));
}
