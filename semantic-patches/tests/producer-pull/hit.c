// SPDX-License-Identifier: GPL-2.0

#define SKIP(sg, n)	do { sg_dma_address(sg) += (n); sg_dma_len(sg) -= (n); } while (0)

static void prologue(struct spi *s, struct scatterlist *sg, unsigned int n)
{
	sg_dma_address(sg) += n;
	sg_dma_len(sg) -= n;

	sg_dma_len(&s->sg[0])      -= s->rx_prologue;
	sg_dma_address(&s->sg[0]) += s->rx_prologue;
	if (n) {
		/* the second entry */
		sg_dma_address(s->t->sgl + 1) += 4;	/* begins later */
		/* and is shorter */
		sg_dma_len(s->t->sgl + 1) -= 4;	/* by a word */
	}
	go(s);
	sg_dma_address(&s->sg[0]) -=
		s->first_sg_offset_of_the_buffer;
	sg_dma_len(&s->sg[0]) +=
		s->first_sg_offset_of_the_buffer;
	sg_dma_len(sg) += n - 2;
	sg_dma_address(sg) -= n - 2;
}
