// SPDX-License-Identifier: GPL-2.0

static int foo_read(struct foo *foo, void *to, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, foo->buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	ret = foo_run(foo, dma, len);
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	memcpy(to, foo->buf, len);
	return ret;
}

static int foo_synced(struct foo *foo, void *to, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, foo->buf, len, DMA_FROM_DEVICE);
	foo_run(foo, dma, len);
	dma_sync_single_for_cpu(foo->dev, dma, len, DMA_FROM_DEVICE);
	memcpy(to, foo->buf, len);
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return 0;
}

/* To the device: the CPU may read that. */
static int foo_write(struct foo *foo, struct foo_cmd *cmd)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, cmd, sizeof(*cmd), DMA_TO_DEVICE);
	foo_run(foo, dma, cmd->len);
	dma_unmap_single(foo->dev, dma, sizeof(*cmd), DMA_TO_DEVICE);
	return 0;
}

/* No access */
static int foo_size(struct foo *foo, struct foo_rsp *rsp)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, rsp, sizeof(*rsp), DMA_FROM_DEVICE);
	foo_run(foo, dma, sizeof(*rsp));
	dma_unmap_single(foo->dev, dma, sizeof(*rsp), DMA_FROM_DEVICE);
	return 0;
}

static int foo_part(struct foo *foo, struct foo_rsp *rsp)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, rsp, sizeof(*rsp), DMA_FROM_DEVICE);
	foo_note(foo, &rsp->tail);
	dma_unmap_single(foo->dev, dma, sizeof(*rsp), DMA_FROM_DEVICE);
	return 0;
}

/* Where there is no map */
static int foo_fallback(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma = 0;
	int ret = 0;

	if (!foo->dma)
		goto pio;
	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		goto pio;
	ret = foo_run(foo, dma, len);
	goto unmap;
pio:
	foo->last = buf[0];
	if (!dma)
		return 0;
unmap:
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return ret;
}

static int foo_failed(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;
	int ret = 0;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		foo->last = buf[0];
		if (foo->quiet)
			goto out;
		return -ENOMEM;
	}
	ret = foo_run(foo, dma, len);
out:
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return ret;
}

static int foo_zeroed(struct foo *foo, char *buf, void *to, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (foo_run(foo, dma, len))
		goto abort;
	if (dma)
		dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	dma = 0;
	memcpy(to, buf, len);
abort:
	if (dma)
		dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return 0;
}

/* A structure with its own handle: only a part of it is the device's. */
static void foo_desc(struct foo *foo, struct foo_desc *desc)
{
	desc->dma = dma_map_single(foo->dev, desc, desc->hw_size, DMA_BIDIRECTIONAL);
	foo_go(foo, desc->dma);
	foo->next = desc->next;
	dma_unmap_single(foo->dev, desc->dma, desc->hw_size, DMA_BIDIRECTIONAL);
}

static int foo_swapped(struct foo *foo, void *buf, void *to, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	buf = foo->other;
	memcpy(to, buf, len);
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return 0;
}
