// SPDX-License-Identifier: GPL-2.0
#define demo_dir(task)	((task)->data_dir)

static int demo_prep(struct device *dev, struct sas_task *task)
{
#ifdef CONFIG_DEMO_BIDI
	return dma_map_sg(dev, task->scatter, task->num_scatter, DMA_BIDIRECTIONAL);
#else
	return dma_map_sg(dev, task->scatter, task->num_scatter, demo_dir(task));
#endif
}

static void demo_free(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, task->scatter, task->num_scatter, demo_dir(task));
}
