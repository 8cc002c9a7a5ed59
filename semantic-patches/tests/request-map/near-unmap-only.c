// SPDX-License-Identifier: GPL-2.0
/* mapped in another file, perhaps by the list: then the handle is empty */
static void demo_free(struct device *dev, struct sas_task *task)
{
	dma_unmap_sg(dev, task->scatter, task->num_scatter, task->data_dir);
}
