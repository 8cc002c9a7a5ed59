// SPDX-License-Identifier: GPL-2.0

static void print(struct device *dev, struct scatterlist *sg)
{
	dma_addr_t addr = sg_dma_address(sg);

	dev_dbg(dev, "%pad of %u\n",
		&sg_dma_address(sg),				/* marked */
		sg_dma_len(sg));
	dev_dbg(dev, "%pad\n", &addr);
}
