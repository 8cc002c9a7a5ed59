// SPDX-License-Identifier: GPL-2.0
/* what is mapped behind the walk is another buffer */
static int table(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int i, j;

	sg = job->sg;
	for (i = 0; i < job->n; i++) {
		for (j = 0; j < 4 && sg; j++) {
			job->table[i].len[j] = cpu_to_be16(sg_dma_len(sg));
			sg = sg_next(sg);
		}
	}
	job->dma = dma_map_single(dev, job->table, job->n, DIR);
	return dma_mapping_error(dev, job->dma);
}

/* the list may be what is mapped */
static int early(struct dev *dev, struct job *job)
{
	struct scatterlist *cur;
	int left;

	cur = job->sg;
	left = job_dma_map(dev, job);
	while (left-- > 0) {
		put(sg_dma_address(cur), sg_dma_len(cur));
		cur = sg_next(cur);
	}
	return 0;
}

/* in time */
static int late(struct dev *dev, struct job *job)
{
	struct scatterlist *at;
	int left = job_dma_map(dev, job);

	at = job->sg;
	while (left-- > 0) {
		put(sg_dma_address(at), sg_dma_len(at));
		at = sg_next(at);
	}
	return 0;
}

static int given(struct dev *dev, struct scatterlist *first, int n)
{
	put(sg_dma_address(first), sg_dma_len(first));
	while (--n) {
		first = sg_next(first);
		put(sg_dma_address(first), sg_dma_len(first));
	}
	return dma_map_single(dev, dev->table, n, DIR);
}
