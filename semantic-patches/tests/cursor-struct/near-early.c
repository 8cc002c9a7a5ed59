#include <linux/dma-mapping.h>

struct place {
	struct scatterlist *sg;
	dma_addr_t dma;
};

static int both(struct device *dev, struct scatterlist *sg)
{
	struct place it = (struct place){ sg };

	return dma_map_sg(dev, sg, 1, 1) && use(it.dma);
}

static struct place place(struct scatterlist *sg)
{
	return (struct place){ sg, sg_dma_address(sg) };
}

static int step(struct place *it)
{
	it->sg = sg_next(it->sg);
	if (!it->sg)
		return 0;
	it->dma = sg_dma_address(it->sg);
	return sg_dma_len(it->sg);
}
