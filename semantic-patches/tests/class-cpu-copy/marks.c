// SPDX-License-Identifier: GPL-2.0

static void swap(struct job *job, struct mmc_data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i) {		/* marked */
		u32 *p = sg_virt(sg);

		swap_words(p, sg_dma_len(sg) / 4);		/* marked */
	}
}

static int copy(struct job *job, struct scatterlist *sg, int total)
{
	while (total > 0) {
		struct page *page = sg_page(sg);
		int n = min_t(int, total, sg_dma_len(sg));	/* marked */

		copy_page(page, sg->offset, n);
		total -= n;
		sg = sg_next(sg);
	}
	return job->n;
}

/* The device's side, too */
static void both(struct job *job, struct scatterlist *sg)
{
	memcpy(job->buf, sg_virt(sg), sg_dma_len(sg));
	job->addr = sg_dma_address(sg);
}

static int mapped(struct job *job, struct scatterlist *sg)
{
	if (!dma_map_sg(job->dev, sg, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return sg_dma_len(sg) - sg->length;
}

static int other(struct job *job, struct scatterlist *sg, struct scatterlist *cpu)
{
	memcpy(job->buf, sg_virt(cpu), cpu->length);
	return sg_dma_len(sg);
}
