// SPDX-License-Identifier: GPL-2.0

#define LEN(t)	({ struct scatterlist *sg = &(t)->req; sg_dma_len(sg); })

/* One object: its two sides are the same memory. */
static int request(struct task *t, struct hw *hw)
{
	struct scatterlist *req, *resp = &t->resp;
	struct scatterlist one, *sg = &one;

	req = &t->req;
	if (!dma_map_sg(t->dev, req, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	hw->len = sg_dma_len(req);	/* all of it */
	hw->first = *(u32 *)sg_virt(req);
	hw->addr = cpu_to_le64(sg_dma_address(req) + 4);
	memcpy(sg_virt(resp), hw->buf, sg_dma_len(resp));
	if (t->other)
		sg = &t->other_sg;
	hw->offset = sg->offset;
	return sg_dma_len(sg) != sg->length;
}

/* Each entry is mapped by itself. */
static int block_by_block(struct task *t, struct scatterlist *src, int len)
{
	while (src && len) {
		int todo;

		if (!src->length) {
			src = sg_next(src);
			continue;
		}
		if (dma_map_sg(t->dev, src, 1, DMA_TO_DEVICE) != 1)
			return -ENOMEM;
		todo = min(sg_dma_len(src), len);
		start(t, sg_dma_address(src), todo);
		len -= todo;
		src = sg_next(src);
	}
	return 0;
}
