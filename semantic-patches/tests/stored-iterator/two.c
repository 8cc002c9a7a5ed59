#include <linux/dma-mapping.h>

struct spi {
	struct scatterlist *tx, *rx;	/* both ways */
	struct scatterlist *bounce, *dummy;
};

static void next(struct spi *spi)
{
	spi->tx = sg_next(spi->tx);
	spi->rx = sg_next(spi->rx);
	if (!spi->tx || !spi->rx)
		return;
	write(sg_dma_address(spi->tx), sg_dma_address(spi->rx));
}
