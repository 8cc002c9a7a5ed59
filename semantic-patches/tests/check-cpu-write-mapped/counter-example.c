// SPDX-License-Identifier: GPL-2.0

static int foo_login(struct foo *foo, struct foo_login *login)
{
	login->version = cpu_to_be32(1);
	login->queues = cpu_to_be32(foo->queues);

	foo->login_dma = dma_map_single(foo->dev, login, sizeof(*login), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->login_dma))
		return -ENOMEM;
	return foo_send(foo, foo->login_dma, sizeof(*login));
}

static int foo_synced(struct foo *foo, struct foo_login *login)
{
	foo->login_dma = dma_map_single(foo->dev, login, sizeof(*login), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->login_dma))
		return -ENOMEM;
	login->version = cpu_to_be32(1);
	dma_sync_single_for_device(foo->dev, foo->login_dma, sizeof(*login), DMA_TO_DEVICE);
	return foo_send(foo, foo->login_dma, sizeof(*login));
}

static int foo_back(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	foo_run(foo, dma, len);
	dma_sync_single_for_cpu(foo->dev, dma, len, DMA_FROM_DEVICE);
	buf[len - 1] = 0;
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return 0;
}

/* In a loop: before the map of the next round */
static void foo_rounds(struct foo *foo, struct foo_cmd *cmd, int n)
{
	while (n--) {
		cmd->id = n;
		foo->dma = dma_map_single(foo->dev, cmd, sizeof(*cmd), DMA_TO_DEVICE);
		foo_run(foo, foo->dma, n);
	}
}

static void foo_fallback(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;

	if (len < 64)
		goto pio;
	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		goto pio;
	foo_run(foo, dma, len);
	return;
pio:
	memset(buf, 0, len);
}

static int foo_failed(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		buf[0] = 0;
		return -ENOMEM;
	}
	return foo_run(foo, dma, len);
}

/* The wait ended before. */
static void foo_zeroed(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	foo_run(foo, dma, len);
	if (dma)
		dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	memset(buf, 0, len);
}

/* A structure with its own handle: only a part of it is the device's. */
static void foo_desc(struct foo *foo, struct foo_desc *desc)
{
	desc->dma = dma_map_single(foo->dev, desc, desc->hw_size, DMA_BIDIRECTIONAL);
	desc->next = NULL;
}

static void foo_swapped(struct foo *foo, char *buf, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	foo_run(foo, dma, len);
	buf = foo->other;
	memset(buf, 0, len);
}
