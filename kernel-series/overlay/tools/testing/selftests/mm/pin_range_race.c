// SPDX-License-Identifier: GPL-2.0
/*
 * pin_user_range() beside what changes the memory below it: munmap() and mmap(),
 * mprotect(), MADV_DONTNEED, fork(), splits and collapses of huge pages, compaction.
 *
 * Two threads pin parts of memory that others unmap. A third has the kernel write
 * through the ranges into memory that is only forked, split, collapsed and moved,
 * and looks whether it is there.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/types.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "../../../../mm/gup_test.h"
#include "kselftest.h"

#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE	25
#endif

/* The kernel's own flag, as in gup_test.c */
#define FOLL_WRITE	0x01

#define HUGE	(2UL << 20)
#define SIZE	(8 * HUGE)

static size_t page;
static int gup_fd;
static char *wild, *kept;
static atomic_bool end;
static atomic_ulong pinned, partly, refused, filled, unmaps, forks, splits, collapses;
static atomic_ulong bad;

static void *region(void)
{
	char *at = mmap(NULL, SIZE + HUGE, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		ksft_exit_fail_msg("no memory: %s\n", strerror(errno));
	at = (char *)(((unsigned long)at + HUGE - 1) & -HUGE);
	madvise(at, SIZE, MADV_HUGEPAGE);
	return at;
}

/* Some pages of @of */
static char *part(char *of, unsigned int *seed, size_t *size)
{
	size_t pages = SIZE / page, first = rand_r(seed) % pages;

	*size = (1 + rand_r(seed) % (pages - first)) * page;
	return of + first * page;
}

static int write_text(const char *file, const char *text)
{
	int fd = open(file, O_WRONLY), ret;

	if (fd < 0)
		return -1;
	ret = write(fd, text, strlen(text));
	close(fd);
	return ret;
}

static void *pin(void *arg)
{
	unsigned int seed = (unsigned long)arg;
	size_t size;

	while (!end) {
		struct gup_test gup = {
			.addr = (unsigned long)part(wild, &seed, &size),
			.gup_flags = rand_r(&seed) & FOLL_WRITE,
			.test_flags = rand_r(&seed) & GUP_TEST_FLAG_RANGE_LONGTERM,
		};

		gup.size = size;
		if (!ioctl(gup_fd, PIN_RANGE_TEST, &gup)) {
			pinned++;
			partly += gup.size != size;
		} else if (errno == EFAULT || errno == EAGAIN || errno == EBUSY ||
			   errno == ENOMEM) {
			refused++;
		} else {
			ksft_print_msg("%#llx, %zu: %s\n", gup.addr, size, strerror(errno));
			bad++;
		}
	}
	return NULL;
}

static void *fill(void *arg)
{
	unsigned int seed = (unsigned long)arg, round = 0;
	size_t size, i;

	while (!end) {
		char *from = part(kept, &seed, &size);
		struct gup_test gup = {
			.addr = (unsigned long)from,
			.size = size,
			.gup_flags = FOLL_WRITE,
			.test_flags = GUP_TEST_FLAG_RANGE_FILL |
				      (rand_r(&seed) & GUP_TEST_FLAG_RANGE_LONGTERM),
			.which_pages = { ++round },
		};

		if (ioctl(gup_fd, PIN_RANGE_TEST, &gup)) {
			/* a page that others hold for a moment cannot be moved */
			if (errno == EAGAIN || errno == EBUSY || errno == ENOMEM)
				continue;
			ksft_print_msg("%p, %zu: %s\n", from, size, strerror(errno));
			bad++;
			continue;
		}
		for (i = 0; i < gup.size; i += sizeof(__u64)) {
			__u64 want = ((unsigned long)from + i) ^ (__u64)round << 32;
			__u64 got = __atomic_load_n((__u64 *)(from + i), __ATOMIC_RELAXED);

			if (got != want) {
				ksft_print_msg("%p: %#llx, not %#llx\n", from + i, got, want);
				bad++;
				break;
			}
		}
		filled++;
	}
	return NULL;
}

static void *unmap(void *arg)
{
	unsigned int seed = (unsigned long)arg;
	size_t size;

	while (!end) {
		char *from = part(wild, &seed, &size);

		switch (rand_r(&seed) % 4) {
		case 0:
			munmap(from, size);
			sched_yield();
			if (mmap(from, size, PROT_READ | PROT_WRITE,
				 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != from)
				bad++;
			madvise(from, size, MADV_HUGEPAGE);
			break;
		case 1:
			mprotect(from, size, PROT_READ);
			sched_yield();
			mprotect(from, size, PROT_READ | PROT_WRITE);
			break;
		case 2:
			madvise(from, size, MADV_DONTNEED);
			break;
		default:
			madvise(from, size, MADV_POPULATE_WRITE);
		}
		unmaps++;
	}
	return NULL;
}

static void *change(void *arg)
{
	unsigned int seed = (unsigned long)arg;
	char text[80];

	while (!end) {
		char *of = rand_r(&seed) & 1 ? kept : wild;
		char *huge = of + rand_r(&seed) % (SIZE / HUGE) * HUGE;

		switch (rand_r(&seed) % 4) {
		case 0:
			snprintf(text, sizeof(text), "%d,%p,%p", getpid(), huge, huge + HUGE);
			splits += write_text("/sys/kernel/debug/split_huge_pages", text) > 0;
			break;
		case 1:
			collapses += !madvise(huge, HUGE, MADV_COLLAPSE);
			break;
		default:
			write_text("/proc/sys/vm/compact_memory", "1");
		}
	}
	return NULL;
}

static void fork_once(unsigned int *seed)
{
	pid_t child = fork();
	size_t i, size;
	char *from;

	if (!child) {
		from = part(kept, seed, &size);
		for (i = 0; i < size; i += page)
			__atomic_store_n(from + i, -1, __ATOMIC_RELAXED);
		_exit(0);
	}
	if (child < 0 || waitpid(child, NULL, 0) != child)
		return;
	forks++;
}

/* A number of /proc/vmstat, or -1 */
static long counter(const char *name)
{
	char line[128], is[64];
	FILE *file = fopen("/proc/vmstat", "r");
	long n, value = -1;

	while (file && fgets(line, sizeof(line), file))
		if (sscanf(line, "%63s %ld", is, &n) == 2 && !strcmp(is, name))
			value = n;
	if (file)
		fclose(file);
	return value;
}

int main(int argc, char **argv)
{
	void *(*const jobs[])(void *) = { pin, pin, fill, unmap, change };
	pthread_t threads[ARRAY_SIZE(jobs)];
	unsigned int i, seed = 7, seconds = argc > 1 ? atoi(argv[1]) : 10;
	long held, split, moved;
	time_t until;

	/* each line at once, for whom reads along */
	setvbuf(stdout, NULL, _IOLBF, 0);
	ksft_print_header();
	page = sysconf(_SC_PAGESIZE);
	gup_fd = open("/sys/kernel/debug/gup_test", O_RDWR);
	if (gup_fd < 0)
		ksft_exit_skip("no gup_test: %s\n", strerror(errno));
	ksft_set_plan(6);
	wild = region();
	kept = region();
	write_text("/proc/sys/vm/stat_refresh", "1");
	held = counter("nr_foll_pin_acquired") - counter("nr_foll_pin_released");
	split = counter("thp_split_pmd");
	moved = counter("pgmigrate_success");

	for (i = 0; i < ARRAY_SIZE(jobs); i++)
		if (pthread_create(&threads[i], NULL, jobs[i], (void *)(i + 1UL)))
			ksft_exit_fail_msg("no thread\n");
	for (until = time(NULL) + seconds; time(NULL) < until;)
		fork_once(&seed);
	end = true;
	for (i = 0; i < ARRAY_SIZE(jobs); i++)
		pthread_join(threads[i], NULL);

	ksft_print_msg("pinned %lu, %lu of them partly, %lu refused; filled %lu\n",
		       pinned, partly, refused, filled);
	ksft_print_msg("unmaps %lu, forks %lu, splits %lu, collapses %lu\n",
		       unmaps, forks, splits, collapses);
	ksft_test_result(!bad, "memory that is pinned is that of the user\n");
	ksft_test_result(pinned && partly && filled && unmaps, "pins met unmaps\n");
	ksft_test_result(forks, "pins met forks\n");
	split = counter("thp_split_pmd") - split;
	if (counter("thp_split_pmd") < 0)
		ksft_test_result_skip("no huge pages here\n");
	else
		ksft_test_result(split && splits, "pins met splits, %ld\n", split);
	moved = counter("pgmigrate_success") - moved;
	if (counter("pgmigrate_success") < 0)
		ksft_test_result_skip("no compaction here\n");
	else
		ksft_test_result(moved, "pins met moved pages, %ld\n", moved);
	write_text("/proc/sys/vm/stat_refresh", "1");
	ksft_test_result(counter("nr_foll_pin_acquired") - counter("nr_foll_pin_released") == held,
			 "no pin is left\n");
	ksft_finished();
}
