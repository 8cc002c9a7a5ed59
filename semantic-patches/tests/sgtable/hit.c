// SPDX-License-Identifier: GPL-2.0

static int map(struct device *dev, struct buffer *buf, enum dma_data_direction dir)
{
	int ret = dma_map_sgtable(dev, &buf->sgt, dir, DMA_ATTR_SKIP_CPU_SYNC);

	if (ret)
		return ret;
	dma_sync_sgtable_for_cpu(dev, &buf->sgt, dir);
	touch(buf);
	dma_sync_sgtable_for_device(dev, &buf->sgt, dir);
	dma_unmap_sgtable(dev, &buf->sgt,
			  dir, DMA_ATTR_SKIP_CPU_SYNC);
	return dma_map_sgtable(dev, buf->other, dir, 0);
}
