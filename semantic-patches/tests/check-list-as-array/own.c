// SPDX-License-Identifier: GPL-2.0
/* an array that is made here is one */
static int chip_make(struct chip *chip, struct scatterlist *sg, int n)
{
	int i;

	sg_init_table(sg, n);
	for (i = 0; i < n; i++)
		sg_set_page(&sg[i], chip->page[i], PAGE_SIZE, 0);
	return chip_run(chip, sg);
}
