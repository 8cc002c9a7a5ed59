// SPDX-License-Identifier: GPL-2.0
static void bus_sync(struct device *dev, struct scatterlist *sg)
{
	bus_sync_one(dev, sg_dma_address(sg), sg->length);
}

static const struct dma_map_ops bus_ops = {
	.sync_sg_for_cpu = bus_sync_sg,
};
