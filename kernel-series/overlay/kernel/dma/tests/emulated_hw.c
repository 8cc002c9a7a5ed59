// SPDX-License-Identifier: GPL-2.0
/*
 * DMA hardware for tests, in User-mode Linux, which has none
 *
 * An IOMMU with two PCI devices behind it, one with pages smaller than the
 * CPU's; bounce buffers; caches that have to be told of DMA, for devices that a
 * test declares not coherent. All of it at the speed of the host, and strict:
 * the IOMMU knows which translations may still be in its TLB, or not yet be
 * visible to the device, and says "BUG:" when somebody relies on luck.
 *
 * There is nobody who does DMA: tests ask the page table where an address leads.
 */
#include <linux/dma-map-ops.h>
#include <linux/hash.h>
#include <linux/init.h>
#include <linux/iommu.h>
#include <linux/log2.h>
#include <linux/pci.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/swiotlb.h>
#include <linux/vmalloc.h>
#include "emulated_hw.h"

/*
 * Caches
 */

static struct {
	raw_spinlock_t lock;
	bool addresses;
	struct emulated_caches seen;
} caches = {
	.lock = __RAW_SPIN_LOCK_UNLOCKED(caches.lock),
};

static void caches_note(phys_addr_t paddr, size_t size,
			enum dma_data_direction dir, bool for_cpu)
{
	unsigned long flags;
	u64 one;

	raw_spin_lock_irqsave(&caches.lock, flags);
	one = hash_64(size * 8 + dir * 2 + for_cpu, 64);
	if (caches.addresses)
		one = hash_64(one ^ paddr, 64);
	caches.seen.ops++;
	caches.seen.bytes += size;
	caches.seen.sum += one;
	raw_spin_unlock_irqrestore(&caches.lock, flags);
}

void arch_sync_dma_for_device(phys_addr_t paddr, size_t size,
			      enum dma_data_direction dir)
{
	caches_note(paddr, size, dir, false);
}

void arch_sync_dma_for_cpu(phys_addr_t paddr, size_t size,
			   enum dma_data_direction dir)
{
	caches_note(paddr, size, dir, true);
}

struct emulated_caches emulated_caches_read(void)
{
	struct emulated_caches seen;
	unsigned long flags;

	raw_spin_lock_irqsave(&caches.lock, flags);
	seen = caches.seen;
	caches.seen = (struct emulated_caches){};
	raw_spin_unlock_irqrestore(&caches.lock, flags);
	return seen;
}

void emulated_caches_see_addresses(bool see)
{
	caches.addresses = see;
}

/*
 * IOMMU: a page table of two levels. Its tables are allocated when they are
 * needed and freed when they are empty, so that allocations can fail each time.
 */

#define APERTURE	SZ_4G
#define TABLE_ENTRIES	512

/* below the smallest page */
#define PTE_PRESENT	BIT(0)
#define PTE_VISIBLE	BIT(1)	/* the device has been told of it */
#define PTE_STALE	BIT(2)	/* gone, but perhaps still in the TLB */
#define PTE_PROT_SHIFT	3
#define PTE_PROT_MASK	0x7f
#define MIN_GRANULE	SZ_1K

struct emulated_domain {
	struct iommu_domain domain;
	raw_spinlock_t lock;
	unsigned int shift;
	unsigned int nr_tables;
	u64 **table;
	u16 *used;
};

static struct iommu_device emulated_iommu;
static struct pci_dev *devices[EMULATED_DEVICES];

struct device *emulated_device(unsigned int nr)
{
	return nr < EMULATED_DEVICES && devices[nr] ? &devices[nr]->dev : NULL;
}

static struct emulated_domain *to_emulated(struct iommu_domain *domain)
{
	return container_of(domain, struct emulated_domain, domain);
}

/* the entry for @iova, or NULL where there is no table */
static u64 *pte_of(struct emulated_domain *d, u64 iova)
{
	u64 nr = iova >> d->shift;
	u64 *table = nr / TABLE_ENTRIES < d->nr_tables ?
		d->table[nr / TABLE_ENTRIES] : NULL;

	return table ? &table[nr % TABLE_ENTRIES] : NULL;
}

static void pte_drop(struct emulated_domain *d, u64 iova, u64 *pte)
{
	u64 nr = (iova >> d->shift) / TABLE_ENTRIES;

	*pte = 0;
	if (--d->used[nr])
		return;
	kfree(d->table[nr]);
	d->table[nr] = NULL;
}

static int emulated_map_pages(struct iommu_domain *domain, unsigned long iova,
			      phys_addr_t paddr, size_t pgsize, size_t pgcount,
			      int prot, gfp_t gfp, size_t *mapped)
{
	struct emulated_domain *d = to_emulated(domain);
	size_t size = pgsize * pgcount, done;
	unsigned long flags;
	int ret = 0;

	raw_spin_lock_irqsave(&d->lock, flags);
	for (done = 0; done < size; done += 1UL << d->shift) {
		u64 nr = (iova + done) >> d->shift;
		u64 *pte;

		if (nr / TABLE_ENTRIES >= d->nr_tables) {
			ret = -ERANGE;
			break;
		}
		if (!d->table[nr / TABLE_ENTRIES])
			d->table[nr / TABLE_ENTRIES] =
				kzalloc(TABLE_ENTRIES * sizeof(u64), GFP_ATOMIC);
		pte = pte_of(d, iova + done);
		if (!pte) {
			ret = -ENOMEM;
			break;
		}
		if (*pte) {
			pr_err("BUG: emulated IOMMU: %lx is mapped again, %s\n",
			       iova + done, *pte & PTE_STALE ?
			       "the TLB may have it" : "it was not unmapped");
			ret = -EEXIST;
			break;
		}
		*pte = (paddr + done) | PTE_PRESENT |
			((u64)(prot & PTE_PROT_MASK) << PTE_PROT_SHIFT);
		d->used[nr / TABLE_ENTRIES]++;
	}
	raw_spin_unlock_irqrestore(&d->lock, flags);
	*mapped += done;
	return ret;
}

static int emulated_sync_map(struct iommu_domain *domain, unsigned long iova,
			     size_t size)
{
	struct emulated_domain *d = to_emulated(domain);
	unsigned long flags;
	size_t done;
	u64 *pte;

	raw_spin_lock_irqsave(&d->lock, flags);
	for (done = 0; done < size; done += 1UL << d->shift) {
		pte = pte_of(d, iova + done);
		if (pte && *pte & PTE_PRESENT)
			*pte |= PTE_VISIBLE;
	}
	raw_spin_unlock_irqrestore(&d->lock, flags);
	return 0;
}

static size_t emulated_unmap_pages(struct iommu_domain *domain,
				   unsigned long iova, size_t pgsize,
				   size_t pgcount,
				   struct iommu_iotlb_gather *gather)
{
	struct emulated_domain *d = to_emulated(domain);
	size_t size = pgsize * pgcount, done;
	unsigned long flags;

	raw_spin_lock_irqsave(&d->lock, flags);
	for (done = 0; done < size; done += 1UL << d->shift) {
		u64 *pte = pte_of(d, iova + done);

		if (!pte || !(*pte & PTE_PRESENT)) {
			pr_err("BUG: emulated IOMMU: %lx is unmapped and was not mapped\n",
			       iova + done);
			break;
		}
		*pte = PTE_STALE;
	}
	raw_spin_unlock_irqrestore(&d->lock, flags);
	if (done)
		iommu_iotlb_gather_add_range(gather, iova, done);
	return done;
}

static void flush_range(struct emulated_domain *d, u64 from, u64 to)
{
	u64 reach = (u64)TABLE_ENTRIES << d->shift, iova;
	unsigned long flags;
	u64 *pte;

	raw_spin_lock_irqsave(&d->lock, flags);
	for (iova = from; iova <= to; iova += 1UL << d->shift) {
		pte = pte_of(d, iova);
		if (!pte)
			iova = (iova | (reach - 1)) + 1 - (1UL << d->shift);
		else if (*pte & PTE_STALE)
			pte_drop(d, iova, pte);
	}
	raw_spin_unlock_irqrestore(&d->lock, flags);
}

static void emulated_flush_all(struct iommu_domain *domain)
{
	flush_range(to_emulated(domain), 0, APERTURE - 1);
}

static void emulated_sync(struct iommu_domain *domain,
			  struct iommu_iotlb_gather *gather)
{
	flush_range(to_emulated(domain), gather->start, gather->end);
}

static phys_addr_t emulated_iova_to_phys(struct iommu_domain *domain,
					 dma_addr_t iova)
{
	struct emulated_domain *d = to_emulated(domain);
	u64 mask = (1ULL << d->shift) - 1;
	phys_addr_t phys = 0;
	unsigned long flags;
	u64 *pte;

	raw_spin_lock_irqsave(&d->lock, flags);
	pte = pte_of(d, iova);
	if (pte && *pte & PTE_VISIBLE)
		phys = (*pte & ~mask) | (iova & mask);
	raw_spin_unlock_irqrestore(&d->lock, flags);
	return phys;
}

unsigned int emulated_prot(struct device *dev, dma_addr_t addr)
{
	struct emulated_domain *d = to_emulated(iommu_get_domain_for_dev(dev));
	unsigned int prot = 0;
	unsigned long flags;
	u64 *pte;

	raw_spin_lock_irqsave(&d->lock, flags);
	pte = pte_of(d, addr);
	if (pte && *pte & PTE_PRESENT)
		prot = (*pte >> PTE_PROT_SHIFT) & PTE_PROT_MASK;
	raw_spin_unlock_irqrestore(&d->lock, flags);
	return prot;
}

static void emulated_free(struct iommu_domain *domain)
{
	struct emulated_domain *d = to_emulated(domain);

	emulated_flush_all(domain);
	kvfree(d->table);
	kvfree(d->used);
	kfree(d);
}

static int emulated_attach(struct iommu_domain *domain, struct device *dev,
			   struct iommu_domain *old)
{
	return 0;
}

static const struct iommu_domain_ops emulated_domain_ops = {
	.attach_dev = emulated_attach,
	.map_pages = emulated_map_pages,
	.unmap_pages = emulated_unmap_pages,
	.flush_iotlb_all = emulated_flush_all,
	.iotlb_sync_map = emulated_sync_map,
	.iotlb_sync = emulated_sync,
	.iova_to_phys = emulated_iova_to_phys,
	.free = emulated_free,
};

/* The first device has pages like the CPU's, the second small ones. */
static struct iommu_domain *emulated_alloc(struct device *dev)
{
	struct emulated_domain *d = kzalloc_obj(*d);
	unsigned long granule = PAGE_SIZE;

	if (!d)
		return NULL;
	if (PCI_SLOT(to_pci_dev(dev)->devfn) == 1)
		granule = MIN_GRANULE;
	raw_spin_lock_init(&d->lock);
	d->shift = ilog2(granule);
	d->nr_tables = (APERTURE >> d->shift) / TABLE_ENTRIES;
	d->table = kvcalloc(d->nr_tables, sizeof(*d->table), GFP_KERNEL);
	d->used = kvcalloc(d->nr_tables, sizeof(*d->used), GFP_KERNEL);
	if (!d->table || !d->used) {
		kvfree(d->table);
		kvfree(d->used);
		kfree(d);
		return NULL;
	}
	d->domain.pgsize_bitmap = granule | SZ_64K | SZ_2M;
	d->domain.geometry.aperture_end = APERTURE - 1;
	d->domain.geometry.force_aperture = true;
	return &d->domain;
}

#define EMULATED_VENDOR	0x5347
#define EMULATED_ID	0x7068

static struct iommu_device *emulated_probe(struct device *dev)
{
	if (!dev_is_pci(dev) || to_pci_dev(dev)->vendor != EMULATED_VENDOR)
		return ERR_PTR(-ENODEV);
	return &emulated_iommu;
}

static bool emulated_capable(struct device *dev, enum iommu_cap cap)
{
	return cap == IOMMU_CAP_CACHE_COHERENCY ||
		cap == IOMMU_CAP_DEFERRED_FLUSH;
}

static const struct iommu_ops emulated_ops = {
	.capable = emulated_capable,
	.domain_alloc_paging = emulated_alloc,
	.probe_device = emulated_probe,
	.device_group = generic_device_group,
	.default_domain_ops = &emulated_domain_ops,
};

/*
 * PCI: a bus whose devices have an identity, and nothing else
 */

static int config_read(struct pci_bus *bus, unsigned int devfn, int where,
		       int size, u32 *val)
{
	u32 word = 0;

	*val = ~0U;
	if (PCI_SLOT(devfn) >= EMULATED_DEVICES || PCI_FUNC(devfn))
		return PCIBIOS_DEVICE_NOT_FOUND;
	if ((where & ~3) == PCI_VENDOR_ID)
		word = EMULATED_VENDOR | EMULATED_ID << 16;
	else if ((where & ~3) == PCI_CLASS_REVISION)
		word = PCI_CLASS_OTHERS << 16;
	word >>= (where & 3) * 8;
	*val = size == 4 ? word : word & (BIT(size * 8) - 1);
	return PCIBIOS_SUCCESSFUL;
}

static int config_write(struct pci_bus *bus, unsigned int devfn, int where,
			int size, u32 val)
{
	return PCIBIOS_SUCCESSFUL;
}

static struct pci_ops emulated_pci_ops = {
	.read = config_read,
	.write = config_write,
};

static int __init emulated_hw_init(void)
{
	struct pci_host_bridge *bridge;
	unsigned int i;
	int ret;

	ret = iommu_device_sysfs_add(&emulated_iommu, NULL, NULL, "emulated");
	if (ret)
		return ret;
	ret = iommu_device_register(&emulated_iommu, &emulated_ops, NULL);
	if (ret)
		return ret;

	bridge = pci_alloc_host_bridge(0);
	if (!bridge)
		return -ENOMEM;
	bridge->ops = &emulated_pci_ops;
	bridge->busnr = 0x80;
	ret = pci_host_probe(bridge);
	if (ret)
		return ret;
	for (i = 0; i < EMULATED_DEVICES; i++)
		devices[i] = pci_get_slot(bridge->bus, PCI_DEVFN(i, 0));
	return 0;
}
device_initcall(emulated_hw_init);

/* The pool has to be there before the page allocator: "emulated_hw" makes it. */
static int __init emulated_pool(char *arg)
{
	swiotlb_init(true, SWIOTLB_VERBOSE);
	return 0;
}
early_param("emulated_hw", emulated_pool);
