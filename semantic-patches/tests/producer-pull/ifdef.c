// SPDX-License-Identifier: GPL-2.0

static void arms(struct spi *s, struct scatterlist *sg, unsigned int n)
{
#ifdef CONFIG_TX
	sg_dma_address(sg) += n;
	sg_dma_len(sg) -= n;
#else
	sg_dma_len(sg) += n;
	sg_dma_address(sg) -= n;
#endif
	/* sg_dma_address(sg) += n; sg_dma_len(sg) -= n; */
#ifdef CONFIG_HALF
	sg_dma_address(sg) += n;
#endif
	sg_dma_len(sg) -= n;
}
