// SPDX-License-Identifier: GPL-2.0
/*
 * The allocator of bench core: malloc(), and counting. What is asked for is
 * rounded up as kmalloc() does, and to whole pages where kvmalloc() would take
 * vmalloc(), which is the least that it can take.
 */
#include "stores.h"

struct bench_memory bench_memory;

/* In front of each block; keeps the alignment of malloc() */
struct block {
	size_t asked;
	size_t rounded;
};

static_assert(sizeof(struct block) == 16);

size_t kmalloc_size_roundup(size_t size)
{
	if (size > KMALLOC_MAX_CACHE_SIZE)
		return PAGE_ALIGN(size);
	if (size > 64 && size <= 96)
		return 96;
	if (size > 128 && size <= 192)
		return 192;
	return max(roundup_pow_of_two(size), (unsigned long)ARCH_KMALLOC_MINALIGN);
}

void *kmalloc(size_t size, gfp_t gfp)
{
	const size_t rounded = kmalloc_size_roundup(size);
	struct block *block = malloc(sizeof(*block) + rounded);

	if (!block)
		return NULL;
	block->asked = size;
	block->rounded = rounded;
	bench_memory.asked += size;
	bench_memory.rounded += rounded;
	if (gfp & __GFP_ZERO)
		memset(block + 1, 0, size);
	return block + 1;
}

void kfree(const void *p)
{
	struct block *block = (struct block *)p - 1;

	if (!p)
		return;
	bench_memory.asked -= block->asked;
	bench_memory.rounded -= block->rounded;
	free(block);
}

void model_warn(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: warning: %s\n", file, line, what);
	abort();
}
