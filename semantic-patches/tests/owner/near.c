#define MAPPED(qc) range_dma_of_sg((qc)->sg, (qc)->n_elem)

static void near(struct other *qc, struct other *data, struct sg_table *sgt)
{
	struct ata_queued_cmd *cmd = data->cmd;
	struct range_dma_iter it;
	int i;

	for_each_range_dma(&it, range_dma_of_sg(qc->sg, qc->n_elem), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(data->sg, 4), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(cmd->sg, 1), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(sgt->sgl, sgt->orig_nents), i)
		put(range_dma_addr(&it));
}
