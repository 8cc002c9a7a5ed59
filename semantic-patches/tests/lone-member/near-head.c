#include <linux/dma-mapping.h>

/* Mapped by somebody else: nothing tells that it is an entry by itself */
struct eng {
	struct device *dev;
	struct scatterlist *src;
	struct scatterlist *dst;
};

static void start(struct eng *eng)
{
	dma_map_sg(eng->dev, eng->dst, 1, DMA_TO_DEVICE);
	write(sg_dma_address(eng->src));
}
