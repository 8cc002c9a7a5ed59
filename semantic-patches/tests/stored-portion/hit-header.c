#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>
#include "hit-header.h"

static void put(struct slot *s, struct scatterlist *sg, u32 flags)
{
	s->addr = cpu_to_le64(sg_dma_address(sg));
	s->flags = cpu_to_le32(flags);
}

/* As many slots as there are: job->sg is then where it goes on */
static int submit(struct ring *ring, struct job *job)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(job->sg, sg, job->left, i) {
		if (sg_dma_len(sg) > ring->max)
			return -EINVAL;
		if (i == ring->free) {
			job->sg = sg;
			job->left -= i;
			break;
		}
#ifdef DEBUG
		dev_dbg(ring->dev, "%u bytes\n", sg_dma_len(sg));
#endif
		put(&ring->slot[i], sg, ring->flags);
		if (sg_is_last(sg))
			job->left = 0; /* nothing left */
	}
	return 0;
}

static void prep(struct job *job, struct scatterlist *sgl, unsigned int n)
{
	job->left = n;
	job->sg = sgl;
}

static void other(struct unrelated *u, struct scatterlist *sg)
{
	u->list = sg;
}
