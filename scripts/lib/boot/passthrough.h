/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Commands that a program gives to a SCSI disk itself: reads and writes of the raw area from lists of buffers, and an
 * INQUIRY of an odd length, which libata answers without the disk. For disks.c.
 */

/* not in the headers of the kernel for programs: struct sg_io_hdr of <scsi/sg.h> */
#define SG_IO			0x2285
#define SG_DXFER_TO_DEV		-2
#define SG_DXFER_FROM_DEV	-3

struct passthrough {
	int interface_id, direction;
	unsigned char cmd_len, sense_max;
	unsigned short iovs;
	unsigned int len;
	void *data;
	unsigned char *cmd, *sense;
	unsigned int timeout, flags;
	int id;
	void *user;
	unsigned char status, masked_status, msg_status, sense_len;
	unsigned short host_status, driver_status;
	int resid;
	unsigned int duration, info;
};

static int passthrough(int fd, unsigned char *cmd, int cmd_len, int direction, void *data, int iovs, unsigned long len)
{
	unsigned char sense[32];
	struct passthrough io = {
		.interface_id = 'S', .direction = direction, .cmd_len = cmd_len, .sense_max = sizeof(sense),
		.iovs = iovs, .len = len, .data = data, .cmd = cmd, .sense = sense, .timeout = 60000,
	};

	if (ioctl(fd, SG_IO, &io))
		return fail("command %x: errno %d", cmd[0], errno);
	if (io.status || io.host_status || io.driver_status)
		return fail("command %x: status %x, host %x, driver %x", cmd[0], io.status, io.host_status, io.driver_status);
	return 0;
}

/* READ (10) or WRITE (10) of a part of the raw area */
static int passthrough_data(int fd, int write, unsigned long pos, unsigned long len)
{
	unsigned long sector = (RAW_START + pos) / 512, at = pos, same;
	unsigned char cmd[10] = {
		write ? 0x2a : 0x28, 0, sector >> 24, sector >> 16, sector >> 8, sector, 0, len / 512 >> 8, len / 512,
	};
	struct iovec iov[MAX_IOV];
	int i, n = make_iov(iov, len);

	if (write)
		random_fill(shadow + pos, len);
	for (i = 0; i < n; at += iov[i++].iov_len) {
		if (write)
			memcpy(iov[i].iov_base, shadow + at, iov[i].iov_len);
		else
			memset(iov[i].iov_base, 0xa5, iov[i].iov_len);
	}
	if (passthrough(fd, cmd, sizeof(cmd), write ? SG_DXFER_TO_DEV : SG_DXFER_FROM_DEV, iov, n, len))
		return -1;
	for (i = 0, at = pos; !write && i < n; at += iov[i++].iov_len) {
		same = differs(iov[i].iov_base, shadow + at, iov[i].iov_len);
		if (same < iov[i].iov_len)
			return fail("command of %lu in %d at %lu: wrong data at %lu", len, n, pos, at + same);
	}
	return 0;
}

static int step_passthrough(void)
{
	unsigned char inquiry[6] = { 0x12, 0, 0, 0, 37 };
	int fd = open_disk(O_RDWR | O_DIRECT), i, ret = 0;
	unsigned long pos, len, iovs = label.iovs;

	if (fd < 0)
		return -1;
	/* what the hardware cannot do at once is refused, and not split: 128 entries, and 64 KiB are in 17 pages */
	if (label.iovs > 60)
		label.iovs = 60;
	for (i = 0; !ret && i < 40; i++) {
		pos = 512 * rand_below(label.work / 512);
		len = random_size(label.work - pos);
		if (len > 65536)
			len = 65536;
		ret = passthrough_data(fd, rand_below(2), pos, len);
		if (!ret && i % 8 == 0) {
			memset(arena, 0, 64);
			ret = passthrough(fd, inquiry, sizeof(inquiry), SG_DXFER_FROM_DEV, arena + 1, 0, 37);
			/* a disk, with as much behind that as there may be */
			if (!ret && (arena[1] || !arena[1 + 4] || arena[1 + 37]))
				ret = fail("an INQUIRY of 37 bytes: %x, %u, %x", arena[1], arena[1 + 4], arena[1 + 37]);
		}
	}
	close(fd);
	label.iovs = iovs;
	return ret ? -1 : raw_all(O_RDONLY | O_DIRECT, raw_read);
}
