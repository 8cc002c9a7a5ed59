// SPDX-License-Identifier: GPL-2.0
/* a struct that has members of these names, and one of which nothing is known */
static int demo_map(struct device *dev, struct demo_task *task, struct sas_task *t)
{
	if (!dma_map_sg(dev, &t->smp_task.smp_req, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return dma_map_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
}

static void demo_unmap(struct device *dev, struct demo_task *task, struct sas_task *t)
{
	dma_unmap_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
	dma_unmap_sg(dev, &t->smp_task.smp_req, 1, DMA_TO_DEVICE);
}
