// SPDX-License-Identifier: GPL-2.0

/* One half; both ends; two entries; something in between */
static void other(struct spi *s, struct scatterlist *sg, unsigned int n)
{
	sg_dma_len(sg) -= n;
	go(s);
	sg_dma_address(sg) += n;
	sg_dma_len(sg) += n;
	go(s);
	sg_dma_address(sg) += n;
	sg_dma_len(sg) -= s->n;
	go(s);
	sg_dma_address(&s->one) += n;
	sg_dma_len(&s->two) -= n;
	go(s);
	sg_dma_address(sg) += n;
	go(s);
	sg_dma_len(sg) -= n;
	go(s);
	sg_dma_address(sg) = n;
	sg_dma_len(sg) -= n;
}

/* Evaluated twice, or made of what is stored or of the CPU side */
static void twice(struct spi *s, struct scatterlist *sg, unsigned int n)
{
	sg_dma_address(&s->sg[n++]) += s->n;
	sg_dma_len(&s->sg[n++]) -= s->n;
	go(s);
	sg_dma_address(sg) += n++;
	sg_dma_len(sg) -= n++;
	go(s);
	sg_dma_address(sg) += next(s);
	sg_dma_len(sg) -= next(s);
	go(s);
	sg_dma_address(sg) += sg_dma_len(sg) & 3;
	sg_dma_len(sg) -= sg_dma_len(sg) & 3;
	go(s);
	sg_dma_address(sg) += sg->offset;
	sg_dma_len(sg) -= sg->offset;
}
