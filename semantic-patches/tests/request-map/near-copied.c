// SPDX-License-Identifier: GPL-2.0
/* the same list by another name */
static int demo_prep(struct device *dev, struct sas_task *task)
{
	return dma_map_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}

static void demo_abort(struct device *dev, struct sas_task *task)
{
	struct scatterlist *sg = task->scatter;

	dma_unmap_sg(dev, sg, task->num_scatter, task->data_dir);
}

static void demo_free(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}
