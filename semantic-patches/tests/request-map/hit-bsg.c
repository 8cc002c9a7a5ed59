// SPDX-License-Identifier: GPL-2.0

static int demo_map(struct demo_hba *hba, struct bsg_job *job)
{
	int req_cnt, rsp_cnt;

	req_cnt = dma_map_sg(&hba->pdev->dev, job->request_payload.sg_list,
		job->request_payload.sg_cnt, DMA_TO_DEVICE);
	if (!req_cnt)
		return -ENOMEM;
	rsp_cnt = dma_map_sg(&hba->pdev->dev, job->reply_payload.sg_list, job->reply_payload.sg_cnt, DMA_FROM_DEVICE);
	if (!rsp_cnt) {
		dma_unmap_sg(&hba->pdev->dev, job->request_payload.sg_list,
		    job->request_payload.sg_cnt, DMA_TO_DEVICE);
		return -ENOMEM;
	}
	return req_cnt + rsp_cnt;
}

static int demo_map_one(struct demo_hba *hba, struct bsg_job *job)
{
	struct bsg_buffer *buf = &job->request_payload;

	return dma_map_sg(hba->dma_dev, buf->sg_list, buf->sg_cnt, DMA_TO_DEVICE);
}

static void demo_unmap(struct demo_hba *hba, struct bsg_job *job)
{
	dma_unmap_sg(&hba->pdev->dev,	job->reply_payload.sg_list,
		     job->reply_payload.sg_cnt, DMA_FROM_DEVICE); /* last */
}
