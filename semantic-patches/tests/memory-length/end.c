// SPDX-License-Identifier: GPL-2.0
#include <linux/scatterlist.h>

static void *first(struct host *host)
{
	struct scatterlist *sg = host->multi ? host->sg : host->data->sg;

	if (sg_dma_len(sg) % host->size)
		return NULL;
	host->page = sg_page(sg);
	return kmap(host->page) + sg->offset;
}

static void last(struct host *host)
{
	struct scatterlist *sg = host->sg;

	kunmap(host->page);
	if (sg_dma_len(sg) + sg->offset > host->done)	/* more of it */
		return;
	host->page = NULL;
}

static bool advance(struct host *host)
{
	size_t total = host->sg->offset + sg_dma_len(host->sg);

	if (host->done == total) {
		struct scatterlist *next = sg_next(host->sg);

		host->sg = next;
		if (next && sg_dma_len(next) % host->size)
			return false;
	}
	dev_dbg(host->dev, "%u bytes at %u\n", sg_dma_len(host->sg), host->sg->offset);
	return true;
}

/* One entry by two names */
static u8 *receive(struct host *host, u32 *left)
{
	struct scatterlist *sg;

	sg = &host->data->list[host->index];
	*left = sg_dma_len(&host->data->list[host->index]) - host->off;
	return kmap_local_page(sg_page(sg)) + sg->offset + host->off;
}
