// SPDX-License-Identifier: GPL-2.0
static void skip(struct hw *hw, struct request *req)
{
	struct scatterlist *sg = req->src;

	while (sg) {
		if (sg_dma_len(sg) == 0) {	/* marked */
			sg = sg_next(sg);	/* marked */
			continue;
		}
		put(hw, sg_dma_address(sg));	/* marked */
		sg = sg_next(sg);	/* marked */
	}
}

static void all(struct hw *hw, struct request *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		if (sg_dma_len(sg) > 4)
			put(hw, sg_dma_address(sg));
}
