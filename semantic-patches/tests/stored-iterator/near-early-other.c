#include <linux/dma-mapping.h>

/* Another list is mapped */
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
	dma_map_sg(job->dev, t->out, t->nents, DMA_TO_DEVICE);
}
