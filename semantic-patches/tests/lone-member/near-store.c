#include <linux/dma-mapping.h>

/* Its DMA side is written to */
struct eng {
	struct device *dev;
	struct scatterlist *src;
};

static void start(struct eng *eng)
{
	dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	sg_dma_len(eng->src) -= 4;
	write(sg_dma_address(eng->src));
}
