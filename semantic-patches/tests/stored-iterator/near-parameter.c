#include <linux/dma-mapping.h>

/* The place comes from a caller */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static void load(struct job *job, struct scatterlist *sg)
{
	write(sg_dma_address(sg));
	sg = sg_next(sg);
	job->cur = sg;
}

static void peek(struct job *job)
{
	write(sg_dma_len(job->cur));
}

static void again(struct job *job, struct scatterlist *sg)
{
	sg = job->cur;
	write(sg_dma_len(sg));
}
