#include <linux/scatterlist.h>

static void set_once(struct chip *chip, struct data *data)
{
	unsigned int j;
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	struct desc *desc;

	sg = data->sg;

	desc = chip->desc;
	for_each_range_dma(&sg_it, range_dma_of_sg(data->sg, data->n), j)
		desc[j].addr = range_dma_addr(&sg_it);
}
