// SPDX-License-Identifier: GPL-2.0
/* the data by each of its names */
static int host_prepare(struct host *host, struct mmc_data *data)
{
	unsigned int n;

	/* once only */
	if (data->host_cookie)
		return 0;
	n = dma_map_sg(mmc_dev(host->mmc),
		       data->sg, data->sg_len,
		       mmc_get_dma_dir(data));
	if (!n)
		return -ENOMEM;
	if (!dma_map_sg(host->dma, data->sg, data->sg_len, DMA_TO_DEVICE))
		return -ENOMEM;
	host->n = n;
	return 0;
}

static void host_look(struct host *host, struct mmc_request *mrq)
{
	dma_sync_sg_for_cpu(host->dma, mrq->data->sg, mrq->data->sg_len, DMA_FROM_DEVICE);
	host_peek(host);
	dma_sync_sg_for_device(host->dma, mrq->data->sg, mrq->data->sg_len, DMA_FROM_DEVICE);
}

static void host_done(struct host *host, struct mmc_command *cmd)
{
	struct mmc_data *data = cmd->data;

	if (data)
		dma_unmap_sg(host->dma, data->sg, data->sg_len, mmc_get_dma_dir(data));
	dma_unmap_sg(mmc_dev(host->mmc), cmd->data->sg,
		     cmd->data->sg_len, mmc_get_dma_dir(cmd->data));
}
