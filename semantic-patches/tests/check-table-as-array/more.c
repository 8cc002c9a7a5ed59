// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip)
{
	struct sg_table sgt;
	int i;

	chip_get(chip, &sgt);
	for (i = 0; i < sgt.nents; i++) {
#ifdef CONFIG_CHIP_TABLE
		chip->hw[i].len = sg_dma_len(&sgt.sgl[i]); /* marked */
#endif
	}
}
