// SPDX-License-Identifier: GPL-2.0

static void loops(struct sg_table *sgt, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, n, i)				/* marked */
		copy(sg_virt(sg), sg->length);
	for_each_sgtable_sg(sgt, sg, i) {			/* marked */
		copy(sg_virt(sg), sg->length);
	}
	for_each_sg(sgt->sgl, sg, n, i)
		hw_write(sg_dma_address(sg));
	for_each_sg(sgt->sgl, sg, n, i) {
		hw_write(sg_dma_address(sg));
	}
}

static void by_hand(struct scatterlist *list)
{
	struct scatterlist *sg;

	for (sg = list; sg; sg = sg_next(sg))			/* marked */
		copy(sg_virt(sg), sg->length);
}

static void near(struct scatterlist *list)
{
	struct scatterlist *sg;

	for (sg = list; sg; sg = sg_next(sg))
		hw_write(sg_dma_address(sg));
}
