// SPDX-License-Identifier: GPL-2.0
/* mapped in another file, nobody knows how; and no struct sg_table at all */
static void tag_release(struct tag *tag)
{
	dma_unmap_sg(tag->dev, tag->sgl, tag->nents, DMA_FROM_DEVICE);
}
