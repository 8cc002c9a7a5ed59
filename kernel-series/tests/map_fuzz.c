// SPDX-License-Identifier: GPL-2.0
/*
 * Mapping: dma_map_range() and all that reads what it made, on a device that
 * reads and writes the memory through its DMA addresses
 *
 * The model is again an array of bytes: the physical address of each, and, once
 * mapped, its DMA address, as the walk over all ranges has shown it.
 */
#include <linux/range_dma.h>
#include <linux/range_sgtable.h>
#include <linux/scatterlist.h>
#include "model_dma.h"
#include "storages.h"

static struct model_device md;

/* The part of the storage that is mapped: m.byte[from] and on. */
static struct range_cpu cpu;
static u32 from, n;

static struct range_dma r;
static enum dma_data_direction dir;
static unsigned long attrs;
static dma_addr_t dma[STORAGE_BYTES];

static phys_addr_t phys(u32 i)
{
	return m.byte[from + i];
}

static void choose_device(struct input *in)
{
	static const enum pci_p2pdma_map_type types[] = {
		PCI_P2PDMA_MAP_BUS_ADDR, PCI_P2PDMA_MAP_THRU_HOST_BRIDGE,
		PCI_P2PDMA_MAP_BUS_ADDR, PCI_P2PDMA_MAP_THRU_HOST_BRIDGE,
		PCI_P2PDMA_MAP_BUS_ADDR, PCI_P2PDMA_MAP_THRU_HOST_BRIDGE,
		PCI_P2PDMA_MAP_NOT_SUPPORTED,
	};
	u32 i;

	memset(&md, 0, sizeof(md));
	md.mode = choose(in, 3);
	md.bounce = choose(in, 3);
	md.coherent = one_in(in, 2);
	/* Nothing has to be done for most real ones: by chance alone they are few. */
	if (one_in(in, 4)) {
		md.mode = MODEL_DIRECT;
		md.bounce = MODEL_BOUNCE_NONE;
		md.coherent = true;
	}
	md.keeps_offset = one_in(in, 2);
	md.granule = PAGE_SIZE >> choose(in, 3);
	if (md.mode == MODEL_DIRECT && one_in(in, 2))
		md.offset = choose(in, 1 << 16) * PAGE_SIZE;
	md.max_mapping = one_in(in, 4) ? (1 + choose(in, 8)) * md.granule
				       : SIZE_MAX;
	for (i = 0; i < 2; i++) {
		md.peer[i] = types[choose(in, ARRAY_SIZE(types))];
		model_provider[i].owner = &md.dev;
		model_provider[i].bus_offset = (i + 5) * 0x10000000ULL;
	}
	md.mask = md.bounce ? U16_MAX : U64_MAX;
	md.dev.dma_mask = &md.mask;
	md.dev.dma_parms = &md.parms;
	md.dev.dma_iommu = md.mode == MODEL_IOMMU;
	md.dev.dma_skip_sync = md.coherent && md.mode == MODEL_DIRECT;
	if (md.mode == MODEL_IOMMU && md.coherent && !md.bounce)
		md.dev.dma_skip_sync = true;
	md.parms.max_segment_size = one_in(in, 2) ? 0 : 1 + choose(in, 600);
	md.parms.segment_boundary_mask =
		one_in(in, 2) ? 0 : (1UL << (4 + choose(in, 12))) - 1;
}

static bool is_peer(u32 i)
{
	return model_kind(phys(i)) == MODEL_P2P_A || model_kind(phys(i)) == MODEL_P2P_B;
}

/*
 * The longest part, from a random place on, that has no byte twice. The block layer
 * does not put a peer's memory and other into one request.
 */
static void choose_memory(struct input *in)
{
	static u8 seen[MODEL_SIZE];

	cpu = storage_make(in, false);
	from = m.n ? choose(in, m.n) : 0;
	if (one_in(in, 2))
		from = 0;
	memset(seen, 0, sizeof(seen));
	for (n = 0; from + n < m.n; n++) {
		phys_addr_t at = phys(n) - MODEL_BASE;

		if (seen[at] || (cpu.pos.kind == RANGE_CPU_BIOS && is_peer(n) != is_peer(0)))
			break;
		seen[at] = 1;
	}
	/* often so little that it may be one page */
	if (n && one_in(in, 4))
		n = 1 + choose(in, one_in(in, 2) ? n : min(n, (u32)PAGE_SIZE));
	cpu = range_cpu_slice(&cpu, from, n);
	check(range_cpu_bytes(&cpu) == n);
}

static enum pci_p2pdma_map_type type_of(u32 i)
{
	if (attrs & DMA_ATTR_MMIO)
		return PCI_P2PDMA_MAP_NONE;
	if (m.provider)
		return pci_p2pdma_map_type(m.provider, &md.dev);
	switch (model_kind(phys(i))) {
	case MODEL_P2P_A:
		return md.peer[0];
	case MODEL_P2P_B:
		return md.peer[1];
	default:
		return PCI_P2PDMA_MAP_NONE;
	}
}

/* Is this byte such that the device and the CPU never differ about it? */
static bool shared(u32 i)
{
	return model_dma_is_memory(&md, dma[i]);
}

static void check_range(dma_addr_t addr, u32 len, u32 max, unsigned long boundary)
{
	check(len && len <= max);
	check(!((addr ^ (addr + (len - 1))) & ~(dma_addr_t)boundary));
}

/* All ranges; fills in the DMA address of each byte. */
static void walk(void)
{
	u32 max = md.parms.max_segment_size ?: SZ_64K;
	unsigned long boundary = md.parms.segment_boundary_mask ?: ULONG_MAX;
	struct range_dma_iter it;
	u32 at = 0, rounds, j;

	for_each_range_dma(&it, &r, rounds) {
		check_range(range_dma_addr(&it), range_dma_len(&it), max,
			    boundary);
		check(at + range_dma_len(&it) <= n);
		if (!at) {
			check(range_dma_first_addr(&r) == range_dma_addr(&it));
			check(range_dma_first_len(&r) == range_dma_len(&it));
		}
		for (j = 0; j < range_dma_len(&it); j++, at++) {
			dma[at] = range_dma_addr(&it) + j;
			check(model_dma_phys(&md, dma[at]) == phys(at));
			check(model_dma_is_mapped(&md, dma[at]));
		}
		check(range_dma_iter_is_last(&it) == (at == n));
	}
	check(at == n && !range_dma_iter_valid(&it));
	check(range_dma_count(&r) == rounds && range_dma_bytes(&r) == n);
}

static void walk_limits(struct input *in)
{
	struct range_dma_limits lim = {
		.max_seg = one_in(in, 8) ? 0 : 1 + choose(in, 1000),
		.boundary = one_in(in, 4) ? 0 : (1UL << choose(in, 14)) - 1,
	};
	struct range_dma_iter it;
	unsigned long rounds = 0;
	u32 at = 0, len;

	for (range_dma_iter_start_limits(&it, &r, &lim);
	     range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
		len = range_dma_len(&it);
		check_range(range_dma_addr(&it), len, lim.max_seg ?: SZ_2G,
			    lim.boundary ?: ULONG_MAX);
		check(at + len <= n && range_dma_addr(&it) == dma[at]);
		at += len;
		check(dma[at - 1] == range_dma_addr(&it) + len - 1);
		/* As long as it may be: what follows could not be added. */
		check(at == n || dma[at] != dma[at - 1] + 1 ||
		      len == lim.max_seg ||
		      !(dma[at] & (lim.boundary ?: ULONG_MAX)));
		rounds++;
	}
	check(at == n && range_dma_count_limits(&r, &lim) == rounds);
}

static void seek(struct input *in)
{
	u64 offset = choose(in, n + 2);
	struct range_dma_iter it;
	u32 at = offset;

	if (one_in(in, 32))
		offset = U64_MAX - offset;
	check(range_dma_iter_seek(&it, &r, offset) == (offset < n));
	check(range_dma_iter_valid(&it) == (offset < n));
	for (; range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
		check(at + range_dma_len(&it) <= n);
		check(range_dma_addr(&it) == dma[at]);
		at += range_dma_len(&it);
		check(dma[at - 1] == range_dma_addr(&it) + range_dma_len(&it) - 1);
	}
	check(offset >= n || at == n);
}

static void walk_blocks(struct input *in)
{
	unsigned long size = 1UL << choose(in, 12);
	dma_addr_t mask = ~(dma_addr_t)(size - 1);
	struct range_dma_block_iter bit;
	u32 at = 0;

	for_each_range_dma_block(&bit, &r, size) {
		check(at < n && range_dma_block_addr(&bit) == (dma[at] & mask));
		/* All that follows in one piece within the block. */
		do
			at++;
		while (at < n && dma[at] == dma[at - 1] + 1 &&
		       (dma[at] & ~mask));
	}
	check(at == n);
}

/* Do blocks of virtual addresses of that size lie in single DMA blocks? */
static bool block_fits(unsigned long size, u64 virt)
{
	u32 i;

	for (i = 0; i < n; i++) {
		if ((dma[i] ^ (virt + i)) & (size - 1))
			return false;
		if (i && (virt + i) & (size - 1) && dma[i] != dma[i - 1] + 1)
			return false;
	}
	return true;
}

static void best_block(struct input *in)
{
	unsigned long sizes = choose(in, 1 << 16), best, size, enough;
	u64 virt = choose(in, 1 << 14);

	if (one_in(in, 2))
		virt = (virt & ~(u64)(PAGE_SIZE - 1)) |
		       (dma[0] & (PAGE_SIZE - 1));
	best = range_dma_best_block(&r, sizes, virt);
	check(!best || (is_power_of_2(best) && best & sizes));
	check(!best || block_fits(best, virt));
	/* Larger ones do not fit, or are larger than anybody needs. */
	enough = 1UL << fls64(virt ^ (virt + n - 1));
	for (size = best ? best << 1 : 1; size && size <= sizes; size <<= 1)
		if (size & sizes && block_fits(size, virt))
			check(best && best >= enough);
}

/* What the device reads is the memory as of the last sync; then it writes. */
static u8 memory_at_sync[STORAGE_BYTES];

static void check_device_reads(void)
{
	u32 i;

	for (i = 0; i < n; i++)
		check(*model_dma_byte(&md, dma[i]) == memory_at_sync[i] ||
		      shared(i));
}

static void device_writes(u8 salt)
{
	u32 i;

	for (i = 0; i < n; i++)
		*model_dma_byte(&md, dma[i]) = (u8)(i * 13 + salt);
}

static u8 cpu_sees(u32 i)
{
	return *model_byte(phys(i));
}

/* Memory that is not mapped as memory is not synced. */
static bool syncs_to(enum dma_data_direction other)
{
	return !(attrs & DMA_ATTR_MMIO) && (dir == DMA_BIDIRECTIONAL || dir == other);
}

static void sync_part(struct input *in)
{
	static u8 before[STORAGE_BYTES];
	u32 offset = choose(in, n + 2), end, i;
	u64 len = choose(in, n + 2);
	u8 salt = choose(in, 256);

	if (one_in(in, 8)) {
		offset = 0;
		len = U64_MAX;
	}
	end = len > n || offset + len > n ? n : offset + len;

	for (i = 0; i < n; i++)
		before[i] = cpu_sees(i);
	device_writes(salt);
	dma_sync_range_part_for_cpu(&md.dev, &r, offset, len, dir);
	for (i = 0; i < n; i++) {
		bool seen = shared(i) ||
			    (syncs_to(DMA_FROM_DEVICE) && i >= offset && i < end);

		check(cpu_sees(i) == (seen ? (u8)(i * 13 + salt) : before[i]));
	}

	salt += 77;
	for (i = 0; i < n; i++) {
		before[i] = *model_dma_byte(&md, dma[i]);
		*model_byte(phys(i)) = (u8)(i * 29 + salt);
	}
	dma_sync_range_part_for_device(&md.dev, &r, offset, len, dir);
	for (i = 0; i < n; i++) {
		bool seen = shared(i) ||
			    (syncs_to(DMA_TO_DEVICE) && i >= offset && i < end);

		check(*model_dma_byte(&md, dma[i]) ==
		      (seen ? (u8)(i * 29 + salt) : before[i]));
	}
}

/*
 * Tables out of the memory and out of the mapping
 */

/* Has each of the bytes a struct page? */
static bool all_pages(void)
{
	u32 i;

	for (i = 0; i < n; i++)
		if (!has_page(from + i))
			return false;
	return true;
}

/* The CPU's side has the @bytes of memory, in order, and the list ends there. */
static void check_table(const struct sg_table *sgt, u32 bytes, u32 max)
{
	struct scatterlist *sg;
	u32 at = 0, i, j;

	for_each_sgtable_sg(sgt, sg, i) {
		check(bytes ? sg->length && sg->length <= max : !sg->length);
		check(bytes || !sg_page(sg));
		check(at + sg->length <= bytes && sg->offset < PAGE_SIZE);
		for (j = 0; j < sg->length; j++, at++)
			check(page_to_phys(sg_page(sg)) + sg->offset + j == phys(at));
		check(sg_is_last(sg) == (i == sgt->orig_nents - 1));
	}
	check(at == bytes);
}

/* The fewest entries of at most @max bytes, cut at pages if that is a page. */
static u32 fewest(u32 max)
{
	phys_addr_t end = 0;
	u32 i, entries = 0;

	if (max >= PAGE_SIZE)
		max &= PAGE_MASK;
	for (i = 0; i < n; i++) {
		if (i && !m.starts[from + i] && phys(i) != end)
			continue;
		end = phys(i) + max;
		if (max >= PAGE_SIZE)
			end &= ~(phys_addr_t)(PAGE_SIZE - 1);
		entries++;
	}
	return entries;
}

static void memory_table(struct input *in)
{
	u32 max = one_in(in, 3) ? 0 : 1 + choose(in, 6 * PAGE_SIZE);
	size_t blocks = model_blocks, bytes = model_bytes;
	struct sg_table sgt;
	int ret;

	memset(&sgt, 0xa5, sizeof(sgt));
	model_fail = one_in(in, 4) ? 1 + choose(in, 8) : 0;
	ret = range_cpu_to_sgtable(&cpu, &sgt, max, GFP_ATOMIC);
	if (!ret) {
		check(n && all_pages());
		check(sgt.nents == sgt.orig_nents);
		check(sgt.nents == fewest(max ?: UINT_MAX));
		check_table(&sgt, n, max ?: UINT_MAX);
	} else {
		check(ret == (!all_pages() ? -EOPNOTSUPP : !n ? -EINVAL : -ENOMEM));
		check(!sgt.sgl && !sgt.nents && !sgt.orig_nents);
	}
	model_fail = 0;
	sg_free_table(&sgt);
	check(model_blocks == blocks && model_bytes == bytes);
}

static void mapped_table(struct input *in)
{
	size_t blocks = model_blocks, bytes = model_bytes;
	struct scatterlist *sg, *page_sg;
	const struct sg_table *sgt;
	struct range_dma_iter it;
	u32 at = 0, i, whole;
	bool pages = all_pages();

	model_fail = one_in(in, 4) ? 1 + choose(in, 8) : 0;
	sgt = range_dma_to_sgtable(&r, GFP_ATOMIC);
	if (IS_ERR(sgt)) {
		check(PTR_ERR(sgt) == -ENOMEM);
		check(model_blocks == blocks && model_bytes == bytes);
		model_fail = 0;
		return;
	}
	model_fail = 0;

	page_sg = sgt->sgl;
	range_dma_iter_start(&it, &r);
	for_each_sgtable_dma_sg(sgt, sg, i) {
		check(range_dma_iter_valid(&it));
		check(sg_dma_address(sg) == range_dma_addr(&it));
		check(sg_dma_len(sg) == range_dma_len(&it));
		check(sg_dma_is_bus_address(sg) ==
		      (type_of(at) == PCI_P2PDMA_MAP_BUS_ADDR));
		at += sg_dma_len(sg);
		for (whole = 0; pages && whole < sg_dma_len(sg);
		     page_sg = sg_next(page_sg))
			whole += page_sg->length;
		check(!pages || whole == sg_dma_len(sg));
		range_dma_iter_next(&it);
	}
	check(!range_dma_iter_valid(&it) && at == n);
	for (; sg; sg = sg_next(sg))
		check(!sg_dma_len(sg));
	check_table(sgt, pages ? n : 0, UINT_MAX);
	check(sgt->orig_nents >= sgt->nents);
	check(pages || sgt->orig_nents == sgt->nents);
	range_dma_free_sgtable(sgt);
	check(model_blocks == blocks && model_bytes == bytes);
}

/* What range_dma_sgl() gives is what range_dma_to_sgtable() makes; unmapping frees it. */
static void mapped_list(struct input *in)
{
	struct scatterlist *sgl, *sg;
	struct range_dma_iter it;
	unsigned int nents, again;
	u32 i;

	model_fail = one_in(in, 4) ? 1 + choose(in, 8) : 0;
	sgl = range_dma_sgl(&r, &nents, GFP_ATOMIC);
	model_fail = 0;
	if (IS_ERR(sgl)) {
		check(PTR_ERR(sgl) == -ENOMEM);
		return;
	}
	range_dma_iter_start(&it, &r);
	for_each_sg(sgl, sg, nents, i) {
		check(sg_dma_address(sg) == range_dma_addr(&it));
		check(sg_dma_len(sg) == range_dma_len(&it));
		range_dma_iter_next(&it);
	}
	check(!range_dma_iter_valid(&it));
	check(range_dma_sgl(&r, &again, GFP_ATOMIC) == sgl && again == nents);
}

static void unmap(struct input *in)
{
	unsigned long skip = one_in(in, 8) ? DMA_ATTR_SKIP_CPU_SYNC : 0;
	static bool is_shared[STORAGE_BYTES];
	static u8 before[STORAGE_BYTES];
	u8 salt = choose(in, 256);
	u32 i;

	for (i = 0; i < n; i++) {
		before[i] = cpu_sees(i);
		is_shared[i] = shared(i);
	}
	device_writes(salt);
	dma_unmap_range(&md.dev, &r, dir, attrs | skip);
	check(!range_dma_mapped(&r) && !range_dma_bytes(&r));
	for (i = 0; i < n; i++) {
		bool seen = is_shared[i] || (syncs_to(DMA_FROM_DEVICE) && !skip);

		check(cpu_sees(i) == (seen ? (u8)(i * 13 + salt) : before[i]));
	}
	/* Once more is nothing. */
	dma_unmap_range(&md.dev, &r, dir, attrs);
	model_dma_check_unmapped(&md);
}

/* What mapping must say if nothing fails. */
static int expected(void)
{
	u32 i;

	if (!n)
		return -EINVAL;
	for (i = 0; i < n; i++)
		if (type_of(i) == PCI_P2PDMA_MAP_NOT_SUPPORTED)
			return -EREMOTEIO;
	return 0;
}

static int map(struct input *in)
{
	bool fail_dma = one_in(in, 4), fail_kmalloc = one_in(in, 8);
	static u8 before[MODEL_SIZE];
	size_t blocks = model_blocks, bytes = model_bytes;
	int want = expected(), ret;
	u32 i;

	model_dma_reset();
	memset(&r, 0xa5, sizeof(r));
	memcpy(before, model_byte(MODEL_BASE), MODEL_SIZE);
	for (i = 0; i < n; i++)
		memory_at_sync[i] = cpu_sees(i);
	model_dma_fail = fail_dma ? 1 + choose(in, 24) : 0;
	model_fail = fail_kmalloc ? 1 + choose(in, 4) : 0;
	model_fail_all = fail_kmalloc;

	ret = dma_map_range(&md.dev, &cpu, &r, dir, attrs);
	fail_kmalloc = fail_kmalloc && model_fail_all && ret == -ENOMEM;
	model_dma_fail = 0;
	model_fail = 0;
	model_fail_all = false;

	if (ret) {
		check(ret == want || model_dma_failed || fail_kmalloc);
		check(ret == -EINVAL || ret == -ENOMEM || ret == -EIO ||
		      ret == -EREMOTEIO || ret == -EOPNOTSUPP);
		check(!range_dma_mapped(&r) && !range_dma_bytes(&r));
		check(!range_dma_memory(&r) && !range_dma_count(&r));
		check(model_blocks == blocks && model_bytes == bytes);
		check(!memcmp(before, model_byte(MODEL_BASE), MODEL_SIZE));
		model_dma_check_unmapped(&md);
		return ret;
	}
	model_dma_failed = false;
	check(!want && range_dma_mapped(&r));
	check(range_dma_memory(&r) == model_bytes - bytes);
	return 0;
}

void fuzz_one(struct input *in)
{
	u32 i;

	choose_device(in);
	choose_memory(in);
	attrs = 0;
	for (i = 0; i < n; i++)
		if (!m.provider && model_kind(phys(i)) == MODEL_MMIO)
			attrs = DMA_ATTR_MMIO;
	dir = choose(in, 3);

	while (more(in)) {
		fuzz_operations++;
		if (map(in)) {
			if (!n || expected())
				break;
			continue;
		}
		walk();
		check_device_reads();
		while (more(in) && !one_in(in, 8)) {
			fuzz_operations++;
			switch (choose(in, 9)) {
			case 0:
				walk();
				break;
			case 1:
				walk_limits(in);
				break;
			case 2:
				seek(in);
				break;
			case 3:
				walk_blocks(in);
				break;
			case 4:
				best_block(in);
				break;
			case 5:
				sync_part(in);
				break;
			case 6:
				memory_table(in);
				break;
			case 7:
				mapped_table(in);
				break;
			case 8:
				mapped_list(in);
				break;
			}
		}
		fuzz_operations++;
		unmap(in);
	}
	storage_free();
	check(!model_blocks && !model_bytes);
}
