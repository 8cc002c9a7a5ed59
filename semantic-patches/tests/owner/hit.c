static void ata(struct ata_queued_cmd *qc)
{
	struct range_dma_iter it;
	int i;

#ifdef CONFIG_A
	for_each_range_dma(&it, range_dma_of_sg(qc->sg, qc->n_elem), i)
		put(range_dma_addr(&it)); /* range_dma_of_sg(qc->sg, qc->n_elem) */
#else
	for_each_range_dma(&it, range_dma_of_sg(scsi_sglist(cmd), n), i)
		put(range_dma_len(&it));
#endif
}

static void mmc(struct mmc_data *data, struct sg_table *sgt, int n)
{
	struct range_dma_iter it;
	struct sg_table table;
	int i;

	for_each_range_dma(&it, range_dma_of_sg(data->sg, n), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(sgt->sgl, sgt->nents), i)
		put(range_dma_addr(&it));
	for_each_range_dma(&it, range_dma_of_sg(table.sgl, table.nents), i)
		put(range_dma_addr(&it));
}
