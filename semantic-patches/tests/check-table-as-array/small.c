// SPDX-License-Identifier: GPL-2.0
/* so few entries are in one piece */
static int chip_make(struct chip *chip, struct sg_table *sgt, int i)
{
	if (sg_alloc_table(sgt, 2, GFP_KERNEL))
		return -ENOMEM;
	chip->len = sgt->sgl[i].length;
	return 0;
}
