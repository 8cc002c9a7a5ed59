// SPDX-License-Identifier: GPL-2.0
static void chip_sum(struct chip *chip, struct sg_table *t)
{
	struct scatterlist *s;
	int i;

	for_each_sgtable_sg(t, s, i) {
		chip->bytes += s->length;
	}
#ifdef CONFIG_CHIP_TAIL
	s->length = 0; /* marked */
#endif
	/* s->length */
}
