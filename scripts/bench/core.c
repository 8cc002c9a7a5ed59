// SPDX-License-Identifier: GPL-2.0
/*
 * bench core: memory, cost to fill, to walk and to seek of the stores that
 * describe memory, as rows of tab-separated values. With -q shorter samples.
 *
 *	core [-q] PAGES...
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/perf_event.h>
#include <malloc.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "stores.h"

#define MACHINE_SHIFT	28	/* 1 TiB in pages */
#define MAX_STORES	8
#define MAX_REPEATS	15

static int repeats = 9;
static uint64_t sample_ns = 2000000;
static int perf_fd;

static _Noreturn void die(const char *what)
{
	fprintf(stderr, "bench core: error: %s\n", what);
	exit(2);
}

static uint64_t now_ns(void)
{
	struct timespec t;

	/* other processes do not count */
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec * 1000000000ull + t.tv_nsec;
}

/* Instructions of this process in user mode so far, 0 if nobody counts */
static uint64_t now_instructions(void)
{
	uint64_t n;

	if (perf_fd < 0 || read(perf_fd, &n, sizeof(n)) != sizeof(n))
		return 0;
	return n;
}

static void settle(void)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_HARDWARE,
		.size = sizeof(attr),
		.config = PERF_COUNT_HW_INSTRUCTIONS,
		.exclude_kernel = 1,
		.exclude_hv = 1,
	};
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(sched_getcpu(), &set);
	sched_setaffinity(0, sizeof(set), &set);
	prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
	/* memory that was touched once stays: the kernel has no page faults */
	mallopt(M_MMAP_MAX, 0);
	mallopt(M_TRIM_THRESHOLD, -1);
	mallopt(M_TOP_PAD, 64 << 20);
	perf_fd = syscall(SYS_perf_event_open, &attr, 0, -1, -1, 0);
}

/* A permutation of the numbers below 1 << @bits: all steps can be undone */
static unsigned long scatter(unsigned long x, unsigned int bits)
{
	const unsigned long mask = (1ul << bits) - 1;
	int round;

	for (round = 0; round < 3; round++) {
		x = (x * 0x2545f4914f6cdd1dul + 0x632be59bd9b4e019ul) & mask;
		x ^= x >> (bits / 2);
	}
	return x;
}

/* Pages in folios of 1 << @order pages, at random places; @order < 0: one run */
static void **layout_pages(int order, unsigned long nr)
{
	void **pages = malloc(nr * sizeof(*pages));
	unsigned long i, pfn;

	if (!pages)
		die("no memory for the page pointers");
	for (i = 0; i < nr; i++) {
		if (order < 0)
			pfn = (1ul << (MACHINE_SHIFT - 1)) + i;
		else
			pfn = (scatter(i >> order, MACHINE_SHIFT - order) << order) +
				(i & ((1ul << order) - 1));
		pages[i] = bench_page(pfn);
	}
	return pages;
}

struct subject {
	const struct bench_store *store;
	void *data;
	size_t asked, rounded;
	struct bench_sum sum;
	unsigned long next_seek;
};

enum { FILL, WALK, SEEK, NR_WHAT };

struct sample {
	uint64_t ns, instructions;
};

static void **pages;
static unsigned long nr_pages;

static void build(struct subject *s, void *data)
{
	if (!s->store->build(data, pages, nr_pages))
		die("no memory to fill a store");
}

static struct sample run(struct subject *s, int what, unsigned long loops)
{
	struct sample start, end;
	struct bench_sum sum;
	char spare[256];
	unsigned long i;

	start.instructions = now_instructions();
	start.ns = now_ns();
	switch (what) {
	case FILL:
		for (i = 0; i < loops; i++) {
			build(s, spare);
			s->store->destroy(spare);
		}
		break;
	case WALK:
		for (i = 0; i < loops; i++)
			s->store->walk(s->data, &sum);
		break;
	case SEEK:
		s->store->seek(s->data, nr_pages * BENCH_PAGE_SIZE, s->next_seek,
			       loops);
		s->next_seek += loops;
		break;
	}
	end.ns = now_ns();
	end.instructions = now_instructions();
	end.ns -= start.ns;
	end.instructions -= start.instructions;
	return end;
}

/* Warms up, too */
static unsigned long calibrate(struct subject *s, int what)
{
	unsigned long loops = what == SEEK ? 8 : 1;

	while (run(s, what, loops).ns < sample_ns)
		loops *= 2;
	return loops;
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double median(double *values)
{
	qsort(values, repeats, sizeof(*values), compare);
	return values[repeats / 2];
}

/* Stores that hold the same memory say the same, or no figure is worth anything */
static void check(const struct subject *first, const struct subject *s)
{
	const unsigned long long bytes = nr_pages * BENCH_PAGE_SIZE;
	const unsigned long seeks = 16;

	if (s->sum.bytes != bytes ||
	    (s->sum.entries == first->sum.entries &&
	     s->sum.addrs != first->sum.addrs) ||
	    s->store->seek(s->data, bytes, 0, seeks) !=
	    first->store->seek(first->data, bytes, 0, seeks)) {
		fprintf(stderr, "bench core: error: %s and %s do not describe the same memory\n",
			s->store->name, first->store->name);
		exit(2);
	}
	if (s->store->own_count && s->store->own_count(s->data) != s->asked)
		die("a store counts other bytes than it allocated");
}

static void subject_init(struct subject *s, const struct bench_store *store)
{
	const struct bench_memory before = bench_memory;

	memset(s, 0, sizeof(*s));
	s->store = store;
	if (store->build) {
		s->data = calloc(1, store->size);
		if (!s->data)
			die("no memory for a store");
		build(s, s->data);
		s->asked = bench_memory.asked - before.asked;
		s->rounded = bench_memory.rounded - before.rounded;
	} else {
		s->data = s[-1].data;
	}
	/* not the places that the one before has just brought into the cache */
	s->next_seek = (store - bench_stores) << 24;
	store->walk(s->data, &s->sum);
}

static void print_row(const char *layout, const struct subject *s,
		      double result[][NR_WHAT])
{
	int what;

	printf("%s\t%lu\t%s\t%lu", layout, nr_pages, s->store->name, s->sum.entries);
	if (s->store->build)
		printf("\t%zu\t%zu", s->store->size + s->asked,
		       s->store->size + s->rounded);
	else
		printf("\t-\t-");
	for (what = FILL; what < 2 * NR_WHAT; what++) {
		if (what % NR_WHAT == FILL && !s->store->build)
			printf("\t-");
		else if (what < NR_WHAT)
			printf("\t%.2f", result[0][what]);
		else if (perf_fd >= 0)
			printf("\t%.1f", result[1][what - NR_WHAT]);
		else
			printf("\t-");
	}
	putchar('\n');
}

static void measure(const char *layout, int order, unsigned long nr)
{
	static double ns[MAX_STORES][NR_WHAT][MAX_REPEATS];
	static double instructions[MAX_STORES][NR_WHAT][MAX_REPEATS];
	unsigned long loops[MAX_STORES][NR_WHAT];
	struct subject subjects[MAX_STORES];
	double result[2][NR_WHAT];
	struct sample sample;
	unsigned int i;
	int what, n;

	nr_pages = nr;
	pages = layout_pages(order, nr);
	for (i = 0; i < bench_nr_stores; i++) {
		subject_init(&subjects[i], &bench_stores[i]);
		check(&subjects[0], &subjects[i]);
	}
	for (what = FILL; what < NR_WHAT; what++) {
		for (i = 0; i < bench_nr_stores; i++)
			if (what != FILL || subjects[i].store->build)
				loops[i][what] = calibrate(&subjects[i], what);
		for (n = 0; n < repeats; n++) {
			for (i = 0; i < bench_nr_stores; i++) {
				if (what == FILL && !subjects[i].store->build)
					continue;
				/* the store before has filled the caches with its own */
				run(&subjects[i], what, (loops[i][what] + 3) / 4);
				sample = run(&subjects[i], what, loops[i][what]);
				ns[i][what][n] = (double)sample.ns / loops[i][what];
				instructions[i][what][n] =
					(double)sample.instructions / loops[i][what];
			}
		}
	}
	for (i = 0; i < bench_nr_stores; i++) {
		for (what = FILL; what < NR_WHAT; what++) {
			result[0][what] = median(ns[i][what]);
			result[1][what] = median(instructions[i][what]);
		}
		print_row(layout, &subjects[i], result);
	}
	for (i = 0; i < bench_nr_stores; i++) {
		if (subjects[i].store->build) {
			subjects[i].store->destroy(subjects[i].data);
			free(subjects[i].data);
		}
	}
	free(pages);
	if (bench_memory.asked)
		die("a store did not free what it allocated");
	if (fflush(stdout))
		die("cannot write the result");
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		int order;
	} layouts[] = {
		{ "random 4 KiB pages", 0 },
		{ "random 64 KiB folios", 4 },
		{ "random 2 MiB folios", 9 },
		{ "contiguous", -1 },
	};
	unsigned long nr;
	unsigned int i;
	char *end;

	if (argc > 1 && !strcmp(argv[1], "-q")) {
		repeats = 3;
		sample_ns = 50000;
		argv++;
		argc--;
	}
	if (argc < 2)
		die("usage: core [-q] PAGES...");
	settle();
	printf("# instructions: %s\n", perf_fd < 0 ?
	       "not available, this machine does not count them" : "user mode");
	puts("layout\tpages\tstore\tentries\tbytes\trounded_bytes\t"
	     "fill_ns\twalk_ns\tseek_ns\t"
	     "fill_instructions\twalk_instructions\tseek_instructions");
	for (i = 0; i < sizeof(layouts) / sizeof(layouts[0]); i++) {
		for (argc = 1; argv[argc]; argc++) {
			nr = strtoul(argv[argc], &end, 10);
			if (*end || !nr || nr > 1ul << (MACHINE_SHIFT - 1))
				die("PAGES is a number of pages, at most half a machine of 1 TiB");
			measure(layouts[i].name, layouts[i].order, nr);
		}
	}
	return 0;
}
