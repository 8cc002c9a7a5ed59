/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The raw area read into the controller memory buffer of an NVMe device, and written from there: all I/O is between
 * two devices, and the program looks at the buffer as at its own memory. For disks.c.
 */
static int cmb_open(void)
{
	const char *devices = "/sys/bus/pci/devices";
	struct dirent entry, *found;
	DIR *dir = opendir(devices);
	char path[2 * PATH];
	int fd = -1;

	while (dir && fd < 0 && !readdir_r(dir, &entry, &found) && found) {
		snprintf(path, sizeof(path), "%s/%s/p2pmem/allocate", devices, entry.d_name);
		fd = open(path, O_RDWR);
	}
	if (dir)
		closedir(dir);
	return fd < 0 ? fail("no PCI device has memory for others") : fd;
}

static int step_cmb(void)
{
	unsigned char *own = arena;
	int fd = cmb_open(), ret;

	if (fd < 0)
		return -1;
	arena = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	ret = arena == MAP_FAILED ? fail("mapping the buffer: errno %d", errno) : 0;
	if (!ret) {
		ret = raw_random(O_RDWR | O_DIRECT, 0, label.work) || raw_all(O_RDONLY | O_DIRECT, raw_read) ||
		      raw_all(O_RDWR | O_DIRECT, raw_write);
		munmap(arena, ARENA);
	}
	arena = own;
	close(fd);
	return ret ? -1 : raw_all(O_RDONLY | O_DIRECT, raw_read);
}
