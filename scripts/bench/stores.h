/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The stores that bench core compares, behind one interface. Only C types
 * here: what implements it is compiled with the kernel's headers, what
 * measures it with those of the C library.
 */
#ifndef BENCH_STORES_H
#define BENCH_STORES_H

#include <stdbool.h>
#include <stddef.h>

#define BENCH_PAGE_SHIFT	12
#define BENCH_PAGE_SIZE		(1UL << BENCH_PAGE_SHIFT)

/* What a walk read: same memory, same bytes; same entries, same addresses */
struct bench_sum {
	unsigned long long addrs;
	unsigned long long bytes;
	unsigned long entries;
};

/**
 * struct bench_store - one way to describe memory
 * @name: as in the table
 * @size: of the struct that a user keeps, beside what is allocated
 * @build: describe @nr pages, given as pin_user_pages() gives them; neighbours
 *	are merged where the store can. False when there is no memory. NULL: a
 *	second way to read the store before this one in the array
 * @destroy: free what @build allocated
 * @own_count: bytes allocated as the store itself counts them, or NULL
 * @walk: read address and length of each entry
 * @seek: find @nr byte offsets, from number @from of a fixed sequence that is
 *	spread evenly over @bytes, one after the other; each waits for the
 *	address that the one before found. Returns the sum of the addresses
 */
struct bench_store {
	const char *name;
	size_t size;
	bool (*build)(void *store, void **pages, unsigned long nr);
	void (*destroy)(void *store);
	size_t (*own_count)(const void *store);
	void (*walk)(const void *store, struct bench_sum *sum);
	unsigned long long (*seek)(const void *store, unsigned long long bytes,
				   unsigned long from, unsigned long nr);
};

extern const struct bench_store bench_stores[];
extern const unsigned int bench_nr_stores;

/* The struct page pointer of a page frame; nothing is there to be read */
void *bench_page(unsigned long pfn);

/* Bytes allocated at present: as asked for, and as allocators round them up */
struct bench_memory {
	size_t asked;
	size_t rounded;
};

extern struct bench_memory bench_memory;

#endif
