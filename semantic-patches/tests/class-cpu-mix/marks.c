// SPDX-License-Identifier: GPL-2.0

static void mixed(struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {				/* marked */
		copy(sg_virt(sg));
		hw_write(sg_dma_address(sg));			/* marked */
	}
	for_each_sg(list, sg, n, i) {
		hw_write(sg_dma_address(sg));
		hw_write(sg_dma_len(sg));
	}
}

static void other(struct scatterlist *cpu, struct scatterlist *dma)
{
	copy(sg_virt(cpu));
	hw_write(sg_dma_address(dma));
}

static bool fits(struct scatterlist *sg, struct job *job)
{
	return sg_dma_len(sg) + sg->offset <= job->size;	/* marked */
}
