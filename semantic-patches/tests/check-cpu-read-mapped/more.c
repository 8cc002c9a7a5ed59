// SPDX-License-Identifier: GPL-2.0

static int foo_query(struct foo *foo, struct foo_rsp *rsp)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, rsp, sizeof(*rsp), DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	ret = foo_run(foo, dma, sizeof(*rsp));
	if (ret)
		goto unmap;
	/* the first is enough */
	foo->flags = le16_to_cpu(rsp->flags); /* marked */
	foo->state = rsp->state;
#ifdef CONFIG_FOO_DEBUG
	dev_dbg(foo->dev, "state %u\n", rsp->state);
#endif
unmap:
	dma_unmap_single(foo->dev, dma, sizeof(*rsp), DMA_FROM_DEVICE);
	return ret;
}

static int foo_user(struct foo *foo, void __user *to, u8 *buf, size_t len)
{
	dma_addr_t dma;
	int ret = 0;

	dma = dma_map_single(foo->dev, buf, len, DMA_BIDIRECTIONAL);
	foo_run(foo, dma, len);
	if (copy_to_user(to, buf, len)) /* marked */
		ret = -EFAULT;
	dma_unmap_single(foo->dev, dma, len, DMA_BIDIRECTIONAL);
	return ret;
}
