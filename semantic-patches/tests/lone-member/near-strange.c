#include <linux/dma-mapping.h>

/* Mapped as a longer list where the type is not known */
struct eng {
	struct device *dev;
	struct scatterlist *src;
	int nents;
};

static void start(struct eng *eng, struct thing *t)
{
	dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	dma_map_sg(eng->dev, t->first->eng->src, t->n, DMA_TO_DEVICE);
	write(sg_dma_address(eng->src));
}
