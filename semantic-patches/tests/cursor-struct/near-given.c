#include <linux/dma-mapping.h>

struct place {
	struct scatterlist *sg;
	dma_addr_t dma;
};

static void give(struct place *it)
{
	send(it->sg);
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
