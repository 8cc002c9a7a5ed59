// SPDX-License-Identifier: GPL-2.0
/* a helper maps what it is given */
static int demo_map_list(struct device *dev, struct scatterlist *sg)
{
	return dma_map_sg(dev, sg, 1, DMA_TO_DEVICE);
}

static int demo_map(struct device *dev, struct sas_task *task)
{
	if (task->old)
		return demo_map_list(dev, &task->smp_task.smp_req);
	return dma_map_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
}

static void demo_unmap(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
}
