// SPDX-License-Identifier: GPL-2.0

static void table(struct sg_table *sgt, struct scatterlist *sg, int i)
{
	for_each_sgtable_sg(sgt, sg, i) {			/* marked */
		hw_write(sg_dma_address(sg));			/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
	}
	for_each_sg(sgt->sgl, sg, sgt->orig_nents, i) {		/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
	}
	for_each_sg(sgt->sgl, sg, sgt->nents, i) {
		hw_write(sg_dma_len(sg));
	}
	for_each_sgtable_sg(sgt, sg, i) {
		copy(sg_virt(sg), sg->length);
	}
}

static int given(struct device *dev, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i, mapped;

	mapped = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	for_each_sg(list, sg, n, i) {				/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
	}
	for_each_sg(list, sg, mapped, i) {
		hw_write(sg_dma_len(sg));
	}
	return 0;
}

static int same(struct device *dev, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	n = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	for_each_sg(list, sg, n, i) {
		hw_write(sg_dma_len(sg));
	}
	return 0;
}

static void request(struct host *host, struct mmc_data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i) {			/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
	}
	for_each_sg(data->sg, sg, data->sg_count, i) {
		hw_write(sg_dma_len(sg));
	}
}

/* the member that was given to the map call, and whose result goes nowhere */
static int member(struct req *req)
{
	struct scatterlist *s;
	int i;

	if (!dma_map_sg(req->dev, req->src, req->nr_src, DMA_TO_DEVICE))
		return -ENOMEM;
	req->nr_dst = dma_map_sg(req->dev, req->dst, req->nr_dst, DMA_FROM_DEVICE);
	for_each_sg(req->src, s, req->nr_src, i) {	/* marked */
		put(sg_dma_address(s), sg_dma_len(s));	/* marked */
	}
	for_each_sg(req->dst, s, req->nr_dst, i) {
		put(sg_dma_address(s), sg_dma_len(s));
	}
	return 0;
}

/* the same, where a handle has the result */
static int handle(struct req *req, struct scatterlist *sgl, int n)
{
	struct scatterlist *s;
	int i;

	if (dma_map_range_sg(req->dev, req->in, req->nr_in, &req->in_range, DMA_TO_DEVICE, 0) ||
	    dma_map_range_sg(req->dev, sgl, n, &req->range, DMA_TO_DEVICE, 0))
		return -ENOMEM;
	for_each_sg(req->in, s, req->nr_in, i) {	/* marked */
		put(sg_dma_address(s), sg_dma_len(s));	/* marked */
	}
	for_each_sg(sgl, s, n, i) {	/* marked */
		put(sg_dma_address(s), sg_dma_len(s));	/* marked */
	}
	for_each_sg(sgl, s, req->n, i) {
		put(sg_dma_address(s), sg_dma_len(s));
	}
	return 0;
}

static void bound(struct scsi_cmnd *cmd, int n)
{
	struct scatterlist *s;
	int i;

	s = scsi_sglist(cmd);
	for (i = 0; i < scsi_sg_count(cmd); i++, s = sg_next(s)) {	/* marked */
		put(sg_dma_address(s), sg_dma_len(s));	/* marked */
	}
}

static void mapped_bound(struct scsi_cmnd *cmd, int n)
{
	struct scatterlist *s;
	int i;

	s = scsi_sglist(cmd);
	for (i = 0; i < n; i++, s = sg_next(s)) {
		put(sg_dma_address(s), sg_dma_len(s));
	}
}

static void index_request(struct host *host, struct mmc_data *data)
{
	int i;

	for (i = 0; i < data->sg_len; i++)
		hw_write(sg_dma_len(&data->sg[i]));		/* marked */
	for (i = 0; i < data->sg_count; i++)
		hw_write(sg_dma_len(&data->sg[i]));
}

static void index_asked(struct scatterlist *a, struct scatterlist *b, struct device *dev)
{
	struct scatterlist *sg;
	int i, n, m, k;

	n = sg_nents(a);
	m = sg_nents(b);
	for (i = 0; i < n; i++) {
		hw_write(sg_dma_len(a + i));			/* marked */
		hw_write(sg_dma_len(b));
	}
	for (i = n, sg = b; i < n + m; i++, sg++)
		hw_write(sg_dma_address(sg));			/* marked */
	k = sg_nents(a);
	k = dma_map_sg(dev, a, k, DMA_TO_DEVICE);
	for (i = 0; i < k; i++) {
		hw_write(sg_dma_len(&a[i]));
	}
}
