/* The CPU side too; and a count that is not the mapped one */
static void put_one(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
	hw->page = sg_page(sg);
}

static void put_two(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
}

static void all(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i)
		put_one(hw, sg);
}

static void count(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->orig_nents, i)
		put_two(hw, sg);
}
