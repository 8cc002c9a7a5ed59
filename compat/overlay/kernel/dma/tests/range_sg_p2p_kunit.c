// SPDX-License-Identifier: GPL-2.0
/*
 * Scatterlists with memory of another PCI device
 *
 * QEMU's "ivshmem-plain" has a BAR of plain memory, which these tests make peer
 * memory. A "pci-testdev" behind the same switch reaches it by its address on
 * the bus, one behind the host bridge if the CPU is known to allow that, and
 * "edu", for which it is not, not at all. Lists of it and of the machine's own
 * memory are mapped by the kernel's own code and by the DMA API, and ranges of
 * it by dma_map_range(). Without these devices the tests are skipped.
 */
#include <kunit/test.h>
#include <linux/dma-direct.h>
#include <linux/iommu.h>
#include <linux/iommu-dma.h>
#include <linux/memremap.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/pci-p2pdma.h>
#include <linux/processor.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/sizes.h>
#include "range_sg_test.h"
#include "range_test.h"

#define PEER_BAR	2

/* Any that is not the CPU's, so that the two cannot be taken for each other */
#define BUS_OFFSET	BIT_ULL(40)

static struct {
	struct pci_dev *pdev;
	struct p2pdma_provider *mem;
	u64 bus_offset;
	void *virt;
	size_t size;
} peer;

static struct pci_dev *by_bus, *by_host, *by_none;

static int peer_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	int ret;

	if (peer.pdev)
		return 0;
	ret = pcim_enable_device(pdev);
	if (ret)
		return ret;
	ret = pci_p2pdma_add_resource(pdev, PEER_BAR, 0, 0);
	if (ret)
		return ret;
	peer.mem = pcim_p2pdma_provider(pdev, PEER_BAR);
	peer.size = SZ_4M;
	peer.virt = pci_alloc_p2pmem(pdev, peer.size);
	if (!peer.virt)
		return -ENOMEM;
	peer.pdev = pdev;
	peer.bus_offset = peer.mem->bus_offset;
	peer.mem->bus_offset = BUS_OFFSET;
	return 0;
}

static void peer_remove(struct pci_dev *pdev)
{
	if (pdev != peer.pdev)
		return;
	peer.mem->bus_offset = peer.bus_offset;
	pci_free_p2pmem(pdev, peer.virt, peer.size);
	memset(&peer, 0, sizeof(peer));
}

static const struct pci_device_id peer_ids[] = {
	{ PCI_DEVICE(0x1af4, 0x1110) },		/* ivshmem */
	{ }
};

static struct pci_driver peer_driver = {
	.name = "phyr_sg_peer",
	.id_table = peer_ids,
	.probe = peer_probe,
	.remove = peer_remove,
};

static int client_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	if (pdev->device == 0x11e8)
		by_none = pdev;
	else if (pci_upstream_bridge(pdev))
		by_bus = pdev;
	else
		by_host = pdev;
	return dma_set_mask(&pdev->dev, DMA_BIT_MASK(64));
}

static void client_remove(struct pci_dev *pdev)
{
	by_bus = by_bus == pdev ? NULL : by_bus;
	by_host = by_host == pdev ? NULL : by_host;
	by_none = by_none == pdev ? NULL : by_none;
}

static const struct pci_device_id client_ids[] = {
	{ PCI_DEVICE(0x1b36, 0x0005) },		/* pci-testdev */
	{ PCI_DEVICE(0x1234, 0x11e8) },		/* edu */
	{ }
};

static struct pci_driver client_driver = {
	.name = "phyr_sg_client",
	.id_table = client_ids,
	.probe = client_probe,
	.remove = client_remove,
};

/*
 * The answer is remembered for each pair of devices. So asking once while the
 * CPU looks like one that allows it is enough.
 */
static void allow_by_host(void)
{
#ifdef CONFIG_X86
	struct cpuinfo_x86 *cpu = &cpu_data(0);
	u8 family = cpu->x86, vendor = cpu->x86_vendor;

	cpu->x86 = 0x17;
	cpu->x86_vendor = X86_VENDOR_AMD;
	pci_p2pdma_map_type(peer.mem, &by_host->dev);
	cpu->x86 = family;
	cpu->x86_vendor = vendor;
#endif
}

static int p2p_init(struct kunit *test)
{
	sg_test_get(test)->failures = 0;
	return 0;
}

static int p2p_suite_init(struct kunit_suite *suite)
{
	int ret = sg_test_start();

	if (ret)
		return ret;
	ret = pci_register_driver(&peer_driver);
	if (ret)
		goto stop;
	ret = pci_register_driver(&client_driver);
	if (ret)
		goto unregister;
	if (peer.pdev) {
		sg_test_add_peer(peer.virt, peer.size);
		if (by_host)
			allow_by_host();
	}
	return 0;

unregister:
	pci_unregister_driver(&peer_driver);
stop:
	sg_test_stop();
	return ret;
}

static void p2p_suite_exit(struct kunit_suite *suite)
{
	pci_unregister_driver(&client_driver);
	pci_unregister_driver(&peer_driver);
	sg_test_stop();
}

static struct device *client(struct kunit *test, struct pci_dev *pdev,
			     enum pci_p2pdma_map_type want)
{
	enum pci_p2pdma_map_type type;

	if (!peer.pdev || !pdev)
		kunit_skip(test, "no peers (QEMU: -device ivshmem-plain, pci-testdev)");
	type = pci_p2pdma_map_type(peer.mem, &pdev->dev);
	if (type != want)
		kunit_skip(test, "the way between the peers is %d, not %d", type,
			   want);
	return &pdev->dev;
}

/* Random lists of both kinds of memory */
static void lists(struct kunit *test, struct device *dev, bool untrusted)
{
	static const unsigned long boundaries[] = {
		ULONG_MAX, U32_MAX, SZ_64K - 1, PAGE_SIZE - 1,
	};
	struct sg_test *t = sg_test_get(test);
	unsigned int i, mapped = 0, refused = 0, bus = 0;

	for (i = 0; i < sg_test_cases() && t->failures < 10; i++) {
		sg_test_seed(t, sg_test_first_seed() + i);
		sg_test_set_dev(t, dev, untrusted);
		dma_set_seg_boundary(dev, boundaries[sg_test_rnd(t, 4)]);
		dma_set_max_seg_size(dev, sg_test_rnd(t, 2) ? UINT_MAX : SZ_64K);
		t->twin = t->pool;
		t->dir = sg_test_rnd(t, 3);
		t->attrs = DMA_ATTR_NO_WARN |
			(sg_test_rnd(t, 4) ? 0 : DMA_ATTR_SKIP_CPU_SYNC);
		t->unmap_attrs = t->attrs;
		t->first = sg_test_rnd(t, 2);
		t->atomic = !sg_test_rnd(t, 4);
		sg_test_entries(t, 1 + sg_test_rnd(t, sg_test_rnd(t, 8) ? 8 : 60),
				SG_TEST_PEER | (sg_test_rnd(t, 4) ? SG_TEST_HOST : 0));
		/* the original restores what it has not saved yet */
		sg_test_build(t, false);
		sg_test_round(t);
		mapped += t->side[0].ret > 0;
		refused += t->side[0].ret == -EREMOTEIO;
#ifdef CONFIG_NEED_SG_DMA_FLAGS
		for (unsigned int j = 0; t->side[0].ret > 0 && j < t->nents; j++)
			bus += !!(t->side[0].dma[j].flags & SG_DMA_BUS_ADDRESS);
#endif
	}
	sg_test_set_dev(t, dev, false);
	dma_set_seg_boundary(dev, ULONG_MAX);
	dma_set_max_seg_size(dev, UINT_MAX);
	kunit_info(test, "%u cases: %u mapped, %u out of reach, %u bus addresses",
		   i, mapped, refused, bus);
	KUNIT_EXPECT_EQ(test, i, sg_test_cases());
	if (i < 20)
		return;
	if (dev == &by_bus->dev && !(untrusted && t->iommu))
		KUNIT_EXPECT_GT(test, bus, 0);
	if (dev == &by_none->dev && !(untrusted && t->iommu))
		KUNIT_EXPECT_GT(test, refused, 0);
	else
		KUNIT_EXPECT_EQ(test, refused, 0);
	KUNIT_EXPECT_GT(test, mapped, 0);
}

static void p2p_lists_by_bus(struct kunit *test)
{
	lists(test, client(test, by_bus, PCI_P2PDMA_MAP_BUS_ADDR), false);
}

static void p2p_lists_by_host(struct kunit *test)
{
	lists(test, client(test, by_host, PCI_P2PDMA_MAP_THRU_HOST_BRIDGE), false);
}

static void p2p_lists_by_none(struct kunit *test)
{
	lists(test, client(test, by_none, PCI_P2PDMA_MAP_NOT_SUPPORTED), false);
}

/* Bounced one by one, without a look at where the memory is */
static void p2p_lists_untrusted(struct kunit *test)
{
	struct device *dev = client(test, by_bus, PCI_P2PDMA_MAP_BUS_ADDR);

	if (!use_dma_iommu(dev))
		kunit_skip(test, "no IOMMU");
	lists(test, dev, true);
}

static phys_addr_t where_bus(struct device *dev, dma_addr_t addr)
{
	return addr - BUS_OFFSET;
}

static phys_addr_t where_dma(struct device *dev, dma_addr_t addr)
{
	if (use_dma_iommu(dev))
		return iommu_iova_to_phys(iommu_get_domain_for_dev(dev), addr);
	return dma_to_phys(dev, addr);
}

/* Pieces of peer memory, mapped as a range: the DMA ranges lead to them. */
static void ranges(struct kunit *test, struct device *dev,
		   phys_addr_t (*where)(struct device *dev, dma_addr_t addr))
{
	struct sg_test *t = sg_test_get(test);
	phys_addr_t base = page_to_phys(virt_to_page(peer.virt));
	unsigned int round, i, nr;
	struct phys_vec vec[16];
	struct range_cpu cpu;
	struct range_dma r;

	dma_set_max_seg_size(dev, SZ_64K);
	sg_test_seed(t, sg_test_first_seed());
	for (round = 0; round < 100; round++) {
		nr = 1 + sg_test_rnd(t, ARRAY_SIZE(vec));
		for (i = 0; i < nr; i++) {
			u32 from = sg_test_rnd(t, SZ_64K);

			vec[i].paddr = base + i * 2 * SZ_64K + from;
			vec[i].len = 1 + sg_test_rnd(t, 2 * SZ_64K - from);
		}
		cpu = range_cpu_of_phys(vec, nr, peer.mem);
		if (!where) {
			KUNIT_EXPECT_EQ(test, -EREMOTEIO,
					dma_map_range(dev, &cpu, &r,
						      DMA_BIDIRECTIONAL, 0));
			range_test_empty(test, dev, &r);
			continue;
		}
		KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r,
						       DMA_BIDIRECTIONAL, 0));
		range_test_walk(test, dev, &cpu, &r, where);
		dma_unmap_range(dev, &r, DMA_BIDIRECTIONAL, 0);
	}
	dma_set_max_seg_size(dev, UINT_MAX);
}

static void p2p_ranges_by_bus(struct kunit *test)
{
	ranges(test, client(test, by_bus, PCI_P2PDMA_MAP_BUS_ADDR), where_bus);
}

static void p2p_ranges_by_host(struct kunit *test)
{
	struct device *dev = client(test, by_host,
				    PCI_P2PDMA_MAP_THRU_HOST_BRIDGE);

	if (sg_test_forced(dev) && !use_dma_iommu(dev))
		kunit_skip(test, "memory is bounced");
	ranges(test, dev, where_dma);
}

static void p2p_ranges_by_none(struct kunit *test)
{
	ranges(test, client(test, by_none, PCI_P2PDMA_MAP_NOT_SUPPORTED), NULL);
}

static struct kunit_case p2p_cases[] = {
	KUNIT_CASE_SLOW(p2p_lists_by_bus),
	KUNIT_CASE_SLOW(p2p_lists_by_host),
	KUNIT_CASE_SLOW(p2p_lists_by_none),
	KUNIT_CASE_SLOW(p2p_lists_untrusted),
	KUNIT_CASE(p2p_ranges_by_bus),
	KUNIT_CASE(p2p_ranges_by_host),
	KUNIT_CASE(p2p_ranges_by_none),
	{ }
};

static struct kunit_suite p2p_suite = {
	.name = "phyr_sg_p2p",
	.suite_init = p2p_suite_init,
	.suite_exit = p2p_suite_exit,
	.init = p2p_init,
	.test_cases = p2p_cases,
};

kunit_test_suite(p2p_suite);

MODULE_DESCRIPTION("KUnit tests of scatterlists with memory of another device");
MODULE_LICENSE("GPL");
