#include <linux/module.h>

/* The count is what the map call returned */
static int map_fill(struct dev *dev, struct scatterlist *list, int n)
{
	struct scatterlist	*sg;
	int			i;

	n = dma_map_sg(dev, list, n, DIR);
	if (!n)
		return -EIO;
	for_each_sg(list, sg, n, i)
		put(sg_dma_address(sg), sg_dma_len(sg));
	return 0;
}

static int map(struct dev *dev, struct data *data)
{
	data->sg_len = dma_map_sg(dev, data->sg, data->sg_len, DIR);
	return data->sg_len ? 0 : -EIO;
}

static void asked(struct a_rather_long_type *private_data_of_it)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(private_data_of_it->sg, sg, private_data_of_it->sg_len, i)
		put(sg_dma_address(sg));
}
