// SPDX-License-Identifier: GPL-2.0

static int walks(struct request *rq, int n)
{
	struct scatterlist *sg = rq->list, *s;
	int i = 0, ret;

	while (i++ < n) {
		if (sg_dma_address(sg) % PAGE_SIZE)		/* marked */
			return -EINVAL;
		ret = fill_one(rq, sg);
		rq->left -= sg_dma_len(sg);			/* marked */
		sg = sg_next(sg);
	}
	for (s = rq->list; s; s = sg_next(s))
		hw_write(sg_dma_len(s));
	sg = rq->one;
	hw_write(sg_dma_len(sg));
	fill_one(rq, sg);
	return ret;
}
