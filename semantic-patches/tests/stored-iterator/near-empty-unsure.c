#include <linux/dma-mapping.h>

/* An empty entry is skipped, behind a test for none */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static int load(struct job *job)
{
	if (!job->cur)
		return -EINVAL;
	if (!sg_dma_len(job->cur))
		job->cur = sg_next(job->cur);
	write(sg_dma_address(job->cur));
	job->cur = sg_next(job->cur);
	return 0;
}
