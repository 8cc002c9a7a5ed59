// SPDX-License-Identifier: GPL-2.0

/* dma_map_sg() of the request and dma_unmap_sg() of it, in words only */
struct demo_slot {
	struct sas_task *task;
	int n;
};

static int demo_prep(struct demo_host *h, struct demo_slot *slot, int *n)
{
	struct sas_task *task = slot->task;
	struct scatterlist *sg_req, *sg_resp;
	int elem, rc;

	sg_req = &task->smp_task.smp_req;
	elem = dma_map_sg(h->dev, sg_req, 1, DMA_TO_DEVICE);
	if (!elem)
		return -ENOMEM;
	h->len = sg_req->length;

	sg_resp = &task->smp_task.smp_resp;
	if (!dma_map_sg(h->dev, sg_resp, 1, DMA_FROM_DEVICE)) {
		rc = -ENOMEM;
		goto unmap;
	}
#ifdef CONFIG_DEMO_OLD
	*n = dma_map_sg(h->old, &slot->task->smp_task.smp_req, 1, DMA_TO_DEVICE);
#else
	*n = 1;
#endif
	return 0;

unmap:
	dma_unmap_sg(h->dev, &slot->task->smp_task.smp_req, 1,
		     DMA_TO_DEVICE);	/* the request */
	return rc;
}

static void demo_free(struct demo_host *h, struct demo_slot *slot)
{
	struct scatterlist *resp = &slot->task->smp_task.smp_resp;

	/* in both of the arms */
#ifdef CONFIG_DEMO_OLD
	dma_unmap_sg(h->old, &slot->task->smp_task.smp_req, 1, DMA_TO_DEVICE);
#else
	dma_unmap_sg(h->dev, &slot->task->smp_task.smp_req, 1, DMA_TO_DEVICE);
#endif
	dma_unmap_sg(h->dev, resp, 1, DMA_FROM_DEVICE);
}
