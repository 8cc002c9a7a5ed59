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
