/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A small machine: MODEL_PAGES pages of memory that start at MODEL_BASE, in
 * the middle of which physical addresses pass a multiple of 4 GiB
 *
 * A page is RAM, device memory with a struct page, or MMIO without one. A
 * program sets the kinds and may change them. What must not be touched (the
 * struct page of MMIO, and, with highmem, all bytes of other pages than the
 * one that is mapped) is poisoned for AddressSanitizer.
 *
 * model_byte() is how the model itself, and devices, see memory: any byte, by
 * its physical address.
 */
#ifndef TESTS_MODEL_H
#define TESTS_MODEL_H

#include "shim.h"

#define MODEL_PAGES	64UL
#define MODEL_SIZE	(MODEL_PAGES * PAGE_SIZE)
#ifdef CONFIG_PHYS_ADDR_T_64BIT
#define MODEL_BASE	((phys_addr_t)(0x300000000ULL - MODEL_SIZE / 2))
#else
#define MODEL_BASE	((phys_addr_t)(0x80000000UL - MODEL_SIZE / 2))
#endif

enum model_kind {
	MODEL_RAM,
	MODEL_MMIO,		/* no struct page */
	MODEL_P2P_A,		/* struct page, of model_provider[0] */
	MODEL_P2P_B,		/* struct page, of model_provider[1] */
	MODEL_PMEM,		/* struct page, of no peer */
	MODEL_KINDS,
};

extern struct page model_map[MODEL_PAGES];

/* Make @nr pages from @first on a @kind; each is a folio of its own then. */
void model_set_kind(unsigned long first, unsigned long nr, enum model_kind kind);
enum model_kind model_kind(phys_addr_t addr);

/* Make 1 << @order pages from @first on, all RAM, one folio. */
void model_set_folio(unsigned long first, unsigned int order);

u8 *model_byte(phys_addr_t addr);

/* Times that flush_dcache_page() was called for a page. */
extern unsigned int model_flushed[MODEL_PAGES];

/* Nothing is mapped by kmap_local_page() at this time, or the program ends. */
void model_check_kmap(void);

/*
 * Allocations: how many bytes and blocks are allocated now, the largest block
 * since it was set to 0, calls since it was set to 0, and how many calls until
 * one fails (0: none; and if @model_fail_all, all that follow).
 */
extern size_t model_bytes, model_blocks, model_largest;
extern unsigned long model_calls, model_fail;
extern bool model_fail_all;

/* xoshiro256** by D. Blackman and S. Vigna, seeded by splitmix64 */
struct model_rng {
	u64 s[4];
};

void model_seed(struct model_rng *rng, u64 seed);
u64 model_random(struct model_rng *rng);

#endif /* TESTS_MODEL_H */
