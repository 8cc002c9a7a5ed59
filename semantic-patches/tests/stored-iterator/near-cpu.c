#include <linux/dma-mapping.h>

/* The CPU side, too */
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
	memcpy(t->buf, sg_virt(job->cur), 4);
}
