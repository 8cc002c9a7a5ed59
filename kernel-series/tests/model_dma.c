// SPDX-License-Identifier: GPL-2.0
/*
 * The DMA API of the model machine, see model_dma.h
 *
 * There is one device at a time. Its mappings, bounce buffers, IOVA allocations
 * and page table are plain arrays.
 */
#include <linux/scatterlist.h>
#include "fuzz.h"
#include "model_dma.h"
#include "storages.h"

#define BOUNCE_BASE	((phys_addr_t)0x10000)
#define BOUNCE_SIZE	(8 * MODEL_SIZE)
#define IOVA_BASE	((dma_addr_t)0x40000000)
#define IOVA_GRANULES	8192
#define UNITS		8192

unsigned long model_dma_fail;
bool model_dma_failed;

/* What dma_map_phys() or dma_iova_try_alloc() has given out. */
static struct unit {
	dma_addr_t dma;
	size_t size;
	size_t linked;		/* of an IOVA allocation */
	phys_addr_t phys;
	enum dma_data_direction dir;
	bool used, iova, mmio;
} units[UNITS];

/* A buffer that stands for memory. */
static struct slot {
	phys_addr_t phys, orig;
	size_t size;
	bool used;
} slots[UNITS];

/* Page table, by granule from IOVA_BASE on. */
static struct pte {
	phys_addr_t phys;
	bool used;
} ptes[IOVA_GRANULES];

static u8 bounce_memory[BOUNCE_SIZE];
static u8 behind_caches[MODEL_SIZE];
static u32 units_top, slots_top;	/* none is used from there on */
static u32 ptes_top;
static size_t bounce_next;
static dma_addr_t iova_next;

void model_dma_reset(void)
{
	memset(units, 0, units_top * sizeof(units[0]));
	memset(slots, 0, slots_top * sizeof(slots[0]));
	memset(ptes, 0, ptes_top * sizeof(ptes[0]));
	units_top = 0;
	slots_top = 0;
	ptes_top = 0;
	bounce_next = 0;
	iova_next = IOVA_BASE;
	model_dma_fail = 0;
	model_dma_failed = false;
	memcpy(behind_caches, model_byte(MODEL_BASE), MODEL_SIZE);
}

/* A call that can fail. */
static bool fails(void)
{
	if (!model_dma_fail || --model_dma_fail)
		return false;
	model_dma_failed = true;
	return true;
}

/* Bytes */

static bool in_memory(phys_addr_t phys)
{
	return phys >= MODEL_BASE && phys - MODEL_BASE < MODEL_SIZE;
}

static bool is_ram(phys_addr_t phys)
{
	return in_memory(phys) && (model_kind(phys) == MODEL_RAM ||
				   model_kind(phys) == MODEL_PMEM);
}

static bool cached(struct model_device *md, phys_addr_t phys)
{
	return !md->coherent && is_ram(phys);
}

static struct slot *find_slot(phys_addr_t phys)
{
	u32 i;

	for (i = 0; i < slots_top; i++)
		if (slots[i].used && phys >= slots[i].phys &&
		    phys - slots[i].phys < slots[i].size)
			return &slots[i];
	return NULL;
}

static u8 *device_byte(struct model_device *md, phys_addr_t phys)
{
	if (!in_memory(phys)) {
		check(phys >= BOUNCE_BASE && phys - BOUNCE_BASE < BOUNCE_SIZE);
		return bounce_memory + (phys - BOUNCE_BASE);
	}
	if (cached(md, phys))
		return behind_caches + (phys - MODEL_BASE);
	return model_byte(phys);
}

/* Move bytes between what the CPU sees and what the device sees. */
static void sync_bytes(struct model_device *md, phys_addr_t phys, size_t size,
		       bool for_cpu)
{
	struct slot *s = find_slot(phys);
	size_t i;

	/* The kernel warns about a sync behind the end of a buffer. */
	check(!s || phys - s->phys + size <= s->size);
	for (i = 0; i < size; i++) {
		u8 *cpu, *device = device_byte(md, phys + i);

		if (s)
			cpu = model_byte(s->orig + (phys - s->phys) + i);
		else if (in_memory(phys + i))
			cpu = model_byte(phys + i);
		else
			continue;
		if (for_cpu)
			*cpu = *device;
		else
			*device = *cpu;
	}
}

bool model_dma_is_mapped(struct model_device *md, dma_addr_t dma)
{
	phys_addr_t phys = dma - md->offset;
	u32 i;

	/* The address of a peer on the bus is no place in memory. */
	if (md->mode != MODEL_DIRECT || !in_memory(phys) ||
	    (is_ram(phys) && !md->bounce && md->coherent))
		return true;
	for (i = 0; i < units_top; i++)
		if (units[i].used && dma - units[i].dma < units[i].size)
			return true;
	return false;
}

static bool to_device(enum dma_data_direction dir)
{
	return dir != DMA_FROM_DEVICE;
}

static bool from_device(enum dma_data_direction dir)
{
	return dir != DMA_TO_DEVICE;
}

/* Bounce buffers */

static phys_addr_t slot_map(struct model_device *md, phys_addr_t phys,
			    size_t size, unsigned long mask,
			    enum dma_data_direction dir, unsigned long attrs)
{
	struct slot *s = slots;
	size_t at = ALIGN(bounce_next, mask + 1) + (phys & mask);

	if (fails())
		return DMA_MAPPING_ERROR;
	if (at + size > BOUNCE_SIZE) {
		/* The pool is full: buffers are not used twice. */
		model_dma_failed = true;
		return DMA_MAPPING_ERROR;
	}
	while (s->used)
		check(++s < slots + UNITS);
	bounce_next = ALIGN(at + size, mask + 1);
	slots_top = max(slots_top, (u32)(s - slots) + 1);
	*s = (struct slot){ BOUNCE_BASE + at, phys, size, true };
	/* Also from the device, which may not write all of it. */
	sync_bytes(md, s->phys, size, false);
	md->dev.dma_skip_sync = false;
	return s->phys;
}

static void slot_unmap(struct model_device *md, phys_addr_t phys, size_t size,
		       enum dma_data_direction dir, unsigned long attrs)
{
	struct slot *s = find_slot(phys);

	if (!s)
		return;
	check(s->phys == phys && s->size == size);
	if (from_device(dir) && !(attrs & DMA_ATTR_SKIP_CPU_SYNC))
		sync_bytes(md, phys, size, true);
	s->used = false;
}

/* The IOMMU */

static dma_addr_t iova_alloc(struct model_device *md, size_t size)
{
	dma_addr_t dma = iova_next;

	/* A hole, so that what is separate does not look adjacent; or none. */
	iova_next += size;
	if (size / md->granule % 3)
		iova_next += md->granule;
	ptes_top = (iova_next - IOVA_BASE) / md->granule + 1;
	check(ptes_top < IOVA_GRANULES);
	return dma;
}

static struct pte *find_pte(struct model_device *md, dma_addr_t dma)
{
	check(dma >= IOVA_BASE &&
	      (dma - IOVA_BASE) / md->granule < IOVA_GRANULES);
	return &ptes[(dma - IOVA_BASE) / md->granule];
}

static void iommu_map(struct model_device *md, dma_addr_t dma, phys_addr_t phys,
		      size_t size)
{
	check(!((dma | phys | size) & (md->granule - 1)));
	for (; size; size -= md->granule) {
		struct pte *pte = find_pte(md, dma);

		check(!pte->used);
		*pte = (struct pte){ phys, true };
		dma += md->granule;
		phys += md->granule;
	}
}

static void iommu_unmap(struct model_device *md, dma_addr_t dma, size_t size)
{
	check(!((dma | size) & (md->granule - 1)));
	for (; size; size -= md->granule) {
		struct pte *pte = find_pte(md, dma);

		check(pte->used);
		pte->used = false;
		dma += md->granule;
	}
}

/* Any DMA address to a physical one, which may be that of a buffer. */
static phys_addr_t translate(struct model_device *md, dma_addr_t dma)
{
	struct pte *pte;
	u32 i;

	for (i = 0; i < 2; i++) {
		phys_addr_t phys = dma - model_provider[i].bus_offset;

		if (md->peer[i] == PCI_P2PDMA_MAP_BUS_ADDR && in_memory(phys) &&
		    !is_ram(phys))
			return phys;
	}
	switch (md->mode) {
	case MODEL_DIRECT:
		return dma - md->offset;
	case MODEL_OPS:
		for (i = 0; i < units_top; i++)
			if (units[i].used && dma >= units[i].dma &&
			    dma - units[i].dma < units[i].size)
				return units[i].phys + (dma - units[i].dma);
		break;
	case MODEL_IOMMU:
		pte = find_pte(md, dma);
		check(pte->used);
		return pte->phys + (dma & (md->granule - 1));
	}
	check(!"mapped");
	return 0;
}

phys_addr_t model_dma_phys(struct model_device *md, dma_addr_t dma)
{
	phys_addr_t phys = translate(md, dma);
	struct slot *s = find_slot(phys);

	return s ? s->orig + (phys - s->phys) : phys;
}

u8 *model_dma_byte(struct model_device *md, dma_addr_t dma)
{
	return device_byte(md, translate(md, dma));
}

bool model_dma_is_memory(struct model_device *md, dma_addr_t dma)
{
	phys_addr_t phys = translate(md, dma);

	return !find_slot(phys) && !cached(md, phys);
}

void model_dma_check_unmapped(struct model_device *md)
{
	u32 i;

	for (i = 0; i < slots_top; i++)
		check(!slots[i].used);
	for (i = 0; i < units_top; i++)
		check(!units[i].used || !dma_need_unmap(&md->dev));
	for (i = 0; i < ptes_top; i++)
		check(!ptes[i].used);
}

/* Units */

static struct unit *new_unit(dma_addr_t dma, phys_addr_t phys, size_t size,
			     enum dma_data_direction dir, unsigned long attrs)
{
	struct unit *u = units;

	while (u->used)
		check(++u < units + UNITS);
	units_top = max(units_top, (u32)(u - units) + 1);
	*u = (struct unit){
		.dma = dma, .phys = phys, .size = size, .dir = dir,
		.mmio = attrs & DMA_ATTR_MMIO, .used = true,
	};
	return u;
}

static struct unit *find_unit(dma_addr_t dma, size_t size, bool iova)
{
	u32 i;

	for (i = 0; i < units_top; i++)
		if (units[i].used && units[i].dma == dma &&
		    units[i].size == size && units[i].iova == iova)
			return &units[i];
	check(!"a unit");
	return NULL;
}

/* Peers' memory is told by the attribute, and what goes by bus never comes. */
static void check_memory(struct model_device *md, phys_addr_t phys, size_t size,
			 unsigned long attrs)
{
	size_t i;

	check(size);
	for (i = 0; i < size; i++)
		check(is_ram(phys + i) || attrs & DMA_ATTR_MMIO);
	check(size <= md->max_mapping);
}

static bool bounces(struct model_device *md, phys_addr_t phys, size_t size)
{
	if (md->mode == MODEL_IOMMU)
		return md->bounce && ((phys | size) & (md->granule - 1));
	return md->mode == MODEL_DIRECT &&
	       (md->bounce == MODEL_BOUNCE_ALL ||
		(md->bounce == MODEL_BOUNCE_SOME && phys & PAGE_SIZE));
}

dma_addr_t dma_map_phys(struct device *dev, phys_addr_t phys, size_t size,
			enum dma_data_direction dir, unsigned long attrs)
{
	struct model_device *md = to_model(dev);
	bool mmio = attrs & DMA_ATTR_MMIO;
	phys_addr_t orig = phys;
	dma_addr_t dma;
	size_t pad = 0;

	check_memory(md, phys, size, attrs);
	if (!mmio && bounces(md, phys, size)) {
		phys = slot_map(md, phys, size, md->granule - 1, dir, attrs);
		if (phys == (phys_addr_t)DMA_MAPPING_ERROR)
			return DMA_MAPPING_ERROR;
	}
	if (!mmio && !(attrs & DMA_ATTR_SKIP_CPU_SYNC) && in_memory(phys) &&
	    to_device(dir))
		sync_bytes(md, phys, size, false);
	if (fails()) {
		slot_unmap(md, phys, size, dir, attrs | DMA_ATTR_SKIP_CPU_SYNC);
		return DMA_MAPPING_ERROR;
	}

	switch (md->mode) {
	case MODEL_DIRECT:
		dma = phys + md->offset;
		break;
	case MODEL_OPS:
		/* Sometimes as if direct, by chance. */
		dma = phys & (4 * PAGE_SIZE) ? iova_alloc(md, size) : phys;
		break;
	default:
		pad = phys & (md->granule - 1);
		dma = iova_alloc(md, ALIGN(size + pad, md->granule));
		iommu_map(md, dma, phys - pad, ALIGN(size + pad, md->granule));
		dma += pad;
	}
	new_unit(dma, orig, size, dir, attrs);
	return dma;
}

void dma_unmap_phys(struct device *dev, dma_addr_t dma, size_t size,
		    enum dma_data_direction dir, unsigned long attrs)
{
	struct model_device *md = to_model(dev);
	struct unit *u = find_unit(dma, size, false);
	phys_addr_t phys = translate(md, dma);
	size_t pad;

	check(u->dir == dir && u->mmio == !!(attrs & DMA_ATTR_MMIO));
	/* What a mapping that failed undoes, the device has not written. */
	check(!model_dma_failed || attrs & DMA_ATTR_SKIP_CPU_SYNC);
	if (!u->mmio && !(attrs & DMA_ATTR_SKIP_CPU_SYNC) && in_memory(phys) &&
	    from_device(dir))
		sync_bytes(md, phys, size, true);
	if (md->mode == MODEL_IOMMU) {
		pad = dma & (md->granule - 1);
		iommu_unmap(md, dma - pad, ALIGN(size + pad, md->granule));
	}
	if (!u->mmio)
		slot_unmap(md, phys, size, dir, attrs);
	u->used = false;
}

/* The IOVA interface: the rules are those of drivers/iommu/dma-iommu.c */

bool dma_iova_try_alloc(struct device *dev, struct dma_iova_state *state,
			phys_addr_t phys, size_t size)
{
	struct model_device *md = to_model(dev);
	size_t pad = phys & (md->granule - 1);

	memset(state, 0, sizeof(*state));
	check(md->mode == MODEL_IOMMU && size);
	if (fails())
		return false;
	state->addr = iova_alloc(md, ALIGN(size + pad, md->granule)) + pad;
	state->__size = size;
	new_unit(state->addr, 0, size, 0, 0)->iova = true;
	return true;
}

static int link_edge(struct model_device *md, dma_addr_t dma, phys_addr_t phys,
		     size_t size, size_t pad, enum dma_data_direction dir,
		     unsigned long attrs)
{
	phys_addr_t slot = slot_map(md, phys, size, md->granule - 1, dir, attrs);

	if (slot == (phys_addr_t)DMA_MAPPING_ERROR)
		return -ENOMEM;
	iommu_map(md, dma - pad, slot - pad, md->granule);
	return 0;
}

/* The head and the tail that share a granule with other memory are bounced. */
static int link_edges(struct model_device *md, struct unit *u,
		      struct dma_iova_state *state, phys_addr_t phys,
		      size_t offset, size_t size, enum dma_data_direction dir,
		      unsigned long attrs)
{
	size_t head = phys & (md->granule - 1), done = 0, tail;
	int ret;

	tail = (phys + size) & (md->granule - 1);
	/* It would be mapped from where its buffer does not begin. */
	if (head && !md->keeps_offset)
		return -EINVAL;
	if (head) {
		done = min(size, md->granule - head);
		ret = link_edge(md, state->addr + offset, phys, done, head, dir,
				attrs);
		if (ret)
			return ret;
		state->__size |= DMA_IOVA_USE_SWIOTLB;
		if (done == size)
			return 0;
	}
	if (size - done - tail) {
		if (!(attrs & DMA_ATTR_SKIP_CPU_SYNC) && to_device(dir))
			sync_bytes(md, phys + done, size - done - tail, false);
		iommu_map(md, state->addr + offset + done, phys + done,
			  size - done - tail);
		done = size - tail;
	}
	if (tail) {
		ret = link_edge(md, state->addr + offset + done, phys + done,
				tail, 0, dir, attrs);
		if (ret) {
			/* Its own bytes are unlinked by the one that failed. */
			if (done) {
				u->linked += done;
				dma_iova_unlink(&md->dev, state, offset, done,
						dir, attrs |
						DMA_ATTR_SKIP_CPU_SYNC);
			}
			return ret;
		}
		state->__size |= DMA_IOVA_USE_SWIOTLB;
	}
	return 0;
}

int dma_iova_link(struct device *dev, struct dma_iova_state *state,
		  phys_addr_t phys, size_t offset, size_t size,
		  enum dma_data_direction dir, unsigned long attrs)
{
	struct model_device *md = to_model(dev);
	struct unit *u = find_unit(state->addr, dma_iova_size(state), true);
	size_t pad = phys & (md->granule - 1);
	int ret;

	check_memory(md, phys, size, attrs);
	check(!(pad && offset));
	check(offset == u->linked && offset + size <= u->size);
	check(((state->addr + offset) & (md->granule - 1)) == pad);
	u->dir = dir;
	u->mmio = attrs & DMA_ATTR_MMIO;

	if (bounces(md, phys, size)) {
		if (u->mmio)
			return -EPERM;
		ret = link_edges(md, u, state, phys, offset, size, dir, attrs);
		if (ret)
			return ret;
	} else {
		if (fails())
			return -ENOMEM;
		if (!u->mmio && !(attrs & DMA_ATTR_SKIP_CPU_SYNC) &&
		    to_device(dir))
			sync_bytes(md, phys, size, false);
		iommu_map(md, state->addr + offset - pad, phys - pad,
			  ALIGN(size + pad, md->granule));
	}
	u->linked += size;
	return 0;
}

int dma_iova_sync(struct device *dev, struct dma_iova_state *state,
		  size_t offset, size_t size)
{
	struct unit *u = find_unit(state->addr, dma_iova_size(state), true);

	check(!offset && size == u->linked && size == u->size);
	return fails() ? -EIO : 0;
}

void dma_iova_unlink(struct device *dev, struct dma_iova_state *state,
		     size_t offset, size_t size, enum dma_data_direction dir,
		     unsigned long attrs)
{
	struct model_device *md = to_model(dev);
	struct unit *u = find_unit(state->addr, dma_iova_size(state), true);
	dma_addr_t dma = state->addr + offset, end = dma + size;
	size_t pad = dma & (md->granule - 1);

	check(size && offset + size == u->linked);
	check(u->dir == dir && u->mmio == !!(attrs & DMA_ATTR_MMIO));
	/* What a mapping that failed undoes, the device has not written. */
	check(!model_dma_failed || attrs & DMA_ATTR_SKIP_CPU_SYNC);
	if (state->__size & DMA_IOVA_USE_SWIOTLB ||
	    (!md->coherent && !u->mmio && !(attrs & DMA_ATTR_SKIP_CPU_SYNC))) {
		while (dma < end) {
			phys_addr_t phys = translate(md, dma);
			size_t len = md->granule - (dma & (md->granule - 1));

			len = min(len, (size_t)(end - dma));
			if (!u->mmio && !(attrs & DMA_ATTR_SKIP_CPU_SYNC) &&
			    in_memory(phys) && from_device(dir))
				sync_bytes(md, phys, len, true);
			slot_unmap(md, phys, len, dir, attrs);
			dma += len;
		}
	}
	iommu_unmap(md, state->addr + offset - pad,
		    ALIGN(size + pad, md->granule));
	u->linked -= size;
}

void dma_iova_free(struct device *dev, struct dma_iova_state *state)
{
	struct unit *u = find_unit(state->addr, dma_iova_size(state), true);

	check(!u->linked);
	u->used = false;
}

void dma_iova_destroy(struct device *dev, struct dma_iova_state *state,
		      size_t mapped_len, enum dma_data_direction dir,
		      unsigned long attrs)
{
	if (mapped_len)
		dma_iova_unlink(dev, state, 0, mapped_len, dir, attrs);
	dma_iova_free(dev, state);
}

/* Syncs take all bytes to be where the first one is, as the real ones do. */

void __dma_sync_single_for_cpu(struct device *dev, dma_addr_t dma, size_t size,
			       enum dma_data_direction dir)
{
	check(size);
	if (from_device(dir))
		sync_bytes(to_model(dev), translate(to_model(dev), dma), size,
			   true);
}

void __dma_sync_single_for_device(struct device *dev, dma_addr_t dma,
				  size_t size, enum dma_data_direction dir)
{
	check(size);
	if (to_device(dir))
		sync_bytes(to_model(dev), translate(to_model(dev), dma), size,
			   false);
}

/* Lists: entry by entry */

unsigned int dma_map_sg_attrs(struct device *dev, struct scatterlist *sgl,
			      int nents, enum dma_data_direction dir,
			      unsigned long attrs)
{
	struct scatterlist *sg, *done;
	int i, j;

	for_each_sg(sgl, sg, nents, i) {
		sg_dma_address(sg) = dma_map_phys(dev, sg_phys(sg), sg->length,
						  dir, attrs);
		sg_dma_len(sg) = sg->length;
		if (sg_dma_address(sg) == DMA_MAPPING_ERROR) {
			for_each_sg(sgl, done, i, j)
				dma_unmap_phys(dev, sg_dma_address(done),
					       done->length, dir, attrs);
			return 0;
		}
	}
	return nents;
}

void dma_unmap_sg_attrs(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, nents, i)
		dma_unmap_phys(dev, sg_dma_address(sg), sg->length, dir, attrs);
}

int dma_map_sgtable(struct device *dev, struct sg_table *sgt,
		    enum dma_data_direction dir, unsigned long attrs)
{
	sgt->nents = dma_map_sg_attrs(dev, sgt->sgl, sgt->orig_nents, dir,
				      attrs);
	return sgt->nents ? 0 : -EIO;
}

void __dma_sync_sg_for_cpu(struct device *dev, struct scatterlist *sgl,
			   int nelems, enum dma_data_direction dir)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, nelems, i)
		__dma_sync_single_for_cpu(dev, sg_dma_address(sg), sg->length,
					  dir);
}

void __dma_sync_sg_for_device(struct device *dev, struct scatterlist *sgl,
			      int nelems, enum dma_data_direction dir)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, nelems, i)
		__dma_sync_single_for_device(dev, sg_dma_address(sg),
					     sg->length, dir);
}

/* The device */

size_t dma_max_mapping_size(struct device *dev)
{
	return to_model(dev)->max_mapping;
}

/* Without operations of its own, a device has what swiotlb and the IOMMU can map at once. */
const struct dma_map_ops *get_dma_ops(struct device *dev)
{
	static const char small;

	return to_model(dev)->max_mapping < PAGE_SIZE ? (const void *)&small : dev->dma_ops;
}

unsigned long dma_get_merge_boundary(struct device *dev)
{
	struct model_device *md = to_model(dev);

	return md->mode == MODEL_IOMMU ? md->granule - 1 : 0;
}

bool dma_need_unmap(struct device *dev)
{
	return to_model(dev)->mode != MODEL_DIRECT || !dev->dma_skip_sync;
}

bool dma_pci_p2pdma_supported(struct device *dev)
{
	return true;
}

enum pci_p2pdma_map_type pci_p2pdma_map_type(struct p2pdma_provider *provider,
					     struct device *dev)
{
	return to_model(dev)->peer[provider - model_provider];
}

void __pci_p2pdma_update_state(struct pci_p2pdma_map_state *state,
			       struct device *dev, struct page *page)
{
	u32 i = model_kind(page_to_phys(page)) == MODEL_P2P_B;

	state->mem = &model_provider[i];
	state->map = to_model(dev)->peer[i];
}
