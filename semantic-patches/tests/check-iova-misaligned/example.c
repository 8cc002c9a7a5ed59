// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct bio_vec *bv, int n)
{
	size_t at = 0;
	int i;

	for (i = 0; i < n; i++) {
		if (dma_iova_link(chip->dev, &chip->state, bvec_phys(&bv[i]), at, bv[i].bv_len, DMA_TO_DEVICE, 0)) /* marked */
			return -EIO;
		at += bv[i].bv_len;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}
