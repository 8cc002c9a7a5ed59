// SPDX-License-Identifier: GPL-2.0
/*
 * The only program in the machines of bench compat. It reads from the disk, with
 * "read" in its environment, straight into its memory, loads the module that
 * maps, with "map", whose arguments are its own, and that which pins "pin" MiB of
 * its memory. Built with the nolibc of the kernel tree.
 *
 * Instructions are read from the time stamp counter, as in map.c.
 */
#include <linux/aio_abi.h>

#define PAGE 4096ul
#define LARGEST (1ul << 20)
/* requests at once */
#define READS 16
/* instructions in which the disk completes all of them, in a thread of the emulator */
#define WAIT 4000000

static int log_fd;

/* One record of the kernel log for each */
__attribute__((format(printf, 1, 2)))
static void say(const char *format, ...)
{
	char line[128];
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	write(log_fd, line, len);
}

static unsigned long long now(void)
{
	unsigned int low, high;

	asm volatile("lfence; rdtsc" : "=a" (low), "=d" (high) :: "memory");
	return (unsigned long long)high << 32 | low;
}

/*
 * Memory of @size whose pages are not beside their neighbours: those of a
 * mapping in which they probably are, in another order.
 */
static char *scattered(unsigned long size)
{
	const int prot = PROT_READ | PROT_WRITE;
	const int flags = MAP_PRIVATE | MAP_ANONYMOUS;
	char *from = mmap(NULL, size, prot, flags, -1, 0);
	char *to = mmap(NULL, size, prot, flags, -1, 0);
	unsigned long i;

	if (from == MAP_FAILED || to == MAP_FAILED)
		return NULL;
	memset(from, 1, size);
	/* an odd number of pages on each time: each once, none behind the last one */
	for (i = 0; i < size; i += PAGE)
		if (mremap(from + i * 77 % size, PAGE, PAGE,
			   MREMAP_MAYMOVE | MREMAP_FIXED, to + i) == MAP_FAILED)
			return NULL;
	return to;
}

/*
 * Read @size so many times as there are requests, in each of @batches, after one that warms up. All are
 * given to the disk while @hold holds interrupts off, and completed in one: what the disk does in between
 * is not counted. A batch is none if the disk took longer. With @bytes, what is counted is the memory that the
 * kernel asks its allocator for.
 */
static int reads(int fd, int hold, int bytes, char *memory, unsigned long size, int batches)
{
	unsigned long long least = -1ull, most = 0, before, start, sum, irq;
	const struct timespec at_once = {};
	struct iocb requests[READS] = {}, *all[READS];
	struct io_event events[READS];
	unsigned long ctx = 0;
	int b, i, done;

	if (syscall(__NR_io_setup, READS, &ctx))
		return -1;
	for (i = 0; i < READS; i++) {
		requests[i].aio_lio_opcode = IOCB_CMD_PREAD;
		requests[i].aio_fildes = fd;
		requests[i].aio_buf = (unsigned long)memory;
		requests[i].aio_nbytes = size;
		/* not what the block layer would merge */
		requests[i].aio_offset = 2 * i * size;
		all[i] = &requests[i];
	}
	for (b = 0; b <= batches; b++) {
		if (bytes >= 0 && read(bytes, &before, sizeof(before)) != sizeof(before))
			return -1;
		if (write(hold, "", 1) != 1)
			return -1;
		start = now();
		done = syscall(__NR_io_submit, ctx, READS, all);
		sum = now() - start;
		for (start = now(); now() - start < WAIT; )
			;
		if (read(hold, &irq, sizeof(irq)) != sizeof(irq) || done != READS)
			return -1;
		start = now();
		done = syscall(__NR_io_getevents, ctx, READS, READS, events, &at_once);
		sum += irq + now() - start;
		if (done < 0 || (done < READS &&
				 syscall(__NR_io_getevents, ctx, READS - done, READS - done,
					 events + done, NULL) != READS - done))
			return -1;
		for (i = 0; i < READS; i++)
			if (events[i].res != size)
				return -1;
		if (!b || done < READS)
			continue;
		if (bytes >= 0) {
			if (read(bytes, &sum, sizeof(sum)) != sizeof(sum))
				return -1;
			sum -= before;
		}
		if (sum < least)
			least = sum;
		if (sum > most)
			most = sum;
	}
	if (least > most)
		return -1;
	say("<5>sg2phyr: %s scattered %lu read %llu %llu %d 0\n",
	    bytes < 0 ? "read" : "bytes", size, least, most, READS);
	return syscall(__NR_io_destroy, ctx);
}

/* What a module without parameters, /NAME.ko, has as /dev/NAME; -1 if it cannot be loaded. */
static int device(const char *name)
{
	char path[32];
	int file;

	snprintf(path, sizeof(path), "/%s.ko", name);
	file = open(path, O_RDONLY);
	if (syscall(__NR_finit_module, file, "", 0))
		return -1;
	close(file);
	snprintf(path, sizeof(path), "/dev/%s", name);
	return open(path, O_RDWR);
}

static void disk(int batches)
{
	const struct timespec tenth = { .tv_nsec = 100000000 };
	char *memory = scattered(LARGEST);
	int fd, hold, bytes, tries = 100;

	/* the kernel probes while init runs */
	while ((fd = open("/dev/sda", O_RDONLY | O_DIRECT)) < 0 && tries--)
		syscall(__NR_nanosleep, &tenth, NULL);
	hold = device("hold");
	if (fd < 0 || !memory ||
	    reads(fd, hold, -1, memory, PAGE, batches) ||
	    reads(fd, hold, -1, memory, LARGEST, batches))
		say("<3>sg2phyr: error: the disk cannot be read: %d\n", errno);
	bytes = device("bytes");
	if (bytes < 0 ||
	    reads(fd, hold, bytes, memory, PAGE, 4) ||
	    reads(fd, hold, bytes, memory, LARGEST, 4))
		say("<3>sg2phyr: error: what a read allocates cannot be counted: %d\n", errno);
}

static int write_to(const char *file, const char *text)
{
	int fd = open(file, O_WRONLY), len = strlen(text);
	int ret = fd < 0 ? -1 : write(fd, text, len) - len;

	close(fd);
	return ret;
}

#define THP "/sys/kernel/mm/transparent_hugepage/"

/*
 * Have @size bytes of memory, in folios of @folio bytes, pinned by the module. @apart: every second page comes after all
 * others, and so behind the memory of another one.
 */
static void pin(int module, unsigned long size, unsigned long folio, int apart)
{
	const unsigned long huge = 2ul << 20;
	unsigned long step = apart ? 2 * PAGE : PAGE, first, at;
	char params[128];
	char *memory = mmap(NULL, size + huge, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *start = (char *)(((unsigned long)memory + huge - 1) & -huge);

	if (memory == MAP_FAILED ||
	    write_to(THP "enabled", "madvise") ||
	    write_to(THP "hugepages-64kB/enabled", folio == 16 * PAGE ? "always" : "never") ||
	    write_to(THP "hugepages-2048kB/enabled", folio == huge ? "always" : "never")) {
		say("<3>sg2phyr: error: no memory in folios of %lu bytes: %d\n", folio, errno);
		return;
	}
	for (first = 0; first < step; first += PAGE)
		for (at = first; at < size; at += step)
			start[at] = 1;
	snprintf(params, sizeof(params), "start=%lu length=%lu folio=%lu apart=%d",
		 (unsigned long)start, size, folio, apart);
	if (!syscall(__NR_finit_module, module, params, 0) || errno != ECANCELED)
		say("<3>sg2phyr: error: the module cannot be loaded: %d\n", errno);
	munmap(memory, size + huge);
}

static void pins(const char *file, unsigned long size)
{
	int module = open(file, O_RDONLY);

	mount("sys", "/sys", "sysfs", 0, NULL);
	pin(module, size, PAGE, 0);
	pin(module, size, PAGE, 1);
	pin(module, size, 16 * PAGE, 0);
	pin(module, size, 2ul << 20, 0);
	close(module);
}

int main(int argc, char **argv)
{
	const char *batches = getenv("read"), *mib = getenv("pin"), *regions = getenv("umem");
	char params[256] = "";
	int i, module;

	mount("dev", "/dev", "devtmpfs", 0, NULL);
	log_fd = open("/dev/kmsg", O_WRONLY);
	if (batches)
		disk(atoi(batches));
	for (i = 1; i < argc; i++) {
		strlcat(params, argv[i], sizeof(params));
		strlcat(params, " ", sizeof(params));
	}
	/*
	 * The module prints its results before this returns. The file is opened
	 * before: nolibc's syscall() loses arguments around a call in one of them.
	 */
	module = open("/map.ko", O_RDONLY);
	if (getenv("map") &&
	    syscall(__NR_finit_module, module, params, 0))
		say("<3>sg2phyr: error: the module cannot be loaded: %d\n", errno);
	if (mib)
		pins("/pin.ko", atoi(mib) * (1ul << 20));
	if (regions)
		pins("/umem.ko", atoi(regions) * (1ul << 20));
	say("<5>sg2phyr: end of boot\n");
	reboot(LINUX_REBOOT_CMD_RESTART);
	return 1;
}
