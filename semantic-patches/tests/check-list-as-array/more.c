// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg = sgl;

	while (n--) {
		chip_add(chip, sg_dma_address(sg));
		sg++; /* marked */
	}
}

static void chip_crypt(struct chip *chip, struct skcipher_request *req)
{
	struct scatterlist *in = req->src;
	int i;

	for (i = 0; i < chip->n; i++) {
		chip_add(chip, sg_dma_address(in));
#ifdef CONFIG_CHIP_STEP
		++in; /* marked */
#else
		in = sg_next(in);
#endif
	}
}
