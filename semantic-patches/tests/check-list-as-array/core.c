// SPDX-License-Identifier: GPL-2.0
static int bus_map_sg(struct device *dev, struct scatterlist *sg, int n)
{
	for (; n; n--, sg++)
		bus_one(dev, sg_phys(sg));
	return n;
}

static const struct dma_map_ops bus_ops = {
	.map_sg = bus_map_sg,
};
