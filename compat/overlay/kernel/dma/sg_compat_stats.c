// SPDX-License-Identifier: GPL-2.0
/*
 * What mapping scatterlists has done: /sys/kernel/debug/phyr/scatterlists
 *
 * A driver must take entries that were merged or bounced as it takes others. A
 * test that is to show it has to know that there were such entries.
 */
#include <linux/atomic.h>
#include <linux/debugfs.h>
#include <linux/dma-direct.h>
#include <linux/iommu-dma.h>
#include <linux/scatterlist.h>
#include <linux/seq_file.h>
#include "sg_compat.h"

static atomic64_t lists, entries, merged, bounced;

/**
 * sg_compat_count - count a list that has been mapped
 * @dev: device that it was mapped for
 * @sgl: the list
 * @nents: its number of entries on the CPU's side
 * @count: its number of entries on the DMA side
 *
 * Behind an IOMMU, all entries of a list that is mapped entry by entry, because
 * one of them may have to be bounced, count as bounced.
 *
 * Context: Any.
 */
void sg_compat_count(struct device *dev, struct scatterlist *sgl, int nents,
		     int count)
{
	struct scatterlist *sg;
	int i, n = 0;

	if (use_dma_iommu(dev)) {
		n = sg_dma_is_swiotlb(sgl) ? nents : 0;
	} else {
		for_each_sg(sgl, sg, nents, i)
			if (!sg_dma_is_bus_address(sg) &&
			    dma_to_phys(dev, sg_dma_address(sg)) != sg_phys(sg))
				n++;
	}
	atomic64_inc(&lists);
	atomic64_add(nents, &entries);
	atomic64_add(nents - count, &merged);
	atomic64_add(n, &bounced);
}

static int scatterlists_show(struct seq_file *m, void *unused)
{
	seq_printf(m, "lists %lld, entries %lld, merged %lld, bounced %lld\n",
		   atomic64_read(&lists), atomic64_read(&entries),
		   atomic64_read(&merged), atomic64_read(&bounced));
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(scatterlists);

static int __init sg_compat_stats_init(void)
{
	debugfs_create_file("scatterlists", 0444,
			    debugfs_create_dir("phyr", NULL), NULL,
			    &scatterlists_fops);
	return 0;
}
late_initcall(sg_compat_stats_init);
