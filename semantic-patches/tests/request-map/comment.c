// SPDX-License-Identifier: GPL-2.0
/* a comment within a call goes with it: the file stays as it was */
static int demo_prep(struct device *dev, struct sas_task *task)
{
	return dma_map_sg(dev, task->scatter, task->num_scatter /* all */, task->data_dir);
}

static void demo_free(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}
