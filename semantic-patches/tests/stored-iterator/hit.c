#include <linux/dma-mapping.h>

struct job {
	struct device *dev;
	struct scatterlist *cur;	/* where we are: sg_dma_len(cur) */
	int more;
};

static void load(struct job *job)
{
	write(LOW(sg_dma_address(job->cur))); /* address */
#ifdef CONFIG_LONG
	write(sg_dma_len(job->cur));
#else
	write(sg_dma_len(job->cur) / 2);
#endif
	if (sg_is_last(job->cur))
		job->cur = NULL;
	else
		job->cur = sg_next(job->cur);
}

static int done(struct job *job)
{
	if (!job->cur)
		return 0;
	while (job->cur && job->more)
		load(job);
	return job->cur != NULL;
}

static void begin(struct job *job, struct request *rq)
{
	job->cur = rq->table.sgl;
	if (job->cur)
		load(job);
}

/* The same name in a struct of a known type is somebody else's */
static void unmap(struct job *job, struct request *rq)
{
	dma_unmap_sg(job->dev, rq->cur, 1, DMA_TO_DEVICE);
}
