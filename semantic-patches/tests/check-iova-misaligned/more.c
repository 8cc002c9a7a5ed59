// SPDX-License-Identifier: GPL-2.0
static int chip_frags(struct chip *chip, skb_frag_t *frags, int n)
{
	size_t at = 0;
	int i;

	for (i = 0; i < n; i++) {
#ifdef CONFIG_CHIP_FRAGS
		unsigned int len = skb_frag_size(&frags[i]);

		/* skb_frag_size(frag) */
		if (dma_iova_link(chip->dev, &chip->state, skb_frag_phys(&frags[i]), at, len, DMA_TO_DEVICE, 0)) /* marked */
			return -EIO;
		at += len;
#endif
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}

static int chip_pages(struct chip *chip, struct page **pages, int n)
{
	size_t at = 0;
	int i;

	for (i = 0; i < n; i++) {
		if (dma_iova_link(chip->dev, &chip->state, page_to_phys(pages[i]), at, PAGE_SIZE, DMA_TO_DEVICE, 0))
			return -EIO;
		at += PAGE_SIZE;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}

static int chip_lone(struct chip *chip, struct bio_vec *bv)
{
	return dma_iova_link(chip->dev, &chip->state, bvec_phys(bv), 0, bv->bv_len, DMA_TO_DEVICE, 0);
}
