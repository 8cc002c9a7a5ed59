// SPDX-License-Identifier: GPL-2.0

struct demo_sgl {
	int nents;
	struct sg_table sg_table;
};

struct demo_req {
	struct ib_device *ib;
	struct scatterlist *sg;
	int nents, dma_nents;
	struct scatterlist one;
	struct demo_sgl data;
	struct demo_sgl *meta;
};

/* for an RDMA device: kept, tested, with attributes */
static int demo_map(struct demo_req *req, int *count)
{
	int ret;

	req->dma_nents = ib_dma_map_sg(req->ib, req->sg, req->nents, DMA_TO_DEVICE);
	if (unlikely(!req->dma_nents))
		return -EIO;

	ret = ib_dma_map_sg(req->ib, &req->one, 1, DMA_TO_DEVICE);
	if (!ret) {
		ib_dma_unmap_sg(req->ib, req->sg, req->nents, DMA_TO_DEVICE);
		return -EIO;
	}

	/* a table in a struct in the struct, and in one that it points to */
	*count = ib_dma_map_sg_attrs(req->ib, req->data.sg_table.sgl, req->data.nents,
				     DMA_TO_DEVICE, DMA_ATTR_NO_WARN);
	if (!*count)
		goto unmap;
	if (!ib_dma_map_sg(req->ib, req->meta->sg_table.sgl, req->meta->nents, DMA_TO_DEVICE))
		goto unmap_data;
	return 0;

unmap_data:
	ib_dma_unmap_sg_attrs(req->ib, req->data.sg_table.sgl, req->data.nents,
			      DMA_TO_DEVICE, DMA_ATTR_NO_WARN);
unmap:
	ib_dma_unmap_sg(req->ib, &req->one, 1, DMA_TO_DEVICE);
	ib_dma_unmap_sg(req->ib, req->sg, req->nents, DMA_TO_DEVICE);
	return -EIO;
}

static void demo_done(struct demo_req *req)
{
	ib_dma_unmap_sg(req->ib, req->meta->sg_table.sgl, req->meta->nents, DMA_TO_DEVICE);
	ib_dma_unmap_sg_attrs(req->ib, req->data.sg_table.sgl, req->data.nents,
			      DMA_TO_DEVICE, DMA_ATTR_NO_WARN);
	ib_dma_unmap_sg(req->ib, &req->one, 1, DMA_TO_DEVICE);
	ib_dma_unmap_sg(req->ib, req->sg, req->nents, DMA_TO_DEVICE);
}
