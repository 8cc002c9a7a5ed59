// SPDX-License-Identifier: GPL-2.0

static void *first(struct host *host)
{
	struct scatterlist *sg = host->cpu;

	host->page = sg_page(sg);
	return kmap(host->page) + sg->offset;
}

/* Nothing copies DMA lengths here, so they may be the device's. */
static unsigned int pages(struct scatterlist *sg)
{
	return DIV_ROUND_UP(sg->offset + sg_dma_len(sg), PAGE_SIZE);
}

/* By another name: another entry */
static u8 *receive(struct host *host, u32 *left)
{
	struct scatterlist *sg;

	sg = &host->data->list[host->index];
	*left = sg_dma_len(&host->data->list[host->next]) - host->off;
	return kmap_local_page(sg_page(sg)) + sg->offset + host->off;
}
