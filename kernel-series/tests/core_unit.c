// SPDX-License-Identifier: GPL-2.0
/*
 * What the fuzzers cannot reach: lengths that are larger than any memory. Says
 * the names of its cases; with a name, runs that case.
 */
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include "fuzz.h"

static struct p2pdma_provider *provider = (void *)8;

static void more_than_4_gib(void)
{
	struct phys_vec vec = { 0x100000, 0xc0000000 };
	struct phys_vec vecs[3] = { vec, vec, vec };
	struct range_cpu r = range_cpu_of_phys(vecs, 3, provider);
	struct range_cpu_iter it;

	check(range_cpu_bytes(&r) == 3 * 0xc0000000ULL);
	r = range_cpu_slice(&r, (u64)vec.len + 5, 7);
	range_cpu_iter_start(&it, &r);
	check(range_cpu_addr(&it) == 0x100005 && range_cpu_len(&it) == 7);
}

static void the_whole_address_space(void)
{
	struct range_cpu_list list;
	struct range_cpu_iter it;
	struct range_cpu r;
	u64 half = ((u64)PHYS_ADDR_MAX >> 1) + 1;

	range_cpu_list_init(&list);
	check(!range_cpu_list_append(&list, 0, half, GFP_KERNEL));
	check(!range_cpu_list_append(&list, half, half - 1, GFP_KERNEL));
	check(range_cpu_list_append(&list, half, half + 1, GFP_KERNEL) == -EINVAL);
	check(range_cpu_list_entries(&list) == 1);
	r = range_cpu_of_list(&list, provider);
	check(range_cpu_count(&r) == 1);
	check(range_cpu_iter_seek(&it, &r, half + 3));
	check(range_cpu_addr(&it) == half + 3 && range_cpu_len(&it) == half - 4);
	range_cpu_list_free(&list);
	check(!model_blocks);
}

static void long_entries_of_a_list(void)
{
	static struct scatterlist sgl[2];
	struct range_cpu r;

	/* Lengths add up to more than an unsigned int has. */
	model_set_kind(0, MODEL_PAGES, MODEL_RAM);
	sg_init_table(sgl, 2);
	sg_assign_page(&sgl[0], model_map);
	sgl[0].length = UINT_MAX;
	sg_assign_page(&sgl[1], model_map);
	sgl[1].length = UINT_MAX;
	r = range_cpu_of_sg(sgl, 2);
	check(range_cpu_bytes(&r) == 2 * (u64)UINT_MAX);
	r = range_cpu_slice(&r, UINT_MAX + 1ULL, U64_MAX);
	check(range_cpu_bytes(&r) == UINT_MAX - 1);
}

static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	{ "more_than_4_gib", more_than_4_gib },
	{ "the_whole_address_space", the_whole_address_space },
	{ "long_entries_of_a_list", long_entries_of_a_list },
};

int main(int argc, char **argv)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		if (argc == 1) {
			puts(cases[i].name);
		} else if (!strcmp(argv[1], cases[i].name)) {
			cases[i].run();
			return 0;
		}
	}
	return argc != 1;
}
