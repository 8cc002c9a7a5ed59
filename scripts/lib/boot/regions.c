// SPDX-License-Identifier: GPL-2.0
/*
 * Memory regions of a device for RDMA, registered and let go: in small pages and in huge ones, at odd
 * offsets, in parts at random; and memory that cannot be registered. For the boot matrix, with a C library.
 *
 *	regions DEVICE MEBIBYTES
 */
#include <errno.h>
#include <infiniband/verbs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define ACCESS	(IBV_ACCESS_LOCAL_WRITE | IBV_ACCESS_REMOTE_READ | IBV_ACCESS_REMOTE_WRITE)
#define PAGE	4096UL
#define HUGE	(2UL << 20)

static struct ibv_pd *pd;

static int failed(const char *what, unsigned long size)
{
	printf("regions: %s of %lu bytes: %s\n", what, size, strerror(errno));
	return 1;
}

static unsigned char *memory(unsigned long size, int prot, int advice)
{
	unsigned char *at = mmap(NULL, size + HUGE, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		exit(failed("no memory", size));
	at = (unsigned char *)(((uintptr_t)at + HUGE - 1) & -HUGE);
	madvise(at, size, advice);
	return at;
}

static int once(unsigned char *at, unsigned long size)
{
	struct ibv_mr *mr = ibv_reg_mr(pd, at, size, ACCESS);

	if (!mr)
		return failed("registration", size);
	/* what is pinned is what is written to afterwards */
	at[0]++;
	at[size - 1]++;
	return ibv_dereg_mr(mr) ? failed("deregistration", size) : 0;
}

static int parts(unsigned char *at, unsigned long size)
{
	int i;

	for (i = 0; i < 100; i++) {
		unsigned long from = random() % (size - 1);

		if (once(at + from, 1 + random() % (i % 2 ? size - from : (size - from) / 64 + 1)))
			return 1;
	}
	return 0;
}

static int refused(const char *what, unsigned char *at, unsigned long size)
{
	struct ibv_mr *mr = ibv_reg_mr(pd, at, size, ACCESS);

	if (!mr && errno == EFAULT)
		return 0;
	printf("regions: %s was registered, or refused otherwise: %s\n", what, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	struct ibv_device **list = ibv_get_device_list(NULL), **dev = list;
	unsigned long size = argc > 2 ? strtoul(argv[2], NULL, 10) << 20 : 0;
	unsigned char *small, *huge, *hole;
	struct ibv_context *context;

	while (dev && *dev && argc > 1 && strcmp(ibv_get_device_name(*dev), argv[1]))
		dev++;
	if (!size || !dev || !*dev)
		return failed("no such device, for regions", size);
	context = ibv_open_device(*dev);
	pd = context ? ibv_alloc_pd(context) : NULL;
	if (!pd)
		return failed("device cannot be opened, for regions", size);
	small = memory(size, PROT_READ | PROT_WRITE, MADV_NOHUGEPAGE);
	huge = memory(size, PROT_READ | PROT_WRITE, MADV_HUGEPAGE);
	hole = memory(64 * PAGE, PROT_READ | PROT_WRITE, MADV_NOHUGEPAGE);
	munmap(hole + 40 * PAGE, PAGE);
	return once(small, size) || once(small + 123, size - 200) || parts(small, size) ||
	       once(huge, size) || once(huge + 4097, size - 5000) || parts(huge, size) ||
	       refused("memory with a hole", hole, 64 * PAGE) ||
	       refused("memory that is read-only", memory(PAGE, PROT_READ, MADV_NOHUGEPAGE), PAGE);
}
