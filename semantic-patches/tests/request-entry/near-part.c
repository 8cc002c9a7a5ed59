// SPDX-License-Identifier: GPL-2.0
/* a count that may not be 1 */
static int demo_map(struct device *dev, struct sas_task *task, struct sas_task *other)
{
	struct scatterlist *sg;
	int n = 0;

	n = dma_map_sg(dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
	return n;
}

static void demo_unmap(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, &task->smp_task.smp_req, task->num_scatter, DMA_TO_DEVICE);
}
