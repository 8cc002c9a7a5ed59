#include <linux/dma-mapping.h>

/* Starts on a list that is mapped next, before anybody looks at it */
struct job {
	struct device *dev;
	struct scatterlist *list;
	struct scatterlist *cur;	/* DMA side only */
	int left;
};

static void load(struct job *job, struct thing *t)
{
	write(sg_dma_address(job->cur));
	job->left -= sg_dma_len(job->cur);
	job->cur = sg_next(job->cur);
}

static int begin(struct job *job, struct thing *t, int dir)
{
	job->cur = t->sgl;
	job->list = t->sgl;
	job->left = t->bytes;
	if (!dma_map_sg(job->dev, t->sgl, t->nents, dir))
		return -ENOMEM;
	return 0;
}

/* On both ways */
static int again(struct job *job, struct scatterlist *sgl, int n)
{
	int ret;

	job->cur = sgl;
#ifdef CONFIG_LONG
	ret = dma_map_sg(job->dev, sgl, n, DMA_TO_DEVICE);
#else
	if (n == 1)
		ret = dma_map_sg(job->dev, sgl, 1, DMA_TO_DEVICE);
	else
		ret = dma_map_sg_attrs(job->dev, sgl, n, DMA_TO_DEVICE, 0);
#endif
	return ret;
}
