// SPDX-License-Identifier: GPL-2.0

static int foo_reply(struct foo *foo, struct scatterlist *sg, int nents, void *rsp, size_t len)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE))
		return -ENOMEM;
	foo_run(foo, sg);
	dma_unmap_sg(foo->dev, sg, nents, DMA_FROM_DEVICE);
	sg_copy_from_buffer(sg, nents, rsp, len);
	return 0;
}

/* The CPU may read what it gives to the device. */
static int foo_request(struct foo *foo, struct scatterlist *sg, int nents, void *to, size_t len)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE))
		return -ENOMEM;
	sg_copy_to_buffer(sg, nents, to, len);
	foo_run(foo, sg);
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return 0;
}

static int foo_bounce(struct foo *foo, struct scatterlist *sg, int nents, void *to, size_t len)
{
	if (foo->dma) {
		if (!dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE))
			return -ENOMEM;
		foo_run(foo, sg);
	}
	sg_copy_to_buffer(sg, nents, to, len);
	return 0;
}

static int foo_pio(struct foo *foo, struct scatterlist *sg, int nents, void *from, size_t len)
{
	if (foo->dma)
		dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	sg_copy_from_buffer(sg, nents, from, len);
	return 0;
}

static int foo_synced(struct foo *foo, struct scatterlist *sg, int nents, void *to, size_t len)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE))
		return -ENOMEM;
	foo_run(foo, sg);
	dma_sync_sg_for_cpu(foo->dev, sg, nents, DMA_FROM_DEVICE);
	sg_copy_to_buffer(sg, nents, to, len);
	return 0;
}

static int foo_other(struct foo *foo, struct scatterlist *sg, int nents, void *to, size_t len)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_FROM_DEVICE))
		return -ENOMEM;
	sg = foo->second;
	sg_copy_to_buffer(sg, nents, to, len);
	sg_copy_from_buffer(sg, nents, to, len);
	return 0;
}
