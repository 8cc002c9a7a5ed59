#include <linux/dma-mapping.h>

/* Functions that do more with it, or get others */
struct eng {
	struct device *dev;
	struct scatterlist *src;
	struct scatterlist *list;
};

static void walks(struct eng *eng, struct scatterlist *sg)
{
	while (sg) {
		write(sg_dma_address(sg));
		sg = sg_next(sg);
	}
}

static void shared(struct eng *eng, struct scatterlist *sg)
{
	write(sg_dma_address(sg));
}

static void stores(struct eng *eng, struct scatterlist *sg)
{
	write(sg_dma_address(sg));
	sg_dma_len(sg) = 0;
}

void exported(struct eng *eng, struct scatterlist *sg)
{
	write(sg_dma_address(sg));
}

static void called(struct eng *eng, struct scatterlist *sg)
{
	write(sg_dma_address(sg));
}

static void start(struct eng *eng)
{
	dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	walks(eng, eng->src);
	shared(eng, eng->src);
	shared(eng, eng->list);
	stores(eng, eng->src);
	exported(eng, eng->src);
	called(eng, eng->src);
	eng->call = called;
}
