// SPDX-License-Identifier: GPL-2.0
/*
 * The only program in the machines of the boot matrix: it uses the disks whose
 * labels have the names of its arguments, all at once, and says in the kernel log
 * what came of it. Each step knows what the disk has to contain, and compares.
 * Built with the nolibc of the kernel tree.
 */
#include "disk.h"

#define ARENA		(4UL << 20)
#define PAGE		4096UL
#define FILE_MAX	(2UL << 20)
#define PATH		128
/* seconds: for a disk to appear, for all to be done */
#define DISK_WAIT	60
#define ALL_WAIT	150
/* with numbers of 64 bits in two registers each, behind the advice: on 32 bits */
#ifdef __NR_arm_fadvise64_64
#define __NR_fadvise64_64 __NR_arm_fadvise64_64
#endif

static int log_fd;
static char why[160];

/* one disk, in a process of its own */
static struct disk_label label;
static char dev[32];
/* a disk with the same label that is not meant, since it is behind ours */
static char backing[32];
/* of the disk: what memory is aligned to, and what is read at least */
static unsigned long align, block;
static uint64_t rnd;
static unsigned char *shadow, *arena, *file_shadow;

static void say(const char *fmt, ...)
{
	char line[400];
	va_list args;
	int len;

	len = snprintf(line, sizeof(line), "<5>sg2phyr: ");
	va_start(args, fmt);
	len += vsnprintf(line + len, sizeof(line) - len - 1, fmt, args);
	va_end(args);
	if (len > (int)sizeof(line) - 2)
		len = sizeof(line) - 2;
	line[len] = '\n';
	write(log_fd, line, len + 1);
}

/* -1, with the reason in why */
static int fail(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(why, sizeof(why), fmt, args);
	va_end(args);
	return -1;
}

static unsigned long rand_below(unsigned long n)
{
	rnd ^= rnd << 13;
	rnd ^= rnd >> 7;
	rnd ^= rnd << 17;
	/* on 32 bits there is no division of 64 */
	return (unsigned long)(rnd >> 11) % n;
}

/* 0, or the length of what a file contains, without its last newline */
static int read_file(const char *path, char *buf, int size)
{
	int fd = open(path, O_RDONLY), len;

	if (fd < 0)
		return 0;
	len = read(fd, buf, size - 1);
	close(fd);
	if (len > 0 && buf[len - 1] == '\n')
		len--;
	buf[len > 0 ? len : 0] = '\0';
	return len > 0 ? len : 0;
}

static int write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY), ret;

	if (fd < 0)
		return fail("%s: errno %d", path, errno);
	ret = write(fd, text, strlen(text));
	if (ret < 0)
		fail("%s: errno %d, writing %s", path, errno, text);
	close(fd);
	return ret < 0 ? -1 : 0;
}

static void *memory(unsigned long size, int flags)
{
	void *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
		       flags | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED) {
		say("no memory");
		exit(1);
	}
	return p;
}

/* where two buffers differ, or len */
static unsigned long differs(const unsigned char *a, const unsigned char *b,
			     unsigned long len)
{
	unsigned long i = 0;

	/* not every machine reads a word from any address */
	if (!(((unsigned long)a | (unsigned long)b) % sizeof(long)))
		for (; i + sizeof(long) <= len; i += sizeof(long))
			if (*(const unsigned long *)(a + i) != *(const unsigned long *)(b + i))
				break;
	for (; i < len && a[i] == b[i]; i++)
		;
	return i;
}

static void random_fill(unsigned char *buf, unsigned long len)
{
	disk_fill(buf, rand_below(1UL << 31), 0, len);
}

/* the disk with our label, by the names that the kernel has now */
static int find_once(const char *name)
{
	static char list[8192];
	char path[PATH], *line, *next, *word;
	struct disk_label l;
	int fd, len;

	if (!read_file("/proc/partitions", list, sizeof(list)))
		return 0;
	for (line = list; line && *line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		word = strrchr(line, ' ');
		if (!word)
			continue;
		if (!strcmp(word + 1, backing))
			continue;
		snprintf(path, sizeof(path), "/dev/%s", word + 1);
		fd = open(path, O_RDONLY);
		if (fd < 0)
			continue;
		len = read(fd, &l, sizeof(l));
		close(fd);
		if (len != sizeof(l) || strcmp(l.magic, DISK_MAGIC) ||
		    strcmp(l.name, name))
			continue;
		label = l;
		disk_order(&label);
		snprintf(dev, sizeof(dev), "%s", word + 1);
		return 1;
	}
	return 0;
}

static unsigned long queue_limit(const char *name, unsigned long otherwise)
{
	char path[PATH], value[32];

	snprintf(path, sizeof(path), "/sys/block/%s/queue/%s", dev, name);
	return read_file(path, value, sizeof(value)) ? atol(value) : otherwise;
}

static int find_disk(const char *name)
{
	int i;

	for (i = 0; i < DISK_WAIT * 10; i++) {
		if (find_once(name)) {
			align = queue_limit("dma_alignment", 511) + 1;
			block = queue_limit("logical_block_size", 512);
			return 0;
		}
		msleep(100);
	}
	return fail("no disk with this label after %d s", DISK_WAIT);
}

#include "fabrics.h"
#include "rds.h"
#include "verbs.h"
#include "peer.h"
#include "program.h"
#include "iommufd.h"

static int open_disk(int flags)
{
	char path[PATH];
	int fd;

	snprintf(path, sizeof(path), "/dev/%s", dev);
	fd = open(path, flags);
	return fd < 0 ? fail("open %s: errno %d", path, errno) : fd;
}

/*
 * A piece of the raw area as a list of user buffers: of all sizes, page-aligned or
 * not, next to each other or not.
 */
static int make_iov(struct iovec *iov, unsigned long len)
{
	unsigned long at = rand_below(8) * align, seg, big;
	int n = 0;

	big = 512UL << rand_below(12);
	while (len) {
		seg = 512 * (1 + rand_below(big / 512));
		if (seg > len || n == (int)label.iovs - 1)
			seg = len;
		switch (rand_below(3)) {
		case 0:
			at += rand_below(PAGE / align) * align;
			break;
		case 1:
			at = (at + PAGE - 1) & ~(PAGE - 1);
			break;
		}
		iov[n].iov_base = arena + at;
		iov[n++].iov_len = seg;
		at += seg;
		len -= seg;
	}
	return n;
}

static unsigned long random_size(unsigned long max)
{
	static const unsigned short most[] = { 8, 128, 512, 2560 };
	unsigned long len = block * (1 + rand_below(most[rand_below(4)] * 512 / block));

	return len < max ? len : max;
}

static int raw_write(int fd, unsigned long pos, unsigned long len)
{
	struct iovec iov[MAX_IOV];
	unsigned long at = pos;
	int i, n = make_iov(iov, len);
	long ret;

	for (i = 0; i < n; i++) {
		memcpy(iov[i].iov_base, shadow + at, iov[i].iov_len);
		at += iov[i].iov_len;
	}
	lseek(fd, RAW_START + pos, SEEK_SET);
	ret = writev(fd, iov, n);
	if (ret != (long)len)
		return fail("write of %lu in %d at %lu: %ld, errno %d",
			    len, n, pos, ret, errno);
	return 0;
}

static int raw_read(int fd, unsigned long pos, unsigned long len)
{
	struct iovec iov[MAX_IOV];
	unsigned long at = pos, same;
	int i, n = make_iov(iov, len);
	long ret;

	for (i = 0; i < n; i++)
		memset(iov[i].iov_base, 0xa5, iov[i].iov_len);
	lseek(fd, RAW_START + pos, SEEK_SET);
	ret = readv(fd, iov, n);
	if (ret != (long)len)
		return fail("read of %lu in %d at %lu: %ld, errno %d",
			    len, n, pos, ret, errno);
	for (i = 0; i < n; i++) {
		same = differs(iov[i].iov_base, shadow + at, iov[i].iov_len);
		at += same;
		if (same < iov[i].iov_len)
			return fail("read of %lu in %d at %lu: wrong data at %lu",
				    len, n, pos, at);
	}
	return 0;
}

/* all of it, in pieces of all sizes */
static int raw_all(int flags, int (*io)(int fd, unsigned long pos, unsigned long len))
{
	unsigned long pos, len;
	int ret = 0, fd = open_disk(flags);

	if (fd < 0)
		return -1;
	for (pos = 0; !ret && pos < label.work; pos += len) {
		len = random_size(label.work - pos);
		ret = io(fd, pos, len);
	}
	if (!ret && fsync(fd))
		ret = fail("fsync: errno %d", errno);
	if (close(fd) && !ret)
		ret = fail("close: errno %d", errno);
	return ret;
}

/* reads and writes at random within [from, to) */
static int raw_random(int flags, unsigned long from, unsigned long to)
{
	unsigned long pos, len, ops = (to - from) >> 16;
	int ret = 0, fd = open_disk(flags);

	if (fd < 0)
		return -1;
	ioctl(fd, BLKFLSBUF, 0);
	while (!ret && ops--) {
		pos = from + block * rand_below((to - from) / block);
		len = random_size(to - pos);
		if (rand_below(2)) {
			random_fill(shadow + pos, len);
			ret = raw_write(fd, pos, len);
		} else {
			ret = raw_read(fd, pos, len);
		}
	}
	if (!ret && fsync(fd))
		ret = fail("fsync: errno %d", errno);
	close(fd);
	return ret;
}

/* wait for a worker, which says itself what it met */
static int worker_end(int pid)
{
	int status = -1;

	waitpid(pid, &status, 0);
	return status ? fail("in the second worker") : 0;
}

static int step_read(void)
{
	disk_fill(shadow, label.seed + SEED_FIRST, 0, label.work);
	return raw_all(O_RDONLY | O_DIRECT, raw_read);
}

/* two at a time, each in its half */
static int step_direct(void)
{
	unsigned long half = label.work / 2;
	int pid = fork(), ret;

	if (!pid) {
		rnd += 77;
		ret = raw_random(O_RDWR | O_DIRECT, half, label.work);
		if (ret)
			say("note %s second worker: %s", label.name, why);
		exit(!!ret);
	}
	ret = raw_random(O_RDWR | O_DIRECT, 0, half);
	return worker_end(pid) || ret ? -1 : raw_all(O_RDONLY | O_DIRECT, raw_read);
}

static int step_buffered(void)
{
	return raw_random(O_RDWR, 0, label.work) ||
	       raw_all(O_RDONLY | O_DIRECT, raw_read) ? -1 : 0;
}

/* a length or offset at random, of all magnitudes */
static unsigned long random_bytes(unsigned long max)
{
	unsigned long n = rand_below(2UL << rand_below(20));

	return n < max ? n : max;
}

static int file_check(int fd, unsigned long pos, unsigned long len, unsigned char *buf)
{
	unsigned long same;
	long ret;

	memset(buf, 0xa5, len);
	lseek(fd, pos, SEEK_SET);
	ret = read(fd, buf, len);
	if (ret != (long)len)
		return fail("file read of %lu at %lu: %ld, errno %d", len, pos, ret, errno);
	same = differs(buf, file_shadow + pos, len);
	if (same < len)
		return fail("file read of %lu at %lu: wrong data at %lu", len, pos, pos + same);
	return 0;
}

/* what the page cache has of a file */
static void drop_pages(int fd)
{
#ifdef __NR_fadvise64_64
	syscall(__NR_fadvise64_64, fd, 4 /* POSIX_FADV_DONTNEED */, 0L, 0L, 0L, 0L);
#else
	syscall(__NR_fadvise64, fd, 0L, 0L, 4 /* POSIX_FADV_DONTNEED */);
#endif
}

/* the load of fsx: a file and what it has to contain */
static int file_random(int fd, int direct, unsigned long *size, unsigned long max)
{
	unsigned long pos, len, ops = 60;
	long ret;

	while (ops--) {
		pos = random_bytes(max - 1);
		len = 1 + random_bytes(max - pos - 1);
		switch (rand_below(8)) {
		case 0:
			len = random_bytes(max);
			if (ftruncate(fd, len))
				return fail("truncate to %lu: errno %d", len, errno);
			if (len < *size)
				memset(file_shadow + len, 0, *size - len);
			*size = len;
			break;
		case 1:
			if (fsync(fd))
				return fail("file fsync: errno %d", errno);
			/* read again what was in the page cache */
			drop_pages(fd);
			break;
		case 2:
		case 3:
			pos &= ~(PAGE - 1);
			len = (len + PAGE - 1) & ~(PAGE - 1);
			if (pos + len > *size)
				break;
			random_fill(file_shadow + pos, len);
			memcpy(arena, file_shadow + pos, len);
			lseek(direct, pos, SEEK_SET);
			ret = write(direct, arena, len);
			if (ret != (long)len)
				return fail("direct file write of %lu at %lu: %ld, errno %d",
					    len, pos, ret, errno);
			if (file_check(direct, pos, len, arena))
				return -1;
			break;
		case 4:
		case 5:
			if (pos < *size && file_check(fd, pos, len < *size - pos ? len : *size - pos, arena))
				return -1;
			break;
		default:
			random_fill(file_shadow + pos, len);
			lseek(fd, pos, SEEK_SET);
			ret = write(fd, file_shadow + pos, len);
			if (ret != (long)len)
				return fail("file write of %lu at %lu: %ld, errno %d",
					    len, pos, ret, errno);
			if (pos + len > *size)
				*size = pos + len;
		}
	}
	return fsync(fd) ? fail("file fsync: errno %d", errno) : 0;
}

static int fs_mount(char *dir)
{
	char path[PATH];

	snprintf(path, sizeof(path), "/dev/%s", dev);
	snprintf(dir, PATH, "/mnt-%s", label.name);
	mkdir(dir, 0755);
	return mount(path, dir, "ext4", 0, NULL) ? fail("mount: errno %d", errno) : 0;
}

static int fs_umount(const char *dir)
{
	return umount2(dir, 0) ? fail("umount: errno %d", errno) : 0;
}

/* after the load, and once more after the file system was mounted again */
static int step_ext4(void)
{
	unsigned long size = 0, max = label.work / 4;
	char dir[PATH], path[PATH + 8];
	int fd, direct, ret;

	if (max > FILE_MAX)
		max = FILE_MAX;
	memset(file_shadow, 0, FILE_MAX + PAGE);
	if (fs_mount(dir))
		return -1;
	snprintf(path, sizeof(path), "%s/load", dir);
	fd = open(path, O_RDWR | O_CREAT, 0644);
	direct = open(path, O_RDWR | O_DIRECT);
	if (fd < 0 || direct < 0)
		return fail("open %s: errno %d", path, errno);
	ret = file_random(fd, direct, &size, max);
	close(fd);
	close(direct);
	if (fs_umount(dir) || ret || fs_mount(dir))
		return -1;
	fd = open(path, O_RDONLY);
	ret = fd < 0 ? fail("%s is lost", path) : file_check(fd, 0, size, arena);
	close(fd);
	return fs_umount(dir) || ret ? -1 : 0;
}

/* an error of the disk is an error of the read, and of no other */
static int step_errors(void)
{
	int fd = open_disk(O_RDONLY | O_DIRECT), i;
	unsigned long len, before;
	long ret;

	if (fd < 0)
		return -1;
	for (i = 0; i < 3; i++) {
		len = 512UL << (4 * i);
		before = len / 1024 * 512;
		lseek(fd, BAD_SECTOR * 512 - before, SEEK_SET);
		ret = read(fd, arena, len);
		if (ret > (long)before)
			return fail("a read of the bad sector: %ld", ret);
		if (ret < 0 && errno != EIO && errno != ENODATA && errno != EREMOTEIO)
			return fail("a read of the bad sector: errno %d", errno);
		lseek(fd, (BAD_SECTOR + 256) * 512, SEEK_SET);
		ret = read(fd, arena, 65536);
		if (ret != 65536)
			return fail("a read next to the bad sector: %ld, errno %d", ret, errno);
	}
	close(fd);
	return raw_all(O_RDONLY | O_DIRECT, raw_read);
}

#include "cmb.h"
#include "passthrough.h"
#include "trace.h"
#include "cd.h"
#include "dix.h"

/* the part of the disk's path in sysfs that begins with a name, or NULL */
static char *device_part(char *buf, const char *part)
{
	char path[PATH], *p, *found = NULL;
	int len;

	snprintf(path, sizeof(path), "/sys/block/%s", dev);
	len = readlink(path, buf, 2 * PATH - 1);
	buf[len > 0 ? len : 0] = '\0';
	for (p = buf; (p = strstr(p, part)); p++)
		if (p > buf && p[-1] == '/')
			found = p;
	if (!found) {
		fail("no %s in %s", part, buf);
		return NULL;
	}
	p = strchr(found, '/');
	if (p)
		*p = '\0';
	return found;
}

/* not in the headers of the kernel for programs */
#define SG_SCSI_RESET		0x2284
#define SG_SCSI_RESET_DEVICE	1

static int reset_once(void)
{
	char link[2 * PATH], path[PATH], *ctrl;
	int fd, ret, how = SG_SCSI_RESET_DEVICE;

	if (!strncmp(dev, "nvme", 4)) {
		ctrl = device_part(link, "nvme");
		/* .../nvme/nvme0/nvme0n1: the controller */
		snprintf(path, sizeof(path), "/sys/class/nvme/nvme%c/reset_controller", dev[4]);
		return ctrl ? write_file(path, "1") : -1;
	}
	fd = open_disk(O_RDONLY);
	if (fd < 0)
		return -1;
	ret = ioctl(fd, SG_SCSI_RESET, &how);
	close(fd);
	return ret ? fail("reset: errno %d", errno) : 0;
}

/* resets of the controller or device, and reads that have to survive them */
static int step_reset(void)
{
	int i, ret = 0, pid = fork();

	if (!pid) {
		ret = raw_all(O_RDONLY | O_DIRECT, raw_read) ||
		      raw_all(O_RDONLY | O_DIRECT, raw_read);
		if (ret)
			say("note %s reads during resets: %s", label.name, why);
		exit(!!ret);
	}
	for (i = 0; i < 3 && !ret; i++) {
		msleep(50);
		ret = reset_once();
	}
	return worker_end(pid) || ret ? -1 : raw_all(O_RDWR | O_DIRECT, raw_write);
}

/* the SCSI device goes and comes */
static int step_delete(void)
{
	char link[2 * PATH], path[PATH], scan[PATH], *host = device_part(link, "host");

	if (!host)
		return -1;
	snprintf(path, sizeof(path), "/sys/block/%s/device/delete", dev);
	snprintf(scan, sizeof(scan), "/sys/class/scsi_host/%s/scan", host);
	return write_file(path, "1") || write_file(scan, "- - -") ||
	       find_disk(label.name) ||
	       raw_all(O_RDONLY | O_DIRECT, raw_read) ? -1 : 0;
}

/* the driver leaves the controller and takes it again */
static int step_rebind(void)
{
	char link[2 * PATH], driver[2 * PATH], path[2 * PATH], addr[16], *p;
	int len;

	p = device_part(link, "0000:");
	if (!p)
		return -1;
	snprintf(addr, sizeof(addr), "%s", p);
	snprintf(path, sizeof(path), "/sys/bus/pci/devices/%s/driver", addr);
	len = readlink(path, driver, sizeof(driver) - 1);
	driver[len > 0 ? len : 0] = '\0';
	p = strrchr(driver, '/');
	if (!p)
		return fail("%s has no driver", addr);
	snprintf(path, sizeof(path), "/sys/bus/pci/drivers%s/unbind", p);
	if (write_file(path, addr))
		return -1;
	snprintf(path, sizeof(path), "/sys/bus/pci/drivers%s/bind", p);
	return write_file(path, addr) || find_disk(label.name) ||
	       raw_all(O_RDONLY | O_DIRECT, raw_read) ? -1 : 0;
}

/* what the host will look for */
static int step_final(void)
{
	char dir[PATH], path[PATH + 8];
	int fd, ret;
	long len;

	disk_fill(shadow, label.seed + SEED_FINAL, 0, label.work);
	if (raw_all(O_RDWR | O_DIRECT, raw_write) ||
	    raw_all(O_RDWR, raw_write) || fs_mount(dir))
		return -1;
	snprintf(path, sizeof(path), "%s/" LAST_FILE, dir);
	fd = open(path, O_RDWR | O_CREAT, 0644);
	disk_fill(file_shadow, label.seed + SEED_FILE, 0, LAST_BYTES);
	len = write(fd, file_shadow, LAST_BYTES);
	ret = len == (long)LAST_BYTES ? 0 : fail("the last file: %ld, errno %d", len, errno);
	close(fd);
	return fs_umount(dir) || ret ? -1 : 0;
}

static const struct {
	const char *name;
	int (*run)(void);
} steps[] = {
	{ "nvme-rdma", step_nvme_rdma },
	{ "nvme-fc", step_nvme_fc },
	{ "rnbd", step_rnbd },
	{ "srp", step_srp },
	{ "rds", step_rds },
	{ "verbs-rxe", step_verbs_rxe },
	{ "verbs-siw", step_verbs_siw },
	{ "bar", step_bar },
	{ "bar-ranges", step_bar_ranges },
	{ "cmb", step_cmb },
	{ "iommufd", step_iommufd },
	{ "cd", step_cd },
	{ "dix", step_dix },
	{ "dix-end", step_dix_end },
	{ "read", step_read },
	{ "direct", step_direct },
	{ "buffered", step_buffered },
	{ "ext4", step_ext4 },
	{ "errors", step_errors },
	{ "passthrough", step_passthrough },
	{ "reset", step_reset },
	{ "delete", step_delete },
	{ "rebind", step_rebind },
	{ "final", step_final },
};

static int step_by_name(const char *name)
{
	unsigned int i;

	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (!strcmp(steps[i].name, name))
			return steps[i].run();
	return fail("there is no such step");
}

static int disk_main(const char *name)
{
	char *step, *next, list[sizeof(label.steps)];

	if (find_disk(name)) {
		say("disk %s find failed: %s", name, why);
		return 1;
	}
	rnd = label.seed * 0x9e3779b97f4a7c15ULL | 1;
	shadow = memory(RAW_BYTES, MAP_SHARED);
	arena = memory(ARENA, MAP_PRIVATE);
	file_shadow = memory(FILE_MAX + PAGE, MAP_PRIVATE);
	memcpy(list, label.steps, sizeof(list));
	for (step = list; step; step = next) {
		next = strchr(step, ',');
		if (next)
			*next++ = '\0';
		if (step_by_name(step)) {
			say("disk %s %s failed: %s", name, step, why);
			return 1;
		}
		say("disk %s %s ok", name, step);
	}
	return 0;
}

/*
 * one file of counts: lines of 32 bytes in hex behind their place, zeros left out, as xxd reads them, each with a dot at
 * its end: what the kernel says goes past what waits at the console, or into it. A line that was torn is whole the second
 * time.
 */
static void counts_file(int to, const char *path, const char *name)
{
	static const char hex[] = "0123456789abcdef";
	int fd = open(path, O_RDONLY), len, i, n, pass;
	unsigned char buf[32];
	unsigned long at, lines;
	char line[400];

	if (fd < 0)
		return;
	/* what is read is of the time when it was opened */
	for (pass = 0; pass < 2; pass++) {
		lseek(fd, 0, SEEK_SET);
		lines = 0;
		for (at = 0; (len = read(fd, buf, sizeof(buf))) > 0; at += len) {
			for (i = 0; i < len && !buf[i]; i++)
				;
			if (i == len)
				continue;
			n = snprintf(line, sizeof(line), "counts %s %lx: ", name, at);
			for (i = 0; i < len; i++) {
				line[n++] = hex[buf[i] >> 4];
				line[n++] = hex[buf[i] & 15];
			}
			line[n++] = '.';
			line[n++] = '\n';
			write(to, line, n);
			lines++;
		}
		n = snprintf(line, sizeof(line), "counts %s end %lu.\n", name, lines);
		write(to, line, n);
	}
	close(fd);
}

/* which lines of the drivers have run, for gcov; name is what of path is shown */
static void say_counts(int to, char *path, unsigned long len, unsigned long name)
{
	struct dirent entry, *found;
	DIR *dir = opendir(path);
	unsigned long n;

	while (dir && !readdir_r(dir, &entry, &found) && found) {
		n = strlen(entry.d_name);
		if (!strcmp(entry.d_name, ".") || !strcmp(entry.d_name, "..") || len + n + 2 > PATH_MAX)
			continue;
		path[len] = '/';
		memcpy(path + len + 1, entry.d_name, n + 1);
		if (n > 5 && !strcmp(entry.d_name + n - 5, ".gcda"))
			counts_file(to, path, path + name);
		else
			say_counts(to, path, len + 1 + n, name);
		path[len] = '\0';
	}
	if (dir)
		closedir(dir);
}

/* what shows which way DMA went */
static void say_mode(void)
{
	static const char * const types[] = { "DMA", "DMA-FQ", "identity" };
	char path[PATH], value[PATH];
	int i, t, count[3] = { 0 };

	for (i = 0; i < 100; i++) {
		snprintf(path, sizeof(path), "/sys/kernel/iommu_groups/%d/type", i);
		if (!read_file(path, value, sizeof(value)))
			continue;
		for (t = 0; t < 3; t++)
			count[t] += !strcmp(types[t], value);
	}
	say("iommu groups: DMA %d, DMA-FQ %d, identity %d", count[0], count[1], count[2]);
	if (!read_file("/sys/kernel/debug/swiotlb/io_tlb_used_hiwater", value, sizeof(value)))
		snprintf(value, sizeof(value), "unreadable");
	say("swiotlb slots: %s", value);
	if (!read_file("/sys/kernel/debug/dma-api/error_count", value, sizeof(value)))
		snprintf(value, sizeof(value), "unreadable");
	say("dma-api errors: %s", value);
	if (read_file("/sys/kernel/debug/phyr/scatterlists", value, sizeof(value)))
		say("scatterlists: %s", value);
}

int main(int argc, char **argv)
{
	static char counts[PATH_MAX + 1] = "/sys/kernel/debug/gcov";
	int i, pid, console, left = argc - 1, pids[64] = { 0 };
	long ticks = ALL_WAIT * 10;

	/* the kernel log: a console of its own could lose its last lines */
	log_fd = open("/dev/kmsg", O_WRONLY);
	mount("proc", "/proc", "proc", 0, NULL);
	mount("sysfs", "/sys", "sysfs", 0, NULL);
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	mount("dev", "/dev", "devtmpfs", 0, NULL);
	for (i = 1; i < argc && i < 64; i++) {
		pids[i] = fork();
		if (!pids[i])
			exit(disk_main(argv[i]));
	}
	for (; left && ticks; ticks--) {
		pid = waitpid(-1, NULL, WNOHANG);
		if (pid <= 0) {
			msleep(100);
			continue;
		}
		for (i = 1; i < argc && i < 64; i++)
			if (pids[i] == pid) {
				pids[i] = 0;
				left--;
			}
	}
	for (i = 1; i < argc && i < 64; i++)
		if (pids[i])
			say("disk %s time failed: not done after %d s", argv[i], ALL_WAIT);
	say_mode();
	console = open("/dev/console", O_WRONLY);
	say_counts(console, counts, strlen(counts), strlen(counts) + 1);
	ioctl(console, TCSBRK, 1);
	say("end of boot");
	/* some drivers hang when the machine is shut down, ours or not */
	if (!fork()) {
		msleep(3000);
		write_file("/proc/sysrq-trigger", "b");
		exit(0);
	}
	reboot(LINUX_REBOOT_CMD_RESTART);
	return 1;
}
