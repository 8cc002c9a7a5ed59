#include <linux/dma-mapping.h>

/* Two variables of one name, one of which is on another list */
struct job {
	struct device *dev;
	struct scatterlist *cur;
};

static void load(struct job *job, struct thing *t)
{
	struct scatterlist *sg = job->cur;

	write(sg_dma_address(sg));
	if (t->more) {
		struct scatterlist *sg = t->sgl;

		write(sg_dma_address(sg));
	}
	sg = sg_next(sg);
	job->cur = sg;
}
