#include <linux/dma-mapping.h>
#include <linux/mmc/host.h>

/* Counts of entries that were not mapped, or were to be mapped */
static void table(struct hw *hw, struct sg_table *sgt)
{
	int i;

	for (i = 0; i < sgt->orig_nents; i++)
		put(hw, sg_dma_address(&sgt->sgl[i]));
}

static void counted(struct hw *hw, struct scatterlist *sgl)
{
	int i, n = sg_nents(sgl), m;

	m = sg_nents(sgl);
	for (i = 0; i < m; i++)
		put(hw, sg_dma_address(&sgl[i]));
	for (i = 0; i < n; i++)
		put(hw, sg_dma_address(&sgl[i]));
}

static void card(struct hw *hw, struct mmc_data *data)
{
	int i;

	for (i = 0; i < data->sg_len; i++)
		put(hw, sg_dma_address(&data->sg[i]));
}

static int given(struct hw *hw, struct request *rq)
{
	int i;

	if (!dma_map_sg(hw->dev, rq->sg, rq->entries, DMA_TO_DEVICE))
		return -ENOMEM;
	for (i = 0; i < rq->entries; i++)
		put(hw, sg_dma_address(&rq->sg[i]));
	return 0;
}
