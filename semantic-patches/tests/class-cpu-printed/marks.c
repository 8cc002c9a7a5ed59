// SPDX-License-Identifier: GPL-2.0

static void build(struct job *job, struct scatterlist *list, int n)
{
	struct scatterlist *sg = list;
	int i = 0;

	while (i < n && sg) {
		if (!sg_dma_len(sg))				/* marked */
			goto next;
		job->hw[i].addr = sg_dma_address(sg);		/* marked */
		dev_dbg(job->dev, "%d at %u\n", i, sg->offset);
		i++;
next:
		sg = sg_next(sg);
	}
}

static void show(struct job *job, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(job->list, sg, n, i) {			/* marked */
		pr_info("%u of %u\n", sg_dma_len(sg),		/* marked */
			sg->length);
	}
}

static void both(struct job *job, struct scatterlist *sg)
{
	dev_dbg(job->dev, "%u\n", sg->offset);
	job->addr = sg_dma_address(sg);
	memcpy(job->buf, sg_virt(sg), 8);
}

static void one(struct job *job, struct scatterlist *sg)
{
	job->addr = sg_dma_address(sg);
	dev_dbg(job->dev, "%u\n", job->n);
}
