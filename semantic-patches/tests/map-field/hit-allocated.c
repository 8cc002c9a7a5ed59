// SPDX-License-Identifier: GPL-2.0

struct demo_buf {
	struct scatterlist *list;
	int nents, mapped;
};

/* The list names itself for its size: it does not move. */
static int demo_alloc(struct demo_buf *buf)
{
	buf->list = vzalloc(array_size(sizeof(*buf->list), buf->nents));
	if (!buf->list)
		return -ENOMEM;
	buf->mapped = dma_map_sg(demo_dev, buf->list, buf->nents, DMA_FROM_DEVICE);
	return buf->mapped ? 0 : -EIO;
}

static void demo_free(struct demo_buf *buf)
{
	dma_unmap_sg(demo_dev, buf->list, buf->nents, DMA_FROM_DEVICE);
	vfree(buf->list);
	buf->list = NULL;
}
