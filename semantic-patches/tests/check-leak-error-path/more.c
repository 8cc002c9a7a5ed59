// SPDX-License-Identifier: GPL-2.0

/* a goto to a label behind the unmap */
static int foo_goto(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int ret = 0;

	dma = dma_map_page(foo->dev, virt_to_page(data), 0, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		ret = -ENOMEM;
		goto free;
	}
	writel(dma, foo->base + FOO_DST);
	if (!readl_poll(foo)) { /* marked */
		dev_err(foo->dev, "no answer\n");
		ret = -ETIMEDOUT;
		goto free;
	}
#ifdef CONFIG_FOO_CHECK
	/* the check of the parity */
	ret = foo_check(foo);
	if (ret) /* marked */
		goto free;
#endif
	dma_unmap_page(foo->dev, dma, len, DMA_FROM_DEVICE);
free:
	kfree(data);
	return ret;
}

static enum scsi_qc_status foo_queuecommand(struct foo *foo, struct foo_scb *scb)
{
	scb->phys = dma_map_single(foo->dev, scb, sizeof(*scb), DMA_BIDIRECTIONAL);
	if (dma_mapping_error(foo->dev, scb->phys))
		goto error;
	if (foo->stopped)
		goto unmap;
	spin_lock(&foo->lock);
	if (readb(foo->base + FOO_CMD) != FOO_READY) { /* marked */
		spin_unlock(&foo->lock);
		return SCSI_MLQUEUE_HOST_BUSY;
	}
	writel(scb->phys, foo->base + FOO_SCB);
	spin_unlock(&foo->lock);
	return 0;
unmap:
	dma_unmap_single(foo->dev, scb->phys, sizeof(*scb), DMA_BIDIRECTIONAL);
error:
	return SCSI_MLQUEUE_HOST_BUSY;
}

/* The second of two */
static int foo_two(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, x))
		return -ENOMEM;
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, y)) /* marked */
		return -ENOMEM;
	foo_go(foo, x, y);
	dma_unmap_single(foo->dev, y, 64, DMA_TO_DEVICE);
	dma_unmap_single(foo->dev, x, 64, DMA_TO_DEVICE);
	return 0;
}

static int foo_kept(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;
	int err;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	err = dma_mapping_error(foo->dev, x);
	if (err)
		return err;
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	err = dma_mapping_error(foo->dev, y);
	if (err) { /* marked */
		dev_err(foo->dev, "no map\n");
		return err;
	}
	foo_go(foo, x, y);
	dma_unmap_single(foo->dev, y, 64, DMA_TO_DEVICE);
	dma_unmap_single(foo->dev, x, 64, DMA_TO_DEVICE);
	return 0;
}
