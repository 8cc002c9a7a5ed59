// SPDX-License-Identifier: GPL-2.0

static int loops(struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i, ret;

	for_each_sg(list, sg, n, i) {				/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
		ret = fill_one(i, sg);
		if (ret)
			break;
	}
	for_each_sg(list, sg, n, i) {
		hw_write(sg_dma_address(sg), sg_is_last(sg));
	}
	return ret;
}
