/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the tests of scatterlists on the core of the ranges share: random lists
 * in two copies, mapped by the kernel's own code and by the DMA API
 */
#ifndef _KERNEL_DMA_RANGE_SG_TEST_H
#define _KERNEL_DMA_RANGE_SG_TEST_H

#include <kunit/test.h>
#include <linux/dma-mapping.h>
#include <linux/pci.h>
#include <linux/prandom.h>
#include <linux/scatterlist.h>
#include <linux/swiotlb.h>
#include "emulated_hw.h"

#define SG_TEST_ENTRIES	2048

/* One entry, in the same place of the memory of both sides */
struct sg_test_entry {
	unsigned int block;
	unsigned int offset;
	unsigned int length;
};

/* What a mapping left in one entry */
struct sg_test_dma {
	dma_addr_t addr;
	unsigned int len;
	unsigned int flags;
};

/*
 * struct sg_test_side - one of the two copies of a list
 * @name: of what maps it
 * @store: where the entries and the links between them are
 * @sg: the entries, in order
 * @was: what they were before they were mapped
 * @dma: what they became
 * @phys: what an IOMMU has at each page, from the first that the list has
 * @nr_phys: how many of these are known
 * @prot: how an emulated IOMMU maps the first
 * @caches: what emulated caches were told until it was unmapped
 * @ret: the number of mapped entries, or a negative error code
 * @mapped: it is now
 */
struct sg_test_side {
	const char *name;
	struct scatterlist *store;
	struct scatterlist **sg;
	struct scatterlist *was;
	struct sg_test_dma *dma;
	phys_addr_t *phys;
	unsigned int nr_phys;
	unsigned int prot;
	struct emulated_caches caches;
	int ret;
	bool mapped;
};

/*
 * struct sg_test - the present case
 * @dev: maps the lists
 * @iommu: dma-iommu does, with a page table
 * @granule: the smallest page of that, or of the CPU
 * @untrusted: and it bounces what does not fill pages
 * @pool: there are bounce buffers that may be used
 * @twin: each side has memory of its own
 * @touch: there is memory behind all of the list
 * @atomic: map and unmap with interrupts off
 * @stale: the list was mapped for another device before
 * @tell_errors: map as a table, which says what went wrong
 * @first: the side that goes first
 * @failures: so many were reported for this test
 */
struct sg_test {
	struct kunit *test;
	struct device *dev;
	struct rnd_state rnd;
	u64 seed;
	bool iommu;
	unsigned int granule;
	bool untrusted;
	bool pool;
	bool twin;
	bool touch;
	bool atomic;
	bool stale;
	bool tell_errors;
	unsigned int first;
	unsigned int nents;
	unsigned int listed;
	unsigned int failures;
	unsigned long boundary;
	unsigned int max_len;
	enum dma_data_direction dir;
	unsigned long attrs;
	unsigned long unmap_attrs;
	struct sg_test_entry *entry;
	struct sg_test_side side[2];
};

#define SG_TEST_ORIG	0
#define SG_TEST_COMPAT	1

/* where entries come from */
#define SG_TEST_HOST	1
#define SG_TEST_PEER	2

int sg_test_start(void);
void sg_test_stop(void);
void sg_test_add_peer(void *virt, size_t size);
struct sg_test *sg_test_get(struct kunit *test);

u32 sg_test_rnd(struct sg_test *t, u32 limit);
void sg_test_seed(struct sg_test *t, u64 seed);
u64 sg_test_first_seed(void);
unsigned int sg_test_cases(void);

__printf(2, 3) void sg_test_fail(struct sg_test *t, const char *fmt, ...);

/* How the machine is. */
bool sg_test_forced(struct device *dev);
void sg_test_set_dev(struct sg_test *t, struct device *dev, bool untrusted);

/* An address with memory for lists below and above it */
phys_addr_t sg_test_middle(void);

/* Make a list, on both sides. */
void sg_test_entries(struct sg_test *t, unsigned int nents, unsigned int from);
void sg_test_build(struct sg_test *t, bool garbage);

/* Map it, look at it, unmap it. */
void sg_test_map(struct sg_test *t, unsigned int which);
void sg_test_unmap(struct sg_test *t, unsigned int which);
void sg_test_compare(struct sg_test *t);
void sg_test_expect_gone(struct sg_test *t, unsigned int which);
void sg_test_same_cpu_side(struct sg_test *t, unsigned int which,
			   const char *when);
void sg_test_round(struct sg_test *t);

int sg_test_orig_map(struct device *dev, struct scatterlist *sgl, int nents,
		     enum dma_data_direction dir, unsigned long attrs);
void sg_test_orig_unmap(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs);

/* Things that must be as before. */
struct sg_test_counts {
	long slots;
	long entries;
	u32 errors;
};

struct sg_test_counts sg_test_count(struct sg_test *t);
void sg_test_expect_counts(struct sg_test *t, struct sg_test_counts was);

#endif /* _KERNEL_DMA_RANGE_SG_TEST_H */
