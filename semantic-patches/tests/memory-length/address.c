// SPDX-License-Identifier: GPL-2.0

/* A file that reads DMA addresses, too */
static void fill(struct hw *hw, struct sg_table *sgt)
{
	hw->addr = sg_dma_address(sgt->sgl);
	hw->pages = DIV_ROUND_UP(sgt->sgl->offset + sg_dma_len(sgt->sgl), PAGE_SIZE);
}

/* ... and copies, elsewhere */
static void copy(u8 *to, struct scatterlist *sg)
{
	memcpy(to, sg_virt(sg), sg_dma_len(sg));
}
