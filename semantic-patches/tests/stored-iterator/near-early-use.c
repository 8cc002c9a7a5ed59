#include <linux/dma-mapping.h>

/* Somebody looks at the place before the list is mapped */
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
	job->cur = t->sgl;
	load(job, t);
	dma_map_sg(job->dev, t->sgl, t->nents, DMA_TO_DEVICE);
}
