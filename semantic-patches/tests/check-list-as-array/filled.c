// SPDX-License-Identifier: GPL-2.0
/* the caller gives an array to be filled */
static int chip_copy(struct scatterlist *sg, struct scatterlist *from, int n)
{
	struct scatterlist *s;
	int i;

	sg_set_buf(sg, chip_head, 4);
	for_each_sg(from, s, n, i)
		*(++sg) = *s;
	return n;
}
