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

/* an accessor does no more than return the list */
static void set_by_accessor(struct chip *chip, struct scsi_cmnd *cmd, int n)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	int j;

	sg = scsi_sglist(cmd);
	for_each_range_dma(&sg_it, scsi_range_dma(cmd, n), j)
		chip->desc[j].addr = range_dma_addr(&sg_it);
}
