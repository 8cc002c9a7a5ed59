// SPDX-License-Identifier: GPL-2.0
/*
 * What a memory region for RDMA costs, in instructions and bytes: bench native. ib_umem_get_va() pins user memory, lists
 * it and maps it for a device, ib_umem_release() ends that; each kernel has its own. The memory is as pin.c has it, and
 * instructions are counted as there.
 */
#include <linux/dma-mapping.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/slab.h>
#include <asm/tsc.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>

static unsigned long start;
module_param(start, ulong, 0);
static unsigned long length;
module_param(length, ulong, 0);
static unsigned long folio;
module_param(folio, ulong, 0);
static bool apart;
module_param(apart, bool, 0);
MODULE_PARM_DESC(apart, "whether no page lies behind the one before");
static unsigned int batches = 2;
module_param(batches, uint, 0);

/* What a region keeps, besides struct ib_umem: the list, and what its DMA addresses are stored in */
static u64 __init umem_bytes(const struct ib_umem *umem)
{
#ifdef UMEM_RANGES
	return range_cpu_list_memory(&umem->pages) + range_dma_memory(&umem->dma);
#else
	return (u64)umem->sgt_append.sgt.orig_nents * sizeof(struct scatterlist);
#endif
}

static void __init results(const char *call, u64 least, u64 most, u64 bytes)
{
	pr_notice("sg2phyr: umem folios %lu%s %luM/%s %llu %llu 1 %llu\n", folio, apart ? "-apart" : "", length >> 20, call,
		  least, most, bytes);
}

static int __init measure(struct ib_device *dev)
{
	u64 least[2] = { U64_MAX, U64_MAX }, most[2] = {}, bytes = 0, now[3];
	unsigned int b, i;

	for (b = 0; b < batches; b++) {
		struct ib_umem *umem;

		now[0] = rdtsc_ordered();
		umem = ib_umem_get_va(dev, start, length, IB_ACCESS_LOCAL_WRITE);
		now[1] = rdtsc_ordered();
		if (IS_ERR(umem))
			return PTR_ERR(umem);
		bytes = umem_bytes(umem);
		now[2] = rdtsc_ordered();
		ib_umem_release(umem);
		now[2] = rdtsc_ordered() - now[2];
		now[1] -= now[0];
		for (i = 0; i < 2; i++) {
			least[i] = min(least[i], now[i + 1]);
			most[i] = max(most[i], now[i + 1]);
		}
	}
	results("register", least[0], most[0], bytes);
	results("release", least[1], most[1], 0);
	return 0;
}

static int __init umem_bench_init(void)
{
	/* QEMU's edu, whose driver nobody is */
	struct pci_dev *pdev = pci_get_device(0x1234, 0x11e8, NULL);
	struct ib_device *dev = kzalloc(sizeof(*dev), GFP_KERNEL);
	int ret = -ENODEV;

	if (pdev && dev) {
		dev->dma_device = &pdev->dev;
		/* as those for RDMA have */
		dma_set_max_seg_size(&pdev->dev, SZ_2G);
		ret = dma_set_mask_and_coherent(&pdev->dev, DMA_BIT_MASK(64));
	}
	if (!ret)
		ret = measure(dev);
	if (ret)
		pr_err("sg2phyr: error: a region in folios of %lu bytes: %d\n", folio, ret);
	kfree(dev);
	pci_dev_put(pdev);
	/* nothing stays */
	return -ECANCELED;
}
module_init(umem_bench_init);

MODULE_DESCRIPTION("Instructions of memory regions for RDMA");
MODULE_LICENSE("GPL");
