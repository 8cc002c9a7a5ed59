// SPDX-License-Identifier: GPL-2.0
static void chip_flush(struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i)
		clflush_cache_range(page_address(sg_page(sg)), sg->length); /* marked */
}
