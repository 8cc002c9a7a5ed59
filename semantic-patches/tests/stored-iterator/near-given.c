#include <linux/dma-mapping.h>

/* Given to a call */
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
	dma_unmap_sg(job->dev, job->cur, 1, DMA_TO_DEVICE);
}
