/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What tests of DMA ranges share: memory in random pieces, and a look at
 * whether a mapping has all of it. For any device.
 */
#ifndef _KERNEL_DMA_RANGE_TEST_H
#define _KERNEL_DMA_RANGE_TEST_H

#include <kunit/test.h>
#include <linux/dma-mapping.h>
#include <linux/gfp.h>
#include <linux/io.h>
#include <linux/mm.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>

/*
 * struct range_test_mem - pieces of pages, at most one in a page
 * @vec: the pieces
 * @page: the page of each
 * @nr: how many there are
 * @bytes: sum of their lengths
 */
struct range_test_mem {
	struct phys_vec *vec;
	struct page **page;
	unsigned int nr;
	u64 bytes;
};

static inline void range_test_mem_free(void *data)
{
	struct range_test_mem *mem = data;

	while (mem->nr--)
		__free_page(mem->page[mem->nr]);
}

/* @align: a power of two that pieces begin and end at; PAGE_SIZE: whole pages */
static inline struct range_test_mem *
range_test_mem(struct kunit *test, struct rnd_state *rnd, unsigned int nr,
	       unsigned int align)
{
	struct range_test_mem *mem = kunit_kzalloc(test, sizeof(*mem), GFP_KERNEL);
	unsigned int i, units = PAGE_SIZE / align;

	KUNIT_ASSERT_NOT_NULL(test, mem);
	mem->vec = kunit_kcalloc(test, nr, sizeof(*mem->vec), GFP_KERNEL);
	mem->page = kunit_kcalloc(test, nr, sizeof(*mem->page), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, mem->vec);
	KUNIT_ASSERT_NOT_NULL(test, mem->page);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test,
							   range_test_mem_free,
							   mem));

	for (i = 0; i < nr; i++) {
		unsigned int from = prandom_u32_state(rnd) % units;
		unsigned int len = 1 + prandom_u32_state(rnd) % (units - from);

		mem->page[i] = alloc_page(GFP_KERNEL);
		KUNIT_ASSERT_NOT_NULL(test, mem->page[i]);
		mem->nr++;
		mem->vec[i].paddr = page_to_phys(mem->page[i]) + from * align;
		mem->vec[i].len = len * align;
		mem->bytes += mem->vec[i].len;
	}
	return mem;
}

static inline struct range_cpu range_test_cpu(const struct range_test_mem *mem)
{
	return range_cpu_of_phys(mem->vec, mem->nr, NULL);
}

static inline u8 range_test_byte(u64 offset, u8 salt)
{
	return offset * 7 + (offset >> 8) + salt;
}

/* Writes a pattern into the memory, or counts how often it is not there. */
static inline void range_test_fill(const struct range_test_mem *mem, u8 salt)
{
	u64 offset = 0;
	unsigned int i;
	size_t j;

	for (i = 0; i < mem->nr; i++) {
		u8 *p = phys_to_virt(mem->vec[i].paddr);

		for (j = 0; j < mem->vec[i].len; j++)
			p[j] = range_test_byte(offset++, salt);
	}
}

static inline u64 range_test_wrong(const struct range_test_mem *mem, u64 from,
				   u64 to, u8 salt)
{
	u64 offset = 0, wrong = 0;
	unsigned int i;
	size_t j;

	for (i = 0; i < mem->nr; i++) {
		u8 *p = phys_to_virt(mem->vec[i].paddr);

		for (j = 0; j < mem->vec[i].len; j++, offset++)
			if (offset >= from && offset < to)
				wrong += p[j] != range_test_byte(offset, salt);
	}
	return wrong;
}

/*
 * The ranges keep to the limits, are as many as they are said to be, and have
 * all bytes. With @where, which says where a DMA address leads to, they have
 * them in the order of the memory.
 */
static inline void
range_test_walk(struct kunit *test, struct device *dev,
		const struct range_cpu *cpu, const struct range_dma *r,
		phys_addr_t (*where)(struct device *dev, dma_addr_t addr))
{
	u64 boundary = dma_get_seg_boundary(dev);
	struct range_cpu_iter c;
	struct range_dma_iter it;
	u64 bytes = 0, left = 0;
	unsigned int i, last = 0;
	phys_addr_t phys = 0;

	range_cpu_iter_start(&c, cpu);
	for_each_range_dma(&it, r, i) {
		dma_addr_t addr = range_dma_addr(&it);
		u64 len = range_dma_len(&it);

		KUNIT_EXPECT_GT(test, len, 0);
		KUNIT_EXPECT_LE(test, len, dma_get_max_seg_size(dev));
		KUNIT_EXPECT_EQ(test, addr & ~boundary, (addr + len - 1) & ~boundary);
		last += range_dma_iter_is_last(&it);
		bytes += len;

		while (where && len) {
			u64 n;

			if (!left) {
				KUNIT_ASSERT_TRUE(test, range_cpu_iter_valid(&c));
				phys = range_phys_raw(range_cpu_addr(&c));
				left = range_bytes_raw(range_cpu_len(&c));
				range_cpu_iter_next(&c);
			}
			/* an IOMMU may have put each page elsewhere */
			n = min3(len, left, (u64)PAGE_SIZE - offset_in_page(addr));
			KUNIT_EXPECT_EQ(test, where(dev, addr), phys);
			KUNIT_EXPECT_EQ(test, where(dev, addr + n - 1), phys + n - 1);
			addr += n;
			len -= n;
			phys += n;
			left -= n;
		}
	}
	KUNIT_EXPECT_EQ(test, bytes, range_cpu_bytes(cpu));
	KUNIT_EXPECT_EQ(test, bytes, range_dma_bytes(r));
	KUNIT_EXPECT_EQ(test, i, range_dma_count(r));
	KUNIT_EXPECT_EQ(test, last, 1);
	KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&it));
}

/* An empty handle: nothing to walk, and nothing happens to it. */
static inline void range_test_empty(struct kunit *test, struct device *dev,
				    struct range_dma *r)
{
	struct range_dma_iter it;

	KUNIT_EXPECT_FALSE(test, range_dma_mapped(r));
	KUNIT_EXPECT_EQ(test, range_dma_count(r), 0);
	KUNIT_EXPECT_EQ(test, range_dma_bytes(r), 0);
	KUNIT_EXPECT_EQ(test, range_dma_memory(r), 0);
	range_dma_iter_start(&it, r);
	KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&it));
	KUNIT_EXPECT_FALSE(test, range_dma_iter_seek(&it, r, 0));
	dma_sync_range_for_cpu(dev, r, DMA_BIDIRECTIONAL);
	dma_unmap_range(dev, r, DMA_BIDIRECTIONAL, 0);
}

#endif /* _KERNEL_DMA_RANGE_TEST_H */
