// SPDX-License-Identifier: GPL-2.0
/*
 * The real range headers and kernel/dma/range_sg.c in user space, over stubs
 * of the calls below them. Run with the name of a case; without one, lists
 * the cases. Exits 0 if the case holds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <linux/range_dma.h>
#include <linux/errno.h>

#define CHECK(what)							\
	do {								\
		if (!(what)) {						\
			printf("line %d: %s\n", __LINE__, #what);	\
			failed = 1;					\
		}							\
	} while (0)

static int failed;

/* What the stubs saw and what they shall answer */
static struct {
	int map_result;		/* entries mapped, or -errno */
	struct scatterlist *sgl;
	int unmaps, unmap_nents, syncs, sync_nents;
} dma;

int dma_map_sgtable(struct device *dev, struct sg_table *sgt,
		    enum dma_data_direction dir, unsigned long attrs)
{
	if (dma.map_result < 0)
		return dma.map_result;
	sgt->nents = dma.map_result;
	return 0;
}

void dma_unmap_sg_attrs(struct device *dev, struct scatterlist *sg, int nents,
			enum dma_data_direction dir, unsigned long attrs)
{
	dma.sgl = sg;
	dma.unmaps++;
	dma.unmap_nents = nents;
}

void dma_unmap_sgtable(struct device *dev, struct sg_table *sgt,
		       enum dma_data_direction dir, unsigned long attrs)
{
	dma_unmap_sg_attrs(dev, sgt->sgl, sgt->orig_nents, dir, attrs);
}

void dma_sync_sg_for_cpu(struct device *dev, struct scatterlist *sg, int nelems,
			 enum dma_data_direction dir)
{
	dma.syncs++;
	dma.sync_nents = nelems;
}

void dma_sync_sg_for_device(struct device *dev, struct scatterlist *sg,
			    int nelems, enum dma_data_direction dir)
{
	dma.syncs += 100;
	dma.sync_nents = nelems;
}

void dma_sync_sgtable_for_cpu(struct device *dev, struct sg_table *sgt,
			      enum dma_data_direction dir)
{
	dma_sync_sg_for_cpu(dev, sgt->sgl, sgt->orig_nents, dir);
}

void dma_sync_sgtable_for_device(struct device *dev, struct sg_table *sgt,
				 enum dma_data_direction dir)
{
	dma_sync_sg_for_device(dev, sgt->sgl, sgt->orig_nents, dir);
}

/*
 * A list of @n entries in two chained arrays of its own memory, so that a
 * step too far is seen by the address sanitizer. Entry i has the DMA address
 * 1000 + i and the DMA length 10 + i.
 */
static struct scatterlist *list(unsigned int n)
{
	unsigned int first = n / 2, i;
	struct scatterlist *a = calloc(first + 1, sizeof(*a));
	struct scatterlist *b = calloc(n - first, sizeof(*b));
	struct scatterlist *sg;

	a[first].page_link = (unsigned long)b | 1;
	b[n - first - 1].page_link = 2;
	for (i = 0; i < n; i++) {
		sg = i < first ? &a[i] : &b[i - first];
		sg->dma_address = 1000 + i;
		sg->dma_length = 10 + i;
	}
	return first ? a : b;
}

/* Entries from @from on were merged away: DMA length 0, as the IOMMU code does */
static struct scatterlist *merged(unsigned int n, unsigned int from)
{
	struct scatterlist *sgl = list(n), *sg = sgl;
	unsigned int i;

	for (i = 0; sg; i++, sg = sg_next(sg))
		if (i >= from)
			sg->dma_length = 0;
	return sgl;
}

/* How many rounds, all of them with the right address and length? */
static unsigned int rounds(const struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i, n = 0;

	for_each_range_dma(&it, r, i) {
		CHECK(i == n);
		CHECK(range_dma_iter_valid(&it));
		CHECK(range_dma_addr(&it) == 1000 + i);
		CHECK(range_dma_len(&it) == 10 + i);
		n++;
	}
	CHECK(i == n);
	CHECK(!range_dma_iter_valid(&it));
	return n;
}

static void count_ends_it(void)
{
	struct scatterlist *sgl = list(7);

	CHECK(rounds(range_dma_of_sg(sgl, 7)) == 7);
	CHECK(rounds(range_dma_of_sg(sgl, 3)) == 3);
	CHECK(rounds(range_dma_of_sg(sgl, 1)) == 1);
}

static void end_of_list_ends_it(void)
{
	CHECK(rounds(range_dma_of_sg(list(7), 9)) == 7);
	CHECK(rounds(range_dma_of_sg(list(1), 2)) == 1);
}

static void nothing_to_do(void)
{
	struct range_dma zero = {};

	CHECK(rounds(range_dma_of_sg(list(2), 0)) == 0);
	CHECK(rounds(range_dma_of_sg(list(2), -38)) == 0);
	CHECK(rounds(range_dma_of_sg(NULL, 0)) == 0);
	CHECK(rounds(range_dma_of_list(NULL)) == 0);
	CHECK(!range_dma_mapped(range_dma_of_list(NULL)));
	CHECK(rounds(&zero) == 0);
	CHECK(!range_dma_mapped(&zero));
	CHECK(range_dma_count(&zero) == 0);
}

static void list_without_count(void)
{
	CHECK(rounds(range_dma_of_list(list(7))) == 7);
	CHECK(rounds(range_dma_of_list(merged(7, 5))) == 5);
	CHECK(rounds(range_dma_of_list(merged(7, 3))) == 3);
	CHECK(rounds(range_dma_of_list(merged(7, 0))) == 0);
	CHECK(range_dma_count(range_dma_of_list(list(7))) == 7);
	/* 10 to 16 bytes by 5 */
	CHECK(range_dma_count_max(range_dma_of_sg(list(7), 7), 5) == 2 + 5 * 3 + 4);
	CHECK(range_dma_count(range_dma_of_list(merged(7, 2))) == 2);
	CHECK(range_dma_first_len(range_dma_of_list(merged(7, 0))) == 0);
}

static void zero_length_within_the_count(void)
{
	struct scatterlist *sgl = merged(4, 2);
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, 4), i)
		;
	CHECK(i == 4);
}

static void table(void)
{
	struct sg_table sgt = { .sgl = merged(7, 4), .nents = 4, .orig_nents = 7 };

	CHECK(rounds(range_dma_of_sgtable(&sgt)) == 4);
	CHECK(range_dma_count(range_dma_of_sgtable(&sgt)) == 4);
}

static void look_ahead(void)
{
	struct scatterlist *sgl = merged(6, 4);
	struct range_dma_iter it;
	int i, last = 0;

	for_each_range_dma(&it, range_dma_of_sg(sgl, 4), i)
		last = last * 10 + range_dma_iter_is_last(&it);
	CHECK(last == 1);
	last = 0;
	for_each_range_dma(&it, range_dma_of_list(sgl), i)
		last = last * 10 + range_dma_iter_is_last(&it);
	CHECK(last == 1 && i == 4);
	last = 0;
	for_each_range_dma(&it, range_dma_of_sg(list(3), 5), i)
		last = last * 10 + range_dma_iter_is_last(&it);
	CHECK(last == 1 && i == 3);
}

static void look_at_the_next(void)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(merged(6, 4)));
	struct range_dma_iter next;
	int i;

	for (i = 1; ; i++) {
		next = it;
		range_dma_iter_next(&next);
		CHECK(range_dma_addr(&it) == 999 + i);
		if (!range_dma_iter_valid(&next))
			break;
		CHECK(range_dma_addr(&next) == 1000 + i);
		it = next;
	}
	CHECK(i == 4 && range_dma_iter_is_last(&it));
}

static void portions(void)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_sg(list(7), 6));
	unsigned int i, seen = 0;

	for_each_range_dma_from(&it, &it, 2, i)
		CHECK(range_dma_addr(&it) == 1000 + seen++);
	CHECK(i == 2);
	for_each_range_dma_from(&it, &it, 9, i) {
		if (i == 1)
			break;
		CHECK(range_dma_addr(&it) == 1000 + seen++);
	}
	CHECK(i == 1 && range_dma_addr(&it) == 1003);
	for_each_range_dma_from(&it, &it, 9, i)
		CHECK(range_dma_addr(&it) == 1000 + seen++);
	CHECK(i == 3 && seen == 6 && !range_dma_iter_valid(&it));
	for_each_range_dma_from(&it, &it, 9, i)
		seen++;
	CHECK(i == 0 && seen == 6);
}

static void first_range(void)
{
	struct scatterlist *sgl = list(3);

	CHECK(range_dma_first_addr(range_dma_of_sg(sgl, 3)) == 1000);
	CHECK(range_dma_first_len(range_dma_of_sg(sgl, 3)) == 10);
	CHECK(range_dma_sg_addr(sgl) == 1000);
	CHECK(range_dma_sg_len(sgl) == 10);
	sgl->length = 4;
	CHECK(range_dma_sg_cpu_len(sgl) == 4 && range_dma_sg_len(sgl) == 10);
}

static void declared_on_the_first(void)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_sg(list(3), 2));
	struct range_dma_iter none = range_dma_iter_begin(range_dma_of_list(NULL));
	unsigned int i;

	for (i = 0; range_dma_iter_valid(&it); range_dma_iter_next(&it), i++)
		CHECK(range_dma_addr(&it) == 1000 + i);
	CHECK(i == 2);
	CHECK(!range_dma_iter_valid(&none));
}

static void address_for_printk(void)
{
	const struct range_dma *r = range_dma_of_sg(list(3), 3);
	struct range_dma_iter it = range_dma_iter_begin(r);
	const dma_addr_t *first = range_dma_first_addr_pad(r);

	range_dma_iter_next(&it);
	CHECK(*first == 1000);
	CHECK(*range_dma_addr_pad(&it) == 1001);
}

static void filled_by_hand(void)
{
	struct scatterlist *sgl = merged(4, 0), *sg = sgl;
	dma_addr_t addr = 1000;
	unsigned int len = 10;

	range_dma_set_sg(sg, addr++, len++);
	CHECK(addr == 1001 && len == 11);
	CHECK(rounds(range_dma_of_list(sgl)) == 1);
	for (sg = sg_next(sg); sg; sg = sg_next(sg))
		range_dma_set_sg(sg, addr++, len++);
	CHECK(rounds(range_dma_of_list(sgl)) == 4);
	CHECK(range_dma_count_list(sgl) == 4 && !range_dma_count_list(NULL));
	CHECK(rounds(range_dma_of_sg(sgl, 2)) == 2);
}

static void both_sides(void)
{
	struct scatterlist *sgl = list(5), *sg;
	struct range_dma_iter it;
	unsigned int i, sum = 0;
	struct scatterlist *at[5];

	/* 4, 6, 11, 12 and 13 bytes, of which 4 + 6 and 12 + 13 were merged */
	for_each_sg(sgl, sg, 5, i) {
		at[i] = sg;
		sg->length = i == 0 ? 4 : i == 1 ? 6 : 9 + i;
	}
	at[1]->dma_length = 11;
	at[2]->dma_length = 25;
	for_each_range_dma_sg(&it, sg, (sum++, sgl), 3, i) {
		static const unsigned int first[] = { 0, 2, 3 };

		CHECK(range_dma_addr(&it) == 1000 + i);
		CHECK(sg == at[first[i]]);
		if (i == 0)
			continue;
		sum += range_dma_len(&it);
	}
	CHECK(i == 3 && sum == 1 + 11 + 25);
	range_dma_iter_start(&it, range_dma_of_sg(sgl, 3));
	for (i = 0, sg = sgl; i < 3; i++) {
		static const unsigned int first[] = { 0, 2, 3 };

		CHECK(sg == at[first[i]]);
		range_dma_iter_next_sg(&it, &sg);
	}
	CHECK(!range_dma_iter_valid(&it));
	/* a list without a CPU side ends before the ranges do */
	for_each_sg(sgl, sg, 5, i)
		sg->length = 0;
	for_each_range_dma_sg(&it, sg, sgl, 3, i)
		CHECK(sg == (i ? at[4] : sgl));
	CHECK(i == 3);
	/* the same, step by step */
	range_dma_iter_start(&it, range_dma_of_sg(sgl, 3));
	for (i = 0, sg = sgl; range_dma_iter_valid(&it); i++) {
		CHECK(range_dma_addr(&it) == 1000 + i);
		CHECK(sg == (i ? at[4] : sgl));
		CHECK(range_dma_iter_sg(&it) == at[i]);
		range_dma_iter_next_sg(&it, &sg);
	}
	CHECK(i == 3 && !range_dma_iter_sg(&it));
	/* by the entry alone: what mapping has left over is no range */
	at[4]->dma_length = 0;
	for (i = 0, sg = sgl; sg; sg = range_dma_sg_next(sg)) {
		CHECK(sg == at[i]);
		CHECK(range_dma_sg_addr(sg) == 1000 + i++);
	}
	CHECK(i == 4);
	for_each_range_dma_sg(&it, sg, NULL, 0, i)
		CHECK(0);
	CHECK(i == 0);
}

static void filled_in_parts(void)
{
	struct scatterlist *first = list(1), *sg = first;
	dma_addr_t addr = 0x1fffffff0ULL;
	unsigned int n = 8;

	range_dma_set_addr_sg(sg, addr++);
	range_dma_set_len_sg(sg, n++);
	CHECK(addr == 0x1fffffff1ULL && n == 9);
	CHECK(range_dma_sg_addr(sg) == 0x1fffffff0ULL && range_dma_sg_len(sg) == 8);
	range_dma_grow_sg(sg, n);
	CHECK(range_dma_sg_len(sg) == 17);
	range_dma_shrink_sg(sg, n++);
	CHECK(range_dma_sg_len(sg) == 8 && n == 10);
	range_dma_move_sg(sg, 0x20);
	CHECK(range_dma_sg_addr(sg) == 0x200000010ULL && range_dma_sg_len(sg) == 8);
	range_dma_pull_sg(sg, 3);
	CHECK(range_dma_sg_addr(sg) == 0x200000013ULL && range_dma_sg_len(sg) == 5);
	range_dma_push_sg(sg++, 0x14);
	CHECK(sg == first + 1);
	CHECK(range_dma_sg_addr(first) == 0x1ffffffffULL && range_dma_sg_len(first) == 25);
}

static void leave_and_resume(void)
{
	struct range_dma_iter it, saved;
	unsigned char i;

	{
		/* the constructor's object ends with this block */
		struct range_dma r = *range_dma_of_sg(list(5), 4);

		for_each_range_dma(&it, &r, i)
			if (range_dma_addr(&it) == 1001)
				break;
		memset(&r, 0xff, sizeof(r));
	}
	CHECK(i == 1 && range_dma_addr(&it) == 1001);
	saved = it;
	for (i = 0; range_dma_iter_valid(&it); range_dma_iter_next(&it))
		i++;
	CHECK(i == 3);
	CHECK(range_dma_len(&saved) == 11);
	range_dma_iter_next(&saved);
	CHECK(range_dma_addr(&saved) == 1002);
}

static void iterator_as_value(void)
{
	struct scatterlist *sgl = merged(4, 3);
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sgl));
	unsigned int i;

	for (i = 0; range_dma_iter_valid(&it); range_dma_iter_next(&it))
		CHECK(range_dma_addr(&it) == 1000 + i++);
	CHECK(i == 3);
	it = range_dma_iter_begin(range_dma_of_sg(sgl, 0));
	CHECK(!range_dma_iter_valid(&it));
}

static void start_does_not_look(void)
{
	struct scatterlist *nowhere = (struct scatterlist *)8;
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(nowhere));

	range_dma_iter_start(&it, range_dma_of_list(nowhere));
	range_dma_iter_start(&it, range_dma_of_list(list(1)));
	CHECK(range_dma_addr(&it) == 1000);
}

static void cleared(void)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(list(2)));

	CHECK(range_dma_iter_valid(&it));
	range_dma_iter_clear(&it);
	CHECK(!range_dma_iter_valid(&it));
}

static void handle_evaluated_once(void)
{
	struct scatterlist *sgl = list(3);
	struct range_dma two[2] = {
		*range_dma_of_sg(sgl, 3), *range_dma_of_sg(sgl, 1)
	};
	struct range_dma *r = two;
	int n = 3;

	CHECK(rounds(r++) == 3 && r == two + 1);
	CHECK(rounds(range_dma_of_sg(sgl, n--)) == 3 && n == 2);
}

static void map_and_unmap(void)
{
	struct scatterlist *sgl = list(7);
	struct device dev = {};
	struct range_dma r;

	memset(&r, 0xff, sizeof(r));
	dma.map_result = 4;
	CHECK(dma_map_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == 0);
	CHECK(dma_map_range_sg_count(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == 4);
	CHECK(range_dma_mapped(&r) && range_dma_count(&r) == 4);
	CHECK(rounds(&r) == 4);
	CHECK(rounds(range_dma_of_map(sgl, &r)) == 4);
	dma_sync_range_sg_for_cpu(&dev, sgl, 7, &r, DMA_TO_DEVICE);
	CHECK(dma.syncs == 1 && dma.sync_nents == 7);
	dma_sync_range_sg_for_device(&dev, sgl, 7, &r, DMA_TO_DEVICE);
	CHECK(dma.syncs == 101 && dma.sync_nents == 7);
	dma_unmap_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0);
	CHECK(dma.unmaps == 1 && dma.unmap_nents == 7 && dma.sgl == sgl);
	CHECK(!range_dma_mapped(&r) && !dev.warned);
	dma_unmap_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0);
	CHECK(dma.unmaps == 1);
	dma_sync_range_sg_for_cpu(&dev, sgl, 7, &r, DMA_TO_DEVICE);
	CHECK(dma.syncs == 101);
}

static void failed_map_leaves_it_empty(void)
{
	static const int result[] = { -ENOMEM, -EIO, 0 };
	static const int want[] = { -ENOMEM, -EIO, -EINVAL };
	struct scatterlist *sgl = list(7);
	struct device dev = {};
	struct range_dma r;
	int i;

	for (i = 0; i < 3; i++) {
		memset(&r, 0xff, sizeof(r));
		dma.map_result = result[i];
		CHECK(dma_map_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == want[i]);
		CHECK(!range_dma_mapped(&r) && rounds(&r) == 0);
		dma_unmap_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0);
		CHECK(dma_map_range_sg_count(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == 0);
		CHECK(!range_dma_mapped(&r));
	}
	dma.map_result = 7;
	CHECK(dma_map_range_sg(&dev, sgl, 0, &r, DMA_TO_DEVICE, 0) == -EINVAL);
	CHECK(dma_map_range_sg(&dev, sgl, -1, &r, DMA_TO_DEVICE, 0) == -EINVAL);
	CHECK(!range_dma_mapped(&r));
	CHECK(dma.unmaps == 0);
}

static void other_list_is_noticed(void)
{
	struct scatterlist *sgl = list(7);
	struct device dev = {};
	struct range_dma r;

	/* the classic: unmap by the count that mapping returned */
	dma.map_result = 4;
	CHECK(dma_map_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == 0);
	dma_unmap_range_sg(&dev, sgl, 4, &r, DMA_TO_DEVICE, 0);
	CHECK(dev.warned == 1 && dma.unmap_nents == 7);
	CHECK(dma_map_range_sg(&dev, sgl, 7, &r, DMA_TO_DEVICE, 0) == 0);
	dma_unmap_range_sg(&dev, sgl + 1, 7, &r, DMA_TO_DEVICE, 0);
	CHECK(dev.warned == 2 && dma.sgl == sgl);
}

static void map_table(void)
{
	struct sg_table sgt = { .sgl = list(7), .nents = 7, .orig_nents = 7 };
	struct device dev = {};

	dma.map_result = -ENOMEM;
	CHECK(dma_map_range_sgtable(&dev, &sgt, DMA_TO_DEVICE, 0) == -ENOMEM);
	CHECK(sgt.nents == 7);
	dma.map_result = 4;
	CHECK(dma_map_range_sgtable(&dev, &sgt, DMA_TO_DEVICE, 0) == 0);
	CHECK(rounds(range_dma_of_sgtable(&sgt)) == 4);
	dma_sync_range_sgtable_for_cpu(&dev, &sgt, DMA_TO_DEVICE);
	dma_sync_range_sgtable_for_device(&dev, &sgt, DMA_TO_DEVICE);
	CHECK(dma.syncs == 101 && dma.sync_nents == 7);
	dma_unmap_range_sgtable(&dev, &sgt, DMA_TO_DEVICE, 0);
	CHECK(dma.unmaps == 1 && dma.unmap_nents == 7);
	dma.map_result = 0;
	CHECK(dma_map_range_sgtable(&dev, &sgt, DMA_TO_DEVICE, 0) == -EINVAL);
	dma_unmap_range_sgtable(&dev, &sgt, DMA_TO_DEVICE, 0);
	CHECK(dma.unmaps == 1);
}

#define CASE(name)	{ #name, name }
static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	CASE(count_ends_it),
	CASE(end_of_list_ends_it),
	CASE(nothing_to_do),
	CASE(list_without_count),
	CASE(zero_length_within_the_count),
	CASE(table),
	CASE(look_ahead),
	CASE(look_at_the_next),
	CASE(portions),
	CASE(first_range),
	CASE(declared_on_the_first),
	CASE(address_for_printk),
	CASE(filled_by_hand),
	CASE(both_sides),
	CASE(filled_in_parts),
	CASE(leave_and_resume),
	CASE(iterator_as_value),
	CASE(start_does_not_look),
	CASE(cleared),
	CASE(handle_evaluated_once),
	CASE(map_and_unmap),
	CASE(failed_map_leaves_it_empty),
	CASE(other_list_is_noticed),
	CASE(map_table),
};

int main(int argc, char **argv)
{
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (argc < 2) {
			puts(cases[i].name);
		} else if (!strcmp(argv[1], cases[i].name)) {
			cases[i].run();
			return failed;
		}
	}
	return argc < 2 ? 0 : 2;
}
