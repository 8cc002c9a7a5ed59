// SPDX-License-Identifier: GPL-2.0
/* the pointer goes to another entry */
static int demo_map(struct device *dev, struct sas_task *task, struct sas_task *other)
{
	struct scatterlist *sg;
	int n = 0;

	sg = &other->smp_task.smp_req;
	n = dma_map_sg(dev, sg, 1, DMA_TO_DEVICE);
	sg = next_list(dev);
	if (n)
		n = dma_map_sg(dev, sg, 1, DMA_TO_DEVICE);
	return n;
}

static void demo_unmap(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
}
