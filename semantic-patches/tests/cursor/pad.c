static void print(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->nents, i) {
		dev_dbg(hw->dev, "%d: at %pad, %u\n", i, &sg_dma_address(sg), sg_dma_len(sg));
		put(sg_dma_address(sg));
	}
}
static void alloc(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->nents, i)
		dma_alloc_coherent(dev, 1, &sg_dma_address(sg));
}
