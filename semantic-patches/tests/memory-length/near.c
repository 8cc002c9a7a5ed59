// SPDX-License-Identifier: GPL-2.0

/* The device's side, too */
static void both(struct job *job, struct scatterlist *sg)
{
	u8 *p = sg_virt(sg);

	job->first = p[0];
	job->len = sg_dma_len(sg);
	job->addr = sg_dma_address(sg);
}

static void field(struct job *job, struct scatterlist *sg)
{
	u8 *p = sg_virt(sg);

	job->first = p[0];
	job->len = sg_dma_len(sg);
	job->addr = sg->dma_address;
}

static int mapped(struct job *job, struct scatterlist *sg)
{
	u8 *p = sg_virt(sg);

	if (!dma_map_sg(job->dev, sg, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	job->first = p[0];
	return sg_dma_len(sg);
}

/* Memory by its physical address is a device's */
static void physical(struct job *job, struct scatterlist *sg)
{
	void *p = sg_virt(sg);

	writel(virt_to_phys(p), job->regs);
	writel(sg_dma_len(sg), job->regs + 4);
}

/* Another entry */
static int other(struct job *job, struct scatterlist *sg, struct scatterlist *cpu)
{
	memcpy(job->buf, sg_virt(cpu), cpu->length);
	return sg_dma_len(sg);
}

/* The page is asked for, not read */
static unsigned int peer(struct job *job, struct scatterlist *sg)
{
	if (is_pci_p2pdma_page(sg_page(sg)))
		return 0;
	return DIV_ROUND_UP(sg_dma_len(sg), job->max);
}

/* Nor is what is printed */
static unsigned int printed(struct job *job, struct scatterlist *sg)
{
	dev_dbg(job->dev, "memory %p\n", sg_virt(sg));
	dev_dbg(job->dev, "memory %p, %u\n", sg_virt(sg), sg_dma_len(sg));
	return DIV_ROUND_UP(sg_dma_len(sg), job->max);
}

static void counted(struct job *job, struct scatterlist *sg)
{
	job->pages += PAGE_ALIGN(sg->offset + sg_dma_len(sg)) >> PAGE_SHIFT;
}

static int single(struct job *job, struct scatterlist *sg)
{
	job->addr = dma_map_single(job->dev, sg_virt(sg), sg_dma_len(sg), DMA_TO_DEVICE);
	return dma_mapping_error(job->dev, job->addr);
}
