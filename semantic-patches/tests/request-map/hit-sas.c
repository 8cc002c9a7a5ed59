// SPDX-License-Identifier: GPL-2.0

/* dma_map_sg() of the task's list, as firmware of old wanted it */
#define demo_old_map(h, task)	old_map((h)->dev, (task)->scatter, (task)->num_scatter)

static int demo_prep(struct demo_host *h, struct sas_task *task, int *n_elem)
{
	struct scatterlist *req = &task->smp_task.smp_req;

	if (task->task_proto & SAS_PROTOCOL_SMP) {
		/* one entry of the task's own */
		*n_elem = dma_map_sg(h->dev, req, 1, DMA_TO_DEVICE);
		return *n_elem ? 0 : -ENOMEM;
	}
	if (sas_protocol_ata(task->task_proto))
		*n_elem = task->num_scatter;
	else
		*n_elem = dma_map_sg(h->dev,
				     task->scatter,
				     task->num_scatter,
				     task->data_dir);
	return *n_elem ? 0 : -ENOMEM;
}

static void demo_free(struct demo_host *h, struct demo_slot *slot)
{
	struct sas_task *task = slot->task;

	if (slot->n_elem)	/* not those of libata */
		dma_unmap_sg(h->dev, task->scatter, task->num_scatter, task->data_dir);
	dma_unmap_sg(h->dev, &task->smp_task.smp_req, 1, DMA_TO_DEVICE);
}
