// SPDX-License-Identifier: GPL-2.0

static int foo_queuecommand(struct foo *foo, struct scsi_cmnd *scmd)
{
	int nsge = scsi_dma_map(scmd);

	if (nsge < 0)
		return SCSI_MLQUEUE_HOST_BUSY;
	foo->table = dma_pool_alloc(foo->pool, GFP_ATOMIC, &foo->table_dma);
	if (!foo->table) /* marked */
		return SCSI_MLQUEUE_HOST_BUSY;
	if (nsge > foo->max) {
		scsi_dma_unmap(scmd);
		return SCSI_MLQUEUE_HOST_BUSY;
	}
	return 0;
}

static int foo_both(struct foo *foo)
{
	int err;

	err = dma_map_sg(foo->dev, foo->in, 1, DMA_TO_DEVICE);
	if (!err)
		return -EINVAL;
	if (foo->two) {
		err = dma_map_sg(foo->dev, foo->out, 1, DMA_FROM_DEVICE);
		if (!err) /* marked */
			return -EINVAL;
	}
	/* in both cases */
	err = foo_go(foo);
	if (err) {
		dma_unmap_sg(foo->dev, foo->in, 1, DMA_TO_DEVICE);
		dma_unmap_sg(foo->dev, foo->out, 1, DMA_FROM_DEVICE);
	}
	return err;
}

static int foo_lists(struct foo *foo, struct scatterlist *a, struct scatterlist *b)
{
	int n, m;

	n = dma_map_sg(foo->dev, a, 1, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	m = dma_map_sg(foo->dev, b, 1, DMA_TO_DEVICE);
	if (!m) /* marked */
		return -ENOMEM;
	if (!foo->base) { /* marked */
		dev_err(foo->dev, "gone\n");
		return -ENODEV;
	}
	foo_go(foo, a, b);
	dma_unmap_sg(foo->dev, b, 1, DMA_TO_DEVICE);
	dma_unmap_sg(foo->dev, a, 1, DMA_TO_DEVICE);
	return 0;
}

static int foo_test(struct foo *foo, struct scatterlist *a)
{
	if (!dma_map_sg(foo->dev, a, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	if (!foo->base) { /* marked */
		dev_err(foo->dev, "gone\n");
		return -ENODEV;
	}
	foo_go(foo, a);
	dma_unmap_sg(foo->dev, a, 1, DMA_TO_DEVICE);
	return 0;
}

static int foo_one(struct foo *foo, struct foo_req *req)
{
	struct device *dev = foo->dev;
	int n, ret;

	n = dma_map_sg(dev, req->src, 2, DMA_TO_DEVICE);
	if (n <= 0 || n > 1) { /* marked */
		ret = -EIO;
		goto out;
	}
	/* what gets nothing that leads to the list cannot unmap it */
	ret = foo_start(foo);
	if (ret) { /* marked */
		foo_log(foo);
		return ret;
	}
	ret = foo_start(foo);
	if (ret) {
		foo_end(foo, req);
		return ret;
	}
	ret = foo_give(foo, req);
	if (ret) /* marked */
		goto out;
	dma_unmap_sg(dev, req->src, 2, DMA_TO_DEVICE);
out:
	foo_put(foo);
	return ret;
}

static int foo_give_up(struct foo *foo, struct foo_req *req)
{
	dma_unmap_sg(foo->dev, req->dst, 1, DMA_TO_DEVICE);
	return -EIO;
}

static int foo_by(struct foo *foo, struct foo_req *req)
{
	int n, ret;

	n = dma_map_sg(foo->dev, req->dst, 1, DMA_TO_DEVICE);
	if (n != 0)
		foo_start(foo);
	ret = foo_give_up(foo, req);
	if (ret) {
		dev_err(foo->dev, "given up\n");
		return ret;
	}
	dma_unmap_sg(foo->dev, req->dst, 1, DMA_TO_DEVICE);
	return 0;
}

static int foo_single(struct foo *foo, struct foo_req *req)
{
	int n;

	n = dma_map_sg(foo->dev, &req->one, 1, DMA_TO_DEVICE);
	if (n != 1) {
		dev_err(foo->dev, "not mapped\n");
		return -ENOMEM;
	}
	dma_unmap_sg(foo->dev, &req->one, 1, DMA_TO_DEVICE);
	n = dma_map_sg(foo->dev, &req->list, 4, DMA_TO_DEVICE);
	if (n != 1) { /* marked */
		dev_err(foo->dev, "not one\n");
		return -ENOMEM;
	}
	dma_unmap_sg(foo->dev, &req->list, 4, DMA_TO_DEVICE);
	return 0;
}
