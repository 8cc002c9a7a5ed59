// SPDX-License-Identifier: GPL-2.0

/* ib_dma_map_sgtable_attrs() of a table that a macro has found */
#define demo_map_tag(d, tag)	demo_map(d, demo_find(d, tag))

static int demo_map(struct demo_dev *d, struct demo_req *req)
{
	int ret;

	ret = ib_dma_map_sgtable_attrs(d->ibdev, &req->reg[0].sgt,
				       DMA_BIDIRECTIONAL, req->attrs); /* pinned */
	if (ret)
		return ret;
#ifdef CONFIG_DEMO_PEEK
	if (demo_peek(req)) {
		ib_dma_unmap_sgtable_attrs(d->ibdev, &req->reg[0].sgt, DMA_BIDIRECTIONAL, req->attrs);
		return -EAGAIN;
	}
#else
	demo_count(req);
#endif
	return 0;
}

static void demo_unmap(struct demo_dev *d, struct demo_req *req)
{
	ib_dma_unmap_sgtable_attrs(d->ibdev, &req->reg[0].sgt,
				   DMA_BIDIRECTIONAL, req->attrs);
}
