// SPDX-License-Identifier: GPL-2.0
/* unmapped in another file, perhaps by the list: the handle would stay filled */
static int demo_prep(struct device *dev, struct sas_task *task)
{
	return dma_map_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}
