// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct phys_vec *vec, int n)
{
	size_t mapped = 0;
	int i, ret;

	for (i = 0; i < n; i++) {
		ret = dma_iova_link(chip->dev, &chip->state, vec[i].paddr, 0, PAGE_SIZE, DMA_TO_DEVICE, 0); /* marked */
		if (ret)
			return ret;
		mapped += PAGE_SIZE;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, mapped);
}
