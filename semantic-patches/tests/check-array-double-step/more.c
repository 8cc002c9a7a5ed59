// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct sg_table *t)
{
	struct scatterlist *s;
	unsigned int at;

	for_each_sgtable_dma_sg(t, s, at) {
		/* s[at] */
#ifdef CONFIG_CHIP_LOW
		chip->hw[at].low = lower_32_bits(sg_dma_address(&s[at])); /* marked */
#endif
		chip->hw[at].len = s->dma_length;
	}
	for_each_sgtable_sg(t, s, at)
		chip_add(chip, s[at].length); /* marked */
}
