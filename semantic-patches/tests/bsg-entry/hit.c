// SPDX-License-Identifier: GPL-2.0

/* the payload's dma_map_sg(), for who wants it by hand */
#define demo_old_map(dev, b)	old_map(dev, (b)->sg_list, 1)

static int demo_map(struct device *dev, struct bsg_buffer *buf, dma_addr_t *addr, void **p)
{
	if (buf->sg_cnt > 1) {
		*p = dma_alloc_coherent(dev, buf->payload_len, addr, GFP_KERNEL);
	} else {
		/* in one piece */
		if (!dma_map_sg(dev, buf->sg_list, 1, DMA_BIDIRECTIONAL))
			return -ENOMEM;
		*p = NULL;
	}
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf, void *p)
{
	if (!p)
		dma_unmap_sg(dev, buf->sg_list, 1, DMA_BIDIRECTIONAL);
}

static int demo_both(struct demo_adapter *a, struct bsg_job *job)
{
	int ret = -ENOMEM;

#ifdef CONFIG_DEMO_OLD
	if (dma_map_sg(a->old, job->request_payload.sg_list, 1, DMA_TO_DEVICE) == 0)
		goto out;
#else
	if (!dma_map_sg(&a->pdev->dev, job->request_payload.sg_list,
			1, DMA_TO_DEVICE))
		goto out;
#endif
	if (!dma_map_sg(&a->pdev->dev, job->reply_payload.sg_list,
			1, DMA_FROM_DEVICE))
		goto unmap;
	ret = demo_run(a, job);
	job->reply_len = ret;
	dma_unmap_sg(&a->pdev->dev, job->reply_payload.sg_list, 1,
		     DMA_FROM_DEVICE);	/* first this one */
unmap:
	dma_unmap_sg(&a->pdev->dev, job->request_payload.sg_list, 1,
		     DMA_TO_DEVICE);
out:
	return ret;
}
