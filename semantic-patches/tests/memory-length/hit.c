// SPDX-License-Identifier: GPL-2.0
#include <linux/mmc/host.h>
#include <linux/scatterlist.h>

static void swap(struct job *job, struct mmc_data *data)
{
	struct scatterlist *sg;
	unsigned int i, j;

	for_each_sg(data->sg, sg, data->sg_len, i) {
		u32 *p = sg_virt(sg);

		for (j = 0; j < (sg_dma_len(sg) / 4); j++)	/* in words */
			p[j] = swab32(p[j]);
	}
}

static void copy_in(struct job *job, u8 *from, int total)
{
	struct scatterlist *sg = job->list;

	while (total > 0) {
		struct page *page = sg_page(sg);
		int n = min_t(int, total, sg_dma_len(sg));
		void *to = kmap_local_page(page);

		memcpy(to + sg->offset, from, n);
		kunmap_local(to);
		total -= n;
		from += n;
		sg = sg_next(sg);
	}
}

/* Two lists side by side */
static bool check(struct job *job, struct scsi_cmnd *cmd)
{
	struct scatterlist *data = scsi_sglist(cmd);
	struct scatterlist *prot = scsi_prot_sglist(cmd);
	int len = sg_dma_len(prot);
	u8 *p = sg_virt(prot), *d = sg_virt(data);

#ifdef CONFIG_JOB_STRICT
	if (sg_dma_len(data) & 7)
		return false;
#else
	if (WARN(sg_dma_len(data) % 4, "%u bytes\n", sg_dma_len(data)))
		return false;
#endif
	return sum(job, p, len) == sum(job, d, job->size);
}

#define FIRST(sg)	sg_dma_len(sg)

/* One call gets both: the device's side of the function does not matter. */
static int start(struct job *job, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int i, n = dma_map_sg(job->dev, sgl, nents, DMA_TO_DEVICE);

	if (!n)
		return -ENOMEM;
	for_each_sg(sgl, sg, nents, i)
		print_hex_dump(KERN_ERR, "TX: ", DUMP_PREFIX_OFFSET, 16, 1,
			       sg_virt(sg), sg_dma_len(sg), 1);
	memcpy(job->copy, sg_virt(sgl), min_t(int, sg_dma_len(sgl), job->size));
	return 0;
}
