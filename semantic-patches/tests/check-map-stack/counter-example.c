// SPDX-License-Identifier: GPL-2.0

static u8 foo_global[64];

static int foo_ident(struct foo *foo, struct foo_buf *buf, u8 *data)
{
	static u8 once[64];
	struct foo_ident *ident;
	u8 local[8];

	ident = kmalloc(sizeof(*ident), GFP_KERNEL);
	foo->a = dma_map_single(foo->dev, ident, sizeof(*ident), DMA_FROM_DEVICE);
	foo->b = dma_map_single(foo->dev, &buf->head, 16, DMA_TO_DEVICE);
	foo->c = dma_map_single(foo->dev, &data[4], 16, DMA_TO_DEVICE);
	foo->d = dma_map_single(foo->dev, buf->array, 16, DMA_TO_DEVICE);
	foo->e = dma_map_single(foo->dev, foo_global, 16, DMA_TO_DEVICE);
	memcpy(once, local, 8);
	return foo_run(foo);
}

/* No DMA of its own */
static int foo_pio(struct foo *foo)
{
	struct scatterlist sg;
	u8 buf[16];

	sg_init_one(&sg, buf, sizeof(buf));
	return foo_copy(foo, &sg);
}
