/* The function's address is taken */
static void put_one(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
}

static void all(struct hw *hw, struct cmd *cmd)
{
	struct scatterlist *sg;
	int i;

	hw->fn = put_one;
	for_each_sg(cmd->sg, sg, cmd->mapped, i)
		put_one(hw, sg);
}
