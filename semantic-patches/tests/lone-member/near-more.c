#include <linux/dma-mapping.h>

/* Mapped as a longer list, too */
struct eng {
	struct device *dev;
	struct scatterlist *src;
	int nents;
};

static void start(struct eng *eng)
{
	if (eng->nents == 1)
		dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	else
		dma_map_sg(eng->dev, eng->src, eng->nents, DMA_TO_DEVICE);
	write(sg_dma_address(eng->src));
}
