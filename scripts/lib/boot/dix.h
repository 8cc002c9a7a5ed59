/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A disk of scsi_debug with protection information (DIF type 1, DIX): SCSI gives each request a second scatterlist, and
 * scsi_debug checks the tags of what it is given and gives. It gets what the disk of the emulator has, is used in its
 * place, and is copied back. For disks.c, after trace.h and passthrough.h.
 */
#define DIX_HOST	"/sys/bus/pseudo/drivers/scsi_debug/add_host"
/* no other SCSI disk is in its machine */
#define DIX_DISK	"sda"
#define DIX_ADDED	"/sys/block/" DIX_DISK "/integrity/"
#define DIX_EVENT	"scsi/scsi_dispatch_cmd_start"

static int disk_copy(const char *to, const char *from)
{
	unsigned long pos;
	char path[PATH];
	int in, out, ret = 0;

	snprintf(path, sizeof(path), "/dev/%s", from);
	in = open(path, O_RDONLY | O_DIRECT);
	snprintf(path, sizeof(path), "/dev/%s", to);
	out = open(path, O_RDWR | O_DIRECT);
	if (in < 0 || out < 0)
		return fail("%s to %s: errno %d", from, to, errno);
	for (pos = 0; !ret && pos < RAW_START + RAW_BYTES; pos += 1UL << 20)
		if (read(in, arena, 1UL << 20) != 1L << 20 || write(out, arena, 1UL << 20) != 1L << 20)
			ret = fail("%s to %s at %lu: errno %d", from, to, pos, errno);
	if (!ret && fsync(out))
		ret = fail("fsync of %s: errno %d", to, errno);
	close(in);
	close(out);
	return ret;
}

/* the sector that nothing else uses */
static int dix_sector(int fd, int write_it)
{
	lseek(fd, BAD_SECTOR * 512, SEEK_SET);
	return (write_it ? write(fd, arena, 512) : read(fd, arena, 512)) == 512 ? 0 : errno;
}

/* data without its tags: whoever reads it by way of the block layer sees that, and nobody else does */
static int dix_damage(int fd)
{
	unsigned char cmd[10] = { 0x2a, 0, BAD_SECTOR >> 24, BAD_SECTOR >> 16 & 255, BAD_SECTOR >> 8 & 255, BAD_SECTOR & 255, 0, 0, 1 };
	int err;

	random_fill(arena, 512);
	err = dix_sector(fd, 1) ?: dix_sector(fd, 0);
	if (err)
		return fail("a sector with tags: errno %d", err);
	arena[100] ^= 1;
	if (passthrough(fd, cmd, sizeof(cmd), SG_DXFER_TO_DEV, arena, 0, 512))
		return -1;
	err = dix_sector(fd, 0);
	if (err != EILSEQ)
		return fail("a sector that is not what its tag says: errno %d", err);
	err = dix_sector(fd, 1) ?: dix_sector(fd, 0);
	return err ? fail("the sector, written again: errno %d", err) : 0;
}

/* requests of both directions have tags, in one piece more or less of memory */
static int dix_traced(void)
{
	int reads, writes;

	if (trace_begin(DIX_EVENT) || raw_random(O_RDWR | O_DIRECT, 0, label.work) || raw_all(O_RDONLY | O_DIRECT, raw_read) ||
	    raw_all(O_RDWR | O_DIRECT, raw_write) || trace_event(DIX_EVENT, "0"))
		return -1;
	reads = trace_lines("prot_op=SCSI_PROT_READ_PASS", "READ_10 ");
	writes = trace_lines("prot_op=SCSI_PROT_WRITE_PASS", "WRITE_10 ");
	say("dix: %d reads and %d writes with tags", reads, writes);
	if (reads < 1 || writes < 1 || trace_lines("prot_sgl=0", "READ_10 ") || trace_lines("prot_sgl=0", "WRITE_10 "))
		return fail("not all requests have tags");
	return 0;
}

static int step_dix(void)
{
	char value[32];
	int fd, i, ret;

	if (write_file(DIX_HOST, "1"))
		return -1;
	for (i = 0; i < 100 && !read_file(DIX_ADDED "format", value, sizeof(value)); i++)
		msleep(100);
	if (i == 100 || strcmp(value, "T10-DIF-TYPE1-CRC"))
		return fail("no disk with protection information");
	snprintf(backing, sizeof(backing), "%s", dev);
	disk_fill(shadow, label.seed + SEED_FIRST, 0, label.work);
	if (disk_copy(DIX_DISK, backing) || find_disk(label.name) || dix_traced())
		return -1;
	fd = open_disk(O_RDWR | O_DIRECT);
	ret = fd < 0 ? -1 : dix_damage(fd);
	close(fd);
	return ret;
}

static int step_dix_end(void)
{
	return disk_copy(backing, dev);
}
