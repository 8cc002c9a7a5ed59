// SPDX-License-Identifier: GPL-2.0
static bool chip_fits(struct chip *chip, struct bio_vec *bv)
{
	return !((bvec_phys(bv) | bv->bv_len) & dma_get_merge_boundary(chip->dev));
}

static int chip_link(struct chip *chip, struct bio_vec *bv, int n)
{
	size_t at = 0;
	int i;

	for (i = 0; i < n; i++) {
		if (!chip_fits(chip, &bv[i]))
			return -EOPNOTSUPP;
		if (dma_iova_link(chip->dev, &chip->state, bvec_phys(&bv[i]), at, bv[i].bv_len, DMA_TO_DEVICE, 0))
			return -EIO;
		at += bv[i].bv_len;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}
