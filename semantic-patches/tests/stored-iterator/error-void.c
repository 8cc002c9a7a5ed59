#include <linux/dma-mapping.h>

struct job {
	struct device *dev;
	struct scatterlist *cur;
};

/* An empty entry is as wrong as none */
static void load(struct job *job)
{
	if (!job->cur) {
		dev_err(job->dev, "no entry\n");
		return;
	}
	if (sg_dma_len(job->cur) == 0) {	/* of length 0 */
		dev_err(job->dev, "no bytes\n");
		return;
	}
	write(sg_dma_address(job->cur));
	job->cur = sg_next(job->cur);
}

/* What is mapped afterwards is another list */
static int begin(struct job *job, struct thing *t)
{
	if (!dma_map_sg(job->dev, t->sgl, t->nents, DMA_TO_DEVICE))
		return -EIO;
	job->cur = t->sgl;
	return dma_map_sg(job->dev, t->prot, t->prot_nents, DMA_TO_DEVICE);
}
