// SPDX-License-Identifier: GPL-2.0

struct demo_cmd {
	int nents;
	/* one or the other: the handle is neither's */
	union {
		struct scatterlist sg[DEMO_MAX_SG];	/* data */
		struct demo_internal *icmd;
	};
	int retries;
};

struct demo_msg {
	struct device *dev;
	union {
		struct demo_read {
			struct scatterlist *from;
			int nents;
		} read;
		struct demo_write {
			struct scatterlist *to;
			int nents;
		} write;
	};
	struct {
		struct scatterlist *meta;
		int meta_nents;
	};
};

static int demo_start(struct demo_port *port, struct demo_cmd *cmd)
{
	int n;

	n = dma_map_sg(port->dev, cmd->sg, cmd->nents, DMA_TO_DEVICE);
	return n ? 0 : -EIO;
}

static void demo_done(struct demo_port *port, struct demo_cmd *cmd)
{
	dma_unmap_sg(port->dev, cmd->sg, cmd->nents, DMA_TO_DEVICE);
}

static int demo_read(struct demo_msg *msg)
{
	struct demo_write *w = &msg->write;

	if (!dma_map_sg(msg->dev, msg->read.from, msg->read.nents, DMA_FROM_DEVICE))
		return -EIO;
	if (!dma_map_sg(msg->dev, w->to, w->nents, DMA_TO_DEVICE))
		return -EIO;
	if (!dma_map_sg(msg->dev, msg->meta, msg->meta_nents, DMA_TO_DEVICE))
		return -EIO;
	return 0;
}

static void demo_read_done(struct demo_msg *msg)
{
	dma_unmap_sg(msg->dev, msg->meta, msg->meta_nents, DMA_TO_DEVICE);
	dma_unmap_sg(msg->dev, msg->write.to, msg->write.nents, DMA_TO_DEVICE);
	dma_unmap_sg(msg->dev, msg->read.from, msg->read.nents, DMA_FROM_DEVICE);
}
