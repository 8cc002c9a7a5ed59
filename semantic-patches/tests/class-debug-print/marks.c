// SPDX-License-Identifier: GPL-2.0

static void print(struct device *dev, struct scatterlist *sg)
{
	dev_dbg(dev, "%u\n", sg_dma_len(sg));			/* marked */
	pr_debug("%llx %u\n",
		 (u64)sg_dma_address(sg),			/* marked */
		 sg_dma_len(sg));				/* marked */
	hw_write(sg_dma_len(sg));
}
