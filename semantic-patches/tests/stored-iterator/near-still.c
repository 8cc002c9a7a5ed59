#include <linux/dma-mapping.h>

/* Never moved: the head of a list, not a place in it */
struct job {
	struct scatterlist *sgl;
};

static void load(struct job *job)
{
	write(sg_dma_address(job->sgl));
}
