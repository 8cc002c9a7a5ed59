// SPDX-License-Identifier: GPL-2.0
/*
 * What it costs to map and unmap a scatterlist, in instructions: bench compat.
 *
 * For a virtual machine whose time stamp counter counts instructions, as QEMU's
 * does with -icount shift=0. Each figure is the mean of a batch of rounds, less
 * the counting itself, with interrupts off, so that nothing else is in it. The
 * best and the worst batch are printed.
 *
 * The device is QEMU's edu: behind the IOMMU, and without a driver of its own.
 */
#include <linux/dma-mapping.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/scatterlist.h>
#include <asm/tsc.h>

static unsigned int batches = 5;
module_param(batches, uint, 0);
static unsigned int rounds = 256;
module_param(rounds, uint, 0);
static char *layout = "";
module_param(layout, charp, 0);
MODULE_PARM_DESC(layout, "only this one");
static unsigned int entries;
module_param(entries, uint, 0);
MODULE_PARM_DESC(entries, "only this many");

#define MOST 2048
#define BLOCK_PAGES (1 << MAX_PAGE_ORDER)
#define BLOCKS (2 * MOST / BLOCK_PAGES)

static struct page *blocks[BLOCKS];

static struct page *nth_page_of_all(unsigned int n)
{
	return blocks[n / BLOCK_PAGES] + n % BLOCK_PAGES;
}

/* Each page of its own, none beside another, in no order */
static void scattered(struct scatterlist *sg, unsigned int i)
{
	sg_set_page(sg, nth_page_of_all(i * 769 % MOST * 2), PAGE_SIZE, 0);
}

/* The same, but less than a page, not from its beginning */
static void short_ones(struct scatterlist *sg, unsigned int i)
{
	sg_set_page(sg, nth_page_of_all(i * 769 % MOST * 2), 0x600, 0x200);
}

/* Page after page */
static void adjacent(struct scatterlist *sg, unsigned int i)
{
	sg_set_page(sg, nth_page_of_all(i), PAGE_SIZE, 0);
}

static const struct {
	const char *name;
	void (*set)(struct scatterlist *sg, unsigned int i);
} layouts[] = {
	{ "scattered", scattered },
	{ "adjacent", adjacent },
	{ "short", short_ones },
};

/* What is counted, a line of results each */
enum call { NOTHING, MAP, UNMAP, BOTH, SYNC, CALLS };
static const char *const call_names[CALLS] = {
	[MAP] = "map", [UNMAP] = "unmap", [BOTH] = "map+unmap", [SYNC] = "sync",
};

/*
 * Count one batch into @sum. The sync calls are those behind the check that
 * spares most devices any sync.
 */
static int batch(struct device *dev, struct sg_table *sgt, u64 sum[CALLS])
{
	unsigned int i;
	u64 start;
	int n = 0;

	memset(sum, 0, CALLS * sizeof(*sum));
	for (i = 0; i < rounds; i++) {
		start = rdtsc_ordered();
		sum[NOTHING] += rdtsc_ordered() - start;

		start = rdtsc_ordered();
		n = dma_map_sg(dev, sgt->sgl, sgt->orig_nents, DMA_FROM_DEVICE);
		sum[MAP] += rdtsc_ordered() - start;
		if (!n)
			return -EIO;

		start = rdtsc_ordered();
		__dma_sync_sg_for_cpu(dev, sgt->sgl, sgt->orig_nents,
				      DMA_FROM_DEVICE);
		__dma_sync_sg_for_device(dev, sgt->sgl, sgt->orig_nents,
					 DMA_FROM_DEVICE);
		sum[SYNC] += rdtsc_ordered() - start;

		start = rdtsc_ordered();
		dma_unmap_sg(dev, sgt->sgl, sgt->orig_nents, DMA_FROM_DEVICE);
		sum[UNMAP] += rdtsc_ordered() - start;
	}
	sum[MAP] -= sum[NOTHING];
	sum[UNMAP] -= sum[NOTHING];
	sum[SYNC] -= sum[NOTHING];
	sum[BOTH] = sum[MAP] + sum[UNMAP];
	return n;
}

static int measure(struct device *dev, unsigned int l, unsigned int nents)
{
	u64 sum[CALLS], least[CALLS], most[CALLS] = {};
	struct scatterlist *sg;
	struct sg_table sgt;
	unsigned long flags;
	unsigned int b, i;
	int ret;

	ret = sg_alloc_table(&sgt, nents, GFP_KERNEL);
	if (ret)
		return ret;

	for_each_sgtable_sg(&sgt, sg, i)
		layouts[l].set(sg, i);

	memset(least, 0xff, sizeof(least));
	/* The first batch fills caches of memory and addresses */
	for (b = 0; b <= batches; b++) {
		local_irq_save(flags);
		ret = batch(dev, &sgt, sum);
		local_irq_restore(flags);
		if (ret < 0)
			goto out;
		for (i = 0; b && i < CALLS; i++) {
			least[i] = min(least[i], sum[i]);
			most[i] = max(most[i], sum[i]);
		}
		cond_resched();
	}
	for (i = MAP; i < CALLS; i++)
		pr_notice("sg2phyr: map %s %u %s %llu %llu %u %d\n",
			  layouts[l].name, nents, call_names[i], least[i],
			  most[i], rounds, ret);
	ret = 0;
out:
	sg_free_table(&sgt);
	return ret;
}

static int bench_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	static const unsigned int sizes[] = { 1, 8, 128, MOST };
	unsigned int i, l, s;
	int ret;

	ret = dma_set_mask_and_coherent(&pdev->dev, DMA_BIT_MASK(64));
	if (ret)
		return ret;

	for (i = 0; i < BLOCKS; i++) {
		blocks[i] = alloc_pages(GFP_KERNEL, MAX_PAGE_ORDER);
		if (!blocks[i])
			return -ENOMEM;
	}
	for (l = 0; l < ARRAY_SIZE(layouts); l++) {
		for (s = 0; s < ARRAY_SIZE(sizes); s++) {
			if ((*layout && strcmp(layout, layouts[l].name)) ||
			    (entries && entries != sizes[s]))
				continue;
			ret = measure(&pdev->dev, l, sizes[s]);
			if (ret)
				return ret;
		}
	}
	pr_notice("sg2phyr: map done\n");
	return 0;
}

static const struct pci_device_id bench_ids[] = {
	{ PCI_DEVICE(0x1234, 0x11e8) },
	{ }
};

/* Nobody unloads it: the machine ends */
static struct pci_driver bench_driver = {
	.name = "sg2phyr-bench",
	.id_table = bench_ids,
	.probe = bench_probe,
};
builtin_pci_driver(bench_driver);

MODULE_DESCRIPTION("Instructions of mapping scatterlists");
MODULE_LICENSE("GPL");
