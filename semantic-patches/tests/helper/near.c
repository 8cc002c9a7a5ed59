/* One of two callers passes an entry that is no cursor */
static void put_one(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
}

static void first(struct hw *hw, struct cmd *cmd)
{
	put_one(hw, &cmd->sg[0]);
}

static void all(struct hw *hw, struct cmd *cmd)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(cmd->sg, sg, cmd->mapped, i)
		put_one(hw, sg);
}
