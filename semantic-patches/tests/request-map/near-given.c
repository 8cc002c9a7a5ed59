// SPDX-License-Identifier: GPL-2.0
/* a function that is given a list, which may be that of a task */
static int demo_prep(struct device *dev, struct sas_task *task)
{
	return dma_map_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}

static void demo_drop(struct device *dev, struct scatterlist *sg, int n)
{
	dma_unmap_sg(dev, sg, n, DMA_TO_DEVICE);
}

static void demo_free(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}
