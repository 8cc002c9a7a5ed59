#include <linux/dma-mapping.h>

/* The list of a loop */
struct eng {
	struct device *dev;
	struct scatterlist *src;
	int nents;
};

static void start(struct eng *eng)
{
	struct scatterlist *sg;
	int i;

	dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	for_each_sg(eng->src, sg, eng->nents, i)
		program(eng, i);
	write(sg_dma_address(eng->src));
}
