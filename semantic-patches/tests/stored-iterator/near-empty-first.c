#include <linux/dma-mapping.h>

/* An empty entry is an error, and none is not looked for */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static int load(struct job *job)
{
	if (!sg_dma_len(job->cur))
		return -EINVAL;
	write(sg_dma_address(job->cur));
	job->cur = sg_next(job->cur);
	return 0;
}
