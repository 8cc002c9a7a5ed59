/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What is on a disk of the boot matrix, for the machine that uses it and for the
 * host that makes and checks it: a file system, whose first KiB is not its own and
 * has the label; an area for raw I/O; and a sector that cannot be read. Numbers are little-endian.
 */
#ifndef SG2PHYR_DISK_H
#define SG2PHYR_DISK_H

#include <stdint.h>

#define DISK_MAGIC	"sg2phyr disk"
#define DISK_BYTES	(64UL << 20)
#define FS_BYTES	(32UL << 20)
#define RAW_START	FS_BYTES
#define RAW_BYTES	(8UL << 20)
#define BAD_SECTOR	((48UL << 20) / 512)
#define MAX_IOV		300
/* a file that is left in the file system; an odd size */
#define LAST_FILE	"last"
#define LAST_BYTES	((1UL << 20) + 12345)

struct disk_label {
	char magic[16];
	char name[32];
	uint64_t seed;
	/* how much of the raw area is used */
	uint64_t work;
	/* the most pieces of user memory in one request */
	uint64_t iovs;
	/* what is done with it, separated by commas */
	char steps[128];
	char pad[512 - 16 - 32 - 24 - 128];
};

/* before the machine, after it, and in LAST_FILE */
enum { SEED_FIRST = 1, SEED_FINAL, SEED_FILE };

static inline uint64_t disk_le64(uint64_t x)
{
	return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(x) : x;
}

/* numbers of a label as they are on the disk, or from there */
static inline void disk_order(struct disk_label *l)
{
	l->seed = disk_le64(l->seed);
	l->work = disk_le64(l->work);
	l->iovs = disk_le64(l->iovs);
}

/* the word at a position: each differs, from disk to disk, too */
static inline uint64_t disk_word(uint64_t seed, uint64_t pos)
{
	uint64_t x = (seed << 40) + pos / 8 + 1;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
	return x ^ (x >> 31);
}

/* len bytes from pos on; pos is a multiple of 8 */
static inline void disk_fill(unsigned char *buf, unsigned long seed,
			     unsigned long pos, unsigned long len)
{
	unsigned long i;
	uint64_t word;

	for (i = 0; i < len; i += 8) {
		word = disk_le64(disk_word(seed, pos + i));
		memcpy(buf + i, &word, len - i < 8 ? len - i : 8);
	}
}

#endif
