// SPDX-License-Identifier: GPL-2.0
/* The memory of the model machine, see model.h, and its allocator */
#include "model.h"

#if defined(__SANITIZE_ADDRESS__)
#define HAVE_ASAN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAVE_ASAN
#endif
#endif
#ifdef HAVE_ASAN
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n)		((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n)	((void)(p), (void)(n))
#endif

struct page model_map[MODEL_PAGES];
unsigned int model_flushed[MODEL_PAGES];

static u8 memory[MODEL_SIZE] __aligned(PAGE_SIZE);
static u8 kinds[MODEL_PAGES];

/*
 * Highmem: where the kernel sees a page while it is mapped. Bytes are copied
 * here and back, and what lies between two windows is poisoned.
 */
#define WINDOWS		4
#ifdef CONFIG_HIGHMEM
static u8 window[WINDOWS][3 * PAGE_SIZE] __aligned(PAGE_SIZE);
#endif
static struct page *mapped[WINDOWS];
static unsigned int nr_mapped;

static struct dev_pagemap pgmap[MODEL_KINDS] = {
	[MODEL_P2P_A] = { MEMORY_DEVICE_PCI_P2PDMA },
	[MODEL_P2P_B] = { MEMORY_DEVICE_PCI_P2PDMA },
	[MODEL_PMEM] = { MEMORY_DEVICE_GENERIC },
};

void model_warn(const char *file, int line, const char *what)
{
	fflush(stdout);
	fprintf(stderr, "%s:%d: warning: %s\n", file, line, what);
	abort();
}

static unsigned long page_index(const struct page *page)
{
	unsigned long i = page - model_map;

	BUG_ON(i >= MODEL_PAGES);
	return i;
}

unsigned long page_to_pfn(const struct page *page)
{
	return PHYS_PFN(MODEL_BASE) + page_index(page);
}

struct page *pfn_to_page(unsigned long pfn)
{
	BUG_ON(pfn - PHYS_PFN(MODEL_BASE) >= MODEL_PAGES);
	return model_map + (pfn - PHYS_PFN(MODEL_BASE));
}

bool pfn_valid(unsigned long pfn)
{
	pfn -= PHYS_PFN(MODEL_BASE);
	return pfn < MODEL_PAGES && kinds[pfn] != MODEL_MMIO;
}

void model_set_kind(unsigned long first, unsigned long nr, enum model_kind kind)
{
	unsigned long i;

	ASAN_UNPOISON_MEMORY_REGION(model_map + first, nr * sizeof(struct page));
	for (i = first; i < first + nr; i++) {
		kinds[i] = kind;
		model_map[i].head = model_map + i;
		model_map[i].order = 0;
		model_map[i].pgmap = pgmap[kind].type ? &pgmap[kind] : NULL;
	}
	if (kind == MODEL_MMIO)
		ASAN_POISON_MEMORY_REGION(model_map + first,
					  nr * sizeof(struct page));
}

void model_set_folio(unsigned long first, unsigned int order)
{
	unsigned long i;

	for (i = 0; i < 1UL << order; i++)
		model_map[first + i].head = model_map + first;
	model_map[first].order = order;
}

enum model_kind model_kind(phys_addr_t addr)
{
	return kinds[(addr - MODEL_BASE) >> PAGE_SHIFT];
}

u8 *model_byte(phys_addr_t addr)
{
	BUG_ON(addr < MODEL_BASE || addr - MODEL_BASE >= MODEL_SIZE);
	return memory + (addr - MODEL_BASE);
}

void flush_dcache_page(struct page *page)
{
	model_flushed[page_index(page)]++;
}

#ifdef CONFIG_HIGHMEM
void *kmap_local_page(struct page *page)
{
	u8 *w = window[nr_mapped];

	BUG_ON(nr_mapped == WINDOWS);
	BUG_ON(!pfn_valid(page_to_pfn(page)));
	mapped[nr_mapped++] = page;
	ASAN_UNPOISON_MEMORY_REGION(w, 3 * PAGE_SIZE);
	memcpy(w + PAGE_SIZE, model_byte(page_to_phys(page)), PAGE_SIZE);
	ASAN_POISON_MEMORY_REGION(w, PAGE_SIZE);
	ASAN_POISON_MEMORY_REGION(w + 2 * PAGE_SIZE, PAGE_SIZE);
	return w + PAGE_SIZE;
}

void kunmap_local(const void *addr)
{
	u8 *w;

	BUG_ON(!nr_mapped);
	w = window[--nr_mapped] + PAGE_SIZE;
	BUG_ON((const u8 *)addr < w || (const u8 *)addr >= w + PAGE_SIZE);
	memcpy(model_byte(page_to_phys(mapped[nr_mapped])), w, PAGE_SIZE);
	ASAN_POISON_MEMORY_REGION(w, PAGE_SIZE);
}

void *page_address(const struct page *page)
{
	return NULL;
}
#else
void *kmap_local_page(struct page *page)
{
	BUG_ON(nr_mapped == WINDOWS);
	BUG_ON(!pfn_valid(page_to_pfn(page)));
	mapped[nr_mapped++] = page;
	return model_byte(page_to_phys(page));
}

void kunmap_local(const void *addr)
{
	const u8 *start;

	BUG_ON(!nr_mapped);
	start = model_byte(page_to_phys(mapped[--nr_mapped]));
	BUG_ON((const u8 *)addr < start || (const u8 *)addr >= start + PAGE_SIZE);
}

void *page_address(const struct page *page)
{
	return model_byte(page_to_phys(page));
}
#endif /* CONFIG_HIGHMEM */

struct page *virt_to_page(const void *p)
{
	unsigned long i = ((const u8 *)p - memory) / PAGE_SIZE;

	BUG_ON(i >= MODEL_PAGES);
	return model_map + i;
}

void model_check_kmap(void)
{
	BUG_ON(nr_mapped);
}

size_t model_bytes, model_blocks, model_largest;
unsigned long model_calls, model_fail;
bool model_fail_all;

struct block {
	size_t size;
	u64 data[];
};

static struct block *block_of(const void *p)
{
	return (struct block *)((char *)p - offsetof(struct block, data));
}

void *kmalloc(size_t size, gfp_t gfp)
{
	struct block *b;

	model_calls++;
	if (model_fail && !--model_fail) {
		model_fail = model_fail_all;
		return NULL;
	}
	b = malloc(sizeof(*b) + size);
	if (!b)
		abort();
	b->size = size;
	/* Nothing may depend on what fresh memory holds. */
	memset(b->data, gfp & __GFP_ZERO ? 0 : 0xa5, size);
	model_bytes += size;
	model_blocks++;
	if (size > model_largest)
		model_largest = size;
	return b->data;
}

void *krealloc(const void *p, size_t size, gfp_t gfp)
{
	void *new = kmalloc(size, gfp);

	if (new && p) {
		memcpy(new, p, min(size, ksize(p)));
		kfree(p);
	}
	return new;
}

void kfree(const void *p)
{
	if (!p)
		return;
	model_bytes -= ksize(p);
	model_blocks--;
	free(block_of(p));
}

size_t ksize(const void *p)
{
	return p ? block_of(p)->size : 0;
}

size_t kmalloc_size_roundup(size_t size)
{
	return size ? roundup_pow_of_two(max(size, (size_t)8)) : 0;
}

void model_seed(struct model_rng *rng, u64 seed)
{
	int i;

	for (i = 0; i < 4; i++) {
		u64 z = seed += 0x9e3779b97f4a7c15ULL;

		z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
		z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
		rng->s[i] = z ^ z >> 31;
	}
}

static u64 rotate(u64 x, int n)
{
	return x << n | x >> (64 - n);
}

u64 model_random(struct model_rng *rng)
{
	u64 *s = rng->s, result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate(s[3], 45);
	return result;
}
