// SPDX-License-Identifier: GPL-2.0
static void loop(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {	/* marked */
		dev_dbg(hw->dev, "entry %d at %p\n", i, sg);
		put(hw, sg_dma_address(sg), sg_dma_len(sg));	/* marked */
	}
}

static void walk(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *data = scsi_sglist(cmd);
	struct scatterlist *prot = scsi_prot_sglist(cmd);

	if (!data)
		my_printf_log(hw, "no list: data %p\n", data);
	while (data) {
		put(hw, sg_dma_address(data));	/* marked */
		put(hw, sg_dma_address(prot));
		data = sg_next(data);	/* marked */
		prot = sg_next(prot);
	}
}

/* a value of it only */
static void value(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {
		dev_dbg(hw->dev, "entry %d: %u\n", i, sg_dma_len(sg));
		put(hw, sg_dma_address(sg));
	}
}
