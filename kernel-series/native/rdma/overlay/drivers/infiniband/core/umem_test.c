// SPDX-License-Identifier: GPL-2.0
/*
 * What a device sees of a umem, compared with the address of each of its pages
 *
 * The model knows pages and nothing of ranges: whether a size of blocks fits is
 * found out by looking at each page of the umem.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/dma-mapping.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/sizes.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>
#include <rdma/iter.h>
#include "umem_test.h"

/* The address of a byte, counted from the first one of @umem */
static u64 addr_of(struct ib_umem *umem, const dma_addr_t *page, u64 byte)
{
	byte += ib_umem_offset(umem);
	return page[byte >> PAGE_SHIFT] + offset_in_page(byte);
}

/* Is each block of @size, seen from @virt, one of the device's, too? */
static bool fits(struct ib_umem *umem, const dma_addr_t *page, u64 virt,
		 unsigned long size)
{
	u64 byte, step, addr, after = 0;

	for (byte = 0; byte < umem->length; byte += step) {
		step = PAGE_SIZE - offset_in_page(ib_umem_offset(umem) + byte);
		addr = addr_of(umem, page, byte);
		if ((addr ^ (virt + byte)) & (size - 1))
			return false;
		if (byte && ((virt + byte) & (size - 1)) && addr != after)
			return false;
		after = addr + step;
	}
	return true;
}

/* The largest of @sizes that fits, but none larger than the first with one block */
static unsigned long best(struct ib_umem *umem, const dma_addr_t *page, u64 virt,
			  unsigned long sizes)
{
	unsigned long found = 0, size;

	for (size = 1; size; size <<= 1) {
		if (!(sizes & size))
			continue;
		if (!fits(umem, page, virt, size))
			break;
		found = size;
		if ((virt ^ (virt + umem->length - 1)) < size)
			break;
	}
	return found;
}

static void expect_blocks(struct kunit *test, struct ib_umem *umem,
			  const dma_addr_t *page, u64 virt, unsigned long size)
{
	u64 first = virt & ~((u64)size - 1), last = virt + umem->length - 1;
	u64 blocks = (last - first) / size + 1, n = 0, at;
	struct ib_block_iter biter;

	KUNIT_EXPECT_EQ(test, blocks, ib_umem_num_dma_blocks(umem, size));
	rdma_umem_for_each_dma_block(umem, &biter, size) {
		KUNIT_ASSERT_LT(test, n, blocks);
		at = max(first + n * size, virt);
		KUNIT_ASSERT_EQ_MSG(test, addr_of(umem, page, at - virt) - (at & (size - 1)),
				    rdma_block_iter_dma_address(&biter),
				    "block %llu of %lu bytes\n", n, size);
		n++;
	}
	KUNIT_EXPECT_EQ_MSG(test, n, blocks, "blocks of %lu bytes\n", size);
}

static bool contiguous(struct ib_umem *umem, const dma_addr_t *page)
{
	unsigned long i, pages = PFN_UP(ib_umem_offset(umem) + umem->length);

	for (i = 1; i < pages; i++)
		if (page[i] != page[i - 1] + PAGE_SIZE)
			return false;
	return true;
}

/**
 * umem_test_addresses() - does a device see the right memory?
 * @test: The test.
 * @umem: What is to be looked at; it is mapped.
 * @page: The DMA address of each page of @umem, from the one with its first byte on.
 *
 * Context: Process context.
 */
void umem_test_addresses(struct kunit *test, struct ib_umem *umem,
			 const dma_addr_t *page)
{
	static const unsigned long sizes[] = {
		~(SZ_512 - 1UL), SZ_512, SZ_1K | SZ_2K, PAGE_SIZE,
		PAGE_SIZE | SZ_64K | SZ_2M,
	};
	u64 start = addr_of(umem, page, 0), offset = ib_umem_offset(umem);
	/*
	 * With another offset in its page; from 0; far up; as the device has it. The first
	 * is not the last: a umem is accounted by the pages that it has at the last one.
	 */
	const u64 virt[] = { start + SZ_512, offset, BIT_ULL(50) + SZ_32K + offset, start };
	unsigned int s, v;

	KUNIT_EXPECT_EQ(test, start, ib_umem_start_dma_addr(umem));
	KUNIT_EXPECT_EQ(test, contiguous(umem, page), ib_umem_is_contiguous(umem));
	for (s = 0; s < ARRAY_SIZE(sizes); s++) {
		KUNIT_EXPECT_EQ(test, best(umem, page, start & (SZ_64K - 1), sizes[s]),
				ib_umem_find_best_pgoff(umem, sizes[s], SZ_64K - 1));
		for (v = 0; v < ARRAY_SIZE(virt); v++) {
			unsigned long size = best(umem, page, virt[v], sizes[s]);

			KUNIT_ASSERT_EQ_MSG(test, size,
					    ib_umem_find_best_pgsz(umem, sizes[s], virt[v]),
					    "sizes %lx at %llx\n", sizes[s], virt[v]);
			if (size)
				expect_blocks(test, umem, page, virt[v], size);
		}
	}
}

/**
 * umem_test_device() - make a device for RDMA, as far as a umem looks
 * @test: The test. The device is gone when it ends.
 * @maps: It has a device for the DMA API, and does not use the CPU's addresses.
 *
 * Context: Process context.
 * Return: The device. A failure ends the test.
 */
struct ib_device *umem_test_device(struct kunit *test, bool maps)
{
	struct ib_device *dev = kunit_kzalloc(test, sizeof(*dev), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, dev);
	if (!maps)
		return dev;
	dev->dma_device = kunit_device_register(test, "umem");
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, dev->dma_device);
	KUNIT_ASSERT_EQ(test, 0, dma_coerce_mask_and_coherent(dev->dma_device,
							      DMA_BIT_MASK(64)));
	return dev;
}

MODULE_DESCRIPTION("KUnit tests of memory for RDMA");
MODULE_IMPORT_NS("DMA_BUF");
MODULE_LICENSE("GPL");
