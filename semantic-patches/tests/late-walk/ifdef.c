#include <linux/dma-mapping.h>

static int both(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	if (n < 0)
		return n;
	while (n--) {
#ifdef CONFIG_64BIT
		put(dev, (u64)sg_dma_address(sg), sg_dma_len(sg));
#else
		put(dev, (u32)sg_dma_address(sg), sg_dma_len(sg));
#endif
		sg = sg_next(sg);
	}
	return 0;
}

#define PUT(dev, sg)	put(dev, sg_dma_address(sg))
