/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Memory of one PCI device that another one reads and writes: a BAR of QEMU's ivshmem, exported by vfio-pci as a
 * dma-buf and imported into iommufd, for QEMU's edu, whose engine copies from one IOVA to another. It is compared by way
 * of mmap(). Then the BAR is taken away from it, and given back. For disks.c.
 */
#include <linux/iommufd.h>
#include <linux/pci_regs.h>
#include <linux/vfio.h>

#define PEER_MEMORY	"1af4 1110"
#define PEER_EDU	"1234 11e8"
#define PEER_BAR	2
/* where edu has the memory of this process, and the BAR: compat.tsv knows the latter, which faults */
#define IOVA_OWN	0x1000000UL
#define IOVA_BAR	0x2000000UL

#define EDU_SRC		0x80
#define EDU_DST		0x88
#define EDU_COUNT	0x90
#define EDU_CMD		0x98
#define EDU_START	1
#define EDU_FROM_BUFFER	2
/* its buffer, and less than that has: it stops QEMU at the end of it */
#define EDU_BUFFER	0x40000
#define EDU_CHUNK	2048UL

/*
 * memory, edu: the devices. buf: the dma-buf. bar, size: the BAR as this process sees it; shadow is what it has to
 * contain. own: memory of this process. ranges: what of the BAR is exported, in which order.
 */
static struct peer {
	int iommu, ioas, memory, edu, buf;
	volatile unsigned char *regs;
	unsigned char *bar, *own;
	unsigned long size, bytes;
	struct vfio_region_dma_range *ranges;
	int nr;
} peer;

/* a device, taken by vfio-pci: the first gets the number 0 */
static int peer_open(const char *id, int nr)
{
	struct vfio_device_bind_iommufd bind = { .argsz = sizeof(bind), .iommufd = peer.iommu };
	char path[PATH];
	int fd;

	if (write_file("/sys/bus/pci/drivers/vfio-pci/new_id", id))
		return -1;
	snprintf(path, sizeof(path), "/dev/vfio/devices/vfio%d", nr);
	fd = open(path, O_RDWR);
	if (fd < 0)
		return fail("%s for %s: errno %d", path, id, errno);
	return ioctl(fd, VFIO_DEVICE_BIND_IOMMUFD, &bind) ? fail("bind %s: errno %d", id, errno) : fd;
}

static int peer_region(int fd, int index, struct vfio_region_info *info)
{
	memset(info, 0, sizeof(*info));
	info->argsz = sizeof(*info);
	info->index = index;
	return ioctl(fd, VFIO_DEVICE_GET_REGION_INFO, info) ? fail("region %d: errno %d", index, errno) : 0;
}

static void *peer_bar(int fd, int index, unsigned long *size)
{
	struct vfio_region_info info;
	void *p;

	if (peer_region(fd, index, &info))
		return NULL;
	p = mmap(NULL, info.size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, info.offset);
	if (p == MAP_FAILED) {
		fail("mmap of BAR %d: errno %d", index, errno);
		return NULL;
	}
	*size = info.size;
	return p;
}

/* without PCI_COMMAND_MEMORY the BAR is not there for anybody */
static int peer_command(int fd, uint16_t value)
{
	struct vfio_region_info info;

	if (peer_region(fd, VFIO_PCI_CONFIG_REGION_INDEX, &info))
		return -1;
	value = __cpu_to_le16(value);
	return syscall(__NR_pwrite64, fd, &value, sizeof(value), info.offset + PCI_COMMAND) == sizeof(value) ?
		0 : fail("command register: errno %d", errno);
}

static int peer_export(void)
{
	unsigned long bytes = peer.nr * sizeof(*peer.ranges);
	struct vfio_device_feature_dma_buf *get;
	struct vfio_device_feature *feature;
	unsigned char arg[sizeof(*feature) + sizeof(*get) + bytes];
	int i;

	feature = (void *)arg;
	get = (void *)feature->data;
	memset(arg, 0, sizeof(arg));
	feature->argsz = sizeof(arg);
	feature->flags = VFIO_DEVICE_FEATURE_GET | VFIO_DEVICE_FEATURE_DMA_BUF;
	get->region_index = PEER_BAR;
	get->open_flags = O_RDWR | O_CLOEXEC;
	get->nr_ranges = peer.nr;
	memcpy(get->dma_ranges, peer.ranges, bytes);
	for (i = 0, peer.bytes = 0; i < peer.nr; i++)
		peer.bytes += peer.ranges[i].length;
	peer.buf = ioctl(peer.memory, VFIO_DEVICE_FEATURE, arg);
	return peer.buf < 0 ? fail("export of %d ranges: errno %d", peer.nr, errno) : 0;
}

/* 0 or an errno */
static int peer_map(void)
{
	struct iommu_ioas_map_file map = {
		.size = sizeof(map), .ioas_id = peer.ioas, .fd = peer.buf, .length = peer.bytes, .iova = IOVA_BAR,
		.flags = IOMMU_IOAS_MAP_FIXED_IOVA | IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE,
	};

	return ioctl(peer.iommu, IOMMU_IOAS_MAP_FILE, &map) ? errno : 0;
}

static int peer_unmap(void)
{
	struct iommu_ioas_unmap unmap = {
		.size = sizeof(unmap), .ioas_id = peer.ioas, .iova = IOVA_BAR, .length = peer.bytes,
	};

	return ioctl(peer.iommu, IOMMU_IOAS_UNMAP, &unmap) ? fail("unmap: errno %d", errno) : 0;
}

/* both devices, and an IOAS that has the memory of this process */
static int peer_begin(void)
{
	struct vfio_device_attach_iommufd_pt attach = { .argsz = sizeof(attach) };
	struct iommu_ioas_alloc alloc = { .size = sizeof(alloc) };
	struct iommu_ioas_map map = {
		.size = sizeof(map), .length = EDU_CHUNK * 4, .iova = IOVA_OWN,
		.flags = IOMMU_IOAS_MAP_FIXED_IOVA | IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE,
	};
	unsigned long size;

	peer.iommu = open("/dev/iommu", O_RDWR);
	if (peer.iommu < 0 || ioctl(peer.iommu, IOMMU_IOAS_ALLOC, &alloc))
		return fail("/dev/iommu: errno %d", errno);
	peer.ioas = attach.pt_id = map.ioas_id = alloc.out_ioas_id;
	peer.memory = peer_open(PEER_MEMORY, 0);
	if (peer.memory < 0)
		return -1;
	peer.edu = peer_open(PEER_EDU, 1);
	if (peer.edu < 0)
		return -1;
	if (ioctl(peer.edu, VFIO_DEVICE_ATTACH_IOMMUFD_PT, &attach))
		return fail("attach: errno %d", errno);
	peer.own = memory(map.length, MAP_PRIVATE);
	map.user_va = (unsigned long)peer.own;
	if (ioctl(peer.iommu, IOMMU_IOAS_MAP, &map))
		return fail("map: errno %d", errno);
	peer.bar = peer_bar(peer.memory, PEER_BAR, &peer.size);
	peer.regs = peer_bar(peer.edu, 0, &size);
	if (!peer.bar || !peer.regs)
		return -1;
	return peer_command(peer.memory, PCI_COMMAND_MEMORY) ||
	       peer_command(peer.edu, PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER) ? -1 : 0;
}

static volatile uint32_t *edu_reg(int reg)
{
	return (volatile uint32_t *)(peer.regs + reg);
}

/* a chunk from an IOVA into the buffer of edu, or from there */
static int edu_dma(unsigned long iova, int from_buffer)
{
	int i;

	*edu_reg(EDU_SRC) = from_buffer ? EDU_BUFFER : iova;
	*edu_reg(EDU_DST) = from_buffer ? iova : EDU_BUFFER;
	*edu_reg(EDU_COUNT) = EDU_CHUNK;
	*edu_reg(EDU_CMD) = EDU_START | (from_buffer ? EDU_FROM_BUFFER : 0);
	for (i = 0; i < 500; i++) {
		if (!(*edu_reg(EDU_CMD) & EDU_START))
			return 0;
		msleep(20);
	}
	return fail("edu is not done at %lx", iova);
}

static int edu_copy(unsigned long to, unsigned long from)
{
	return edu_dma(from, 0) || edu_dma(to, 1) ? -1 : 0;
}

/* where in the BAR a byte of the dma-buf is */
static unsigned long peer_at(unsigned long pos)
{
	int i;

	for (i = 0; pos >= peer.ranges[i].length; i++)
		pos -= peer.ranges[i].length;
	return peer.ranges[i].offset + pos;
}

/* the BAR is what it has to be, all of it */
static int peer_check(const char *when)
{
	unsigned long same = differs(peer.bar, shadow, peer.size);

	return same < peer.size ? fail("the BAR %s: wrong data at %lx", when, same) : 0;
}

/* edu reads a chunk of the dma-buf and writes one, each as the BAR has it there */
static int peer_chunk(unsigned long pos)
{
	unsigned long i;

	memset(peer.own, 0xa5, EDU_CHUNK);
	if (edu_copy(IOVA_OWN, IOVA_BAR + pos))
		return -1;
	for (i = 0; i < EDU_CHUNK; i++)
		if (peer.own[i] != shadow[peer_at(pos + i)])
			return fail("read of the BAR at %lx: wrong data at %lx", pos, i);
	random_fill(peer.own, EDU_CHUNK);
	for (i = 0; i < EDU_CHUNK; i++)
		shadow[peer_at(pos + i)] = peer.own[i];
	return edu_copy(IOVA_BAR + pos, IOVA_OWN) || peer_check("written by edu") ? -1 : 0;
}

/* its beginning, its end, and both sides of where its first range ends */
static int peer_chunks(void)
{
	unsigned long border = peer.ranges[0].length;

	return peer_chunk(0) || (peer.nr > 1 && peer_chunk(border - EDU_CHUNK / 2)) ||
	       peer_chunk(peer.bytes - EDU_CHUNK) ? -1 : 0;
}

/* without its BAR, the device has nothing that edu could reach */
static int peer_revoked(void)
{
	unsigned long at = peer_at(0);
	int err;

	/* what edu has in its buffer is not what the BAR has */
	random_fill(peer.own, 2 * EDU_CHUNK);
	if (peer_command(peer.memory, 0) || edu_dma(IOVA_OWN, 0) || edu_copy(IOVA_OWN + EDU_CHUNK, IOVA_BAR))
		return -1;
	if (!memcmp(peer.own + EDU_CHUNK, shadow + at, 64))
		return fail("edu reads the BAR when it is revoked");
	err = peer_map();
	if (err != ENODEV)
		return fail("a revoked dma-buf is mapped: errno %d", err);
	if (edu_copy(IOVA_BAR, IOVA_OWN) || peer_command(peer.memory, PCI_COMMAND_MEMORY))
		return -1;
	/* it is there for this process again, and not for edu */
	return peer_check("revoked") || edu_copy(IOVA_BAR, IOVA_OWN) || peer_check("not mapped again") ? -1 : 0;
}

static int step_bar_of(struct vfio_region_dma_range *ranges, int nr)
{
	int err;

	peer.ranges = ranges;
	peer.nr = nr;
	if (peer_begin())
		return -1;
	random_fill(shadow, peer.size);
	memcpy(peer.bar, shadow, peer.size);
	if (peer_export())
		return -1;
	err = peer_map();
	if (err)
		return fail("a dma-buf of %d ranges is not mapped: errno %d", nr, err);
	if (peer_chunks() || peer_revoked() || peer_unmap())
		return -1;
	err = peer_map();
	if (err)
		return fail("it is not mapped again: errno %d", err);
	if (peer_chunks() || peer_unmap())
		return -1;
	close(peer.buf);
	close(peer.edu);
	close(peer.memory);
	return close(peer.iommu) ? fail("close: errno %d", errno) : 0;
}

static int step_bar(void)
{
	struct vfio_region_dma_range slice = { .offset = 0x11000, .length = 0x23000 };

	return step_bar_of(&slice, 1);
}

/* not in the order of the BAR */
static int step_bar_ranges(void)
{
	struct vfio_region_dma_range two[] = {
		{ .offset = 0x80000, .length = 0x11000 }, { .offset = 0x3000, .length = 0x5000 },
	};

	return step_bar_of(two, 2);
}
