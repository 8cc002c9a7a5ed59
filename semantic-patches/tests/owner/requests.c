// SPDX-License-Identifier: GPL-2.0
static void sas(struct sas_task *task, int n)
{
	struct range_dma_iter it;
	int i;

	for_each_range_dma(&it, range_dma_of_sg(task->scatter, n), i)
		put(range_dma_addr(&it)); /* range_dma_of_sg(task->scatter, n) */
}

static void bsg(struct bsg_job *job, struct bsg_buffer *buf, unsigned short n)
{
	struct range_dma_iter it;
	int i;

	for_each_range_dma(&it, range_dma_of_sg(job->reply_payload.sg_list, n), i)
		put(range_dma_addr(&it));
	put(range_dma_sg_addr(buf->sg_list));
}

static void usb(struct urb *urb, struct usb_request *req)
{
	struct range_dma_iter it;
	int i;

	for_each_range_dma(&it, range_dma_of_sg(urb->sg, urb->num_mapped_sgs), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(req->sg, req->num_mapped_sgs), i)
		put(range_dma_len(&it));
}

static void near(struct demo_urb *urb, struct demo_task *task)
{
	put(range_dma_sg_addr(urb->sg));
	put(range_dma_sg_addr(task->scatter));
}
