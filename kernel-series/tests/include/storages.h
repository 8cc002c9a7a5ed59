/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Described memory: a random storage, and the same as an array of bytes
 */
#ifndef TESTS_STORAGES_H
#define TESTS_STORAGES_H

#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include "fuzz.h"

#define PIECES_MAX	16
#define STORAGE_BYTES	(PIECES_MAX * 16 * PAGE_SIZE)

/* The physical address of each byte, and does it start a range? */
struct storage_model {
	phys_addr_t byte[STORAGE_BYTES];
	bool starts[STORAGE_BYTES];	/* in a walk from the start */
	u32 n;
	struct p2pdma_provider *provider;
};

extern struct storage_model m;
extern struct p2pdma_provider model_provider[2];

/* The scatterlist, if that is the storage, else NULL; and its entries. */
extern struct scatterlist *sg_first;
extern u32 sg_used;

/* A new layout of memory and a storage in it. @top: also the last addresses. */
struct range_cpu storage_make(struct input *in, bool top);
void storage_free(void);

/* Has byte @i of the model a struct page? */
bool has_page(u32 i);

#endif /* TESTS_STORAGES_H */
