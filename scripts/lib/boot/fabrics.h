/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Disks behind a fabric that ends in the same machine: a target of the kernel gets the disk of the
 * emulator, and an initiator of the same kernel the target's. Both are drivers of their own, and RDMA
 * is done by a driver in software between them. For disks.c.
 */
#include <asm/byteorder.h>
#include <linux/netlink.h>
#include <linux/sockios.h>
#include <rdma/rdma_netlink.h>

#define CONFIG		"/sys/kernel/config/"
#define ADDRESS		"10.0.0.1"
#define NQN		"nqn.2026-11.sg2phyr:disk"
/* as C libraries have them */
#define AF_INET		2
#define AF_NETLINK	16
#define SOCK_DGRAM	2
#define SOCK_RAW	3
#define IFF_UP		1

/* struct ifreq: the header of the kernel that has it asks for those of a C library */
struct net_request {
	char name[16];
	union {
		struct {
			uint16_t family, port;
			uint32_t address;
		} in;
		short flags;
		char pad[24];
	};
};

static int make_dir(const char *path)
{
	return mkdir(path, 0755) ? fail("mkdir %s: errno %d", path, errno) : 0;
}

static int make_link(const char *to, const char *path)
{
	return symlink(to, path) ? fail("symlink %s: errno %d", path, errno) : 0;
}

static int config_mount(void)
{
	return mount("config", CONFIG, "configfs", 0, NULL) && errno != EBUSY ?
		fail("configfs: errno %d", errno) : 0;
}

/* an address on a network device that is not the loopback one: RDMA wants an Ethernet device */
static int net_up(void)
{
	static const char * const names[] = { "lo", "dummy0" };
	static const uint32_t addresses[] = { 0x7f000001, 0x0a000001 };
	struct net_request req;
	int i, fd = syscall(__NR_socket, AF_INET, SOCK_DGRAM, 0), ret = 0;

	if (fd < 0)
		return fail("socket: errno %d", errno);
	for (i = 0; i < 2 && !ret; i++) {
		memset(&req, 0, sizeof(req));
		strcpy(req.name, names[i]);
		req.in.family = AF_INET;
		req.in.address = __cpu_to_be32(addresses[i]);
		ret = ioctl(fd, SIOCSIFADDR, &req);
		req.flags = IFF_UP;
		if (ioctl(fd, SIOCSIFFLAGS, &req) || ret)
			ret = fail("%s: errno %d", names[i], errno);
	}
	close(fd);
	return ret;
}

static char *attribute(char *at, int type, const char *text)
{
	struct nlattr *a = (struct nlattr *)at;

	a->nla_type = type;
	a->nla_len = NLA_HDRLEN + strlen(text) + 1;
	strcpy(at + NLA_HDRLEN, text);
	return at + NLA_ALIGN(a->nla_len);
}

/* a device in software: rxe0 or siw0 */
static int rdma_up(const char *type)
{
	static char buf[512] __attribute__((aligned(8)));
	struct nlmsghdr *h = (struct nlmsghdr *)buf;
	struct nlmsgerr *e = (struct nlmsgerr *)(buf + NLMSG_HDRLEN);
	char *at = buf + NLMSG_HDRLEN;
	int fd = syscall(__NR_socket, AF_NETLINK, SOCK_RAW, NETLINK_RDMA), len;
	char name[8];

	if (fd < 0)
		return fail("netlink: errno %d", errno);
	snprintf(name, sizeof(name), "%s0", type);
	at = attribute(at, RDMA_NLDEV_ATTR_DEV_NAME, name);
	at = attribute(at, RDMA_NLDEV_ATTR_LINK_TYPE, type);
	at = attribute(at, RDMA_NLDEV_ATTR_NDEV_NAME, "dummy0");
	h->nlmsg_len = at - buf;
	h->nlmsg_type = RDMA_NL_GET_TYPE(RDMA_NL_NLDEV, RDMA_NLDEV_CMD_NEWLINK);
	h->nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
	len = write(fd, buf, h->nlmsg_len);
	if (len > 0)
		len = read(fd, buf, sizeof(buf));
	close(fd);
	if (len < (int)(NLMSG_HDRLEN + sizeof(*e)) || h->nlmsg_type != NLMSG_ERROR)
		return fail("no answer about %s", name);
	return e->error ? fail("%s: error %d", name, e->error) : 0;
}

/* the disk behind the fabric has the same label: the one that we had is not meant any more */
static int behind(void)
{
	strcpy(backing, dev);
	return find_disk(label.name);
}

/* a subsystem with our disk; the port is for the caller to describe */
static int nvme_target(const char *adrfam, const char *traddr, const char *trsvcid, const char *trtype)
{
	static const char sub[] = CONFIG "nvmet/subsystems/" NQN, port[] = CONFIG "nvmet/ports/1";
	char path[PATH];

	snprintf(path, sizeof(path), "/dev/%s", dev);
	return config_mount() || make_dir(sub) || make_dir(port) ||
	       write_file(CONFIG "nvmet/subsystems/" NQN "/attr_allow_any_host", "1") ||
	       make_dir(CONFIG "nvmet/subsystems/" NQN "/namespaces/1") ||
	       write_file(CONFIG "nvmet/subsystems/" NQN "/namespaces/1/device_path", path) ||
	       write_file(CONFIG "nvmet/subsystems/" NQN "/namespaces/1/enable", "1") ||
	       write_file(CONFIG "nvmet/ports/1/addr_adrfam", adrfam) ||
	       write_file(CONFIG "nvmet/ports/1/addr_traddr", traddr) ||
	       write_file(CONFIG "nvmet/ports/1/addr_trsvcid", trsvcid) ||
	       write_file(CONFIG "nvmet/ports/1/addr_trtype", trtype) ||
	       make_link(sub, CONFIG "nvmet/ports/1/subsystems/" NQN) ? -1 : 0;
}

/* NVMe over RDMA */
static int step_nvme_rdma(void)
{
	return net_up() || rdma_up("rxe") || nvme_target("ipv4", ADDRESS, "4420", "rdma") ||
	       write_file("/dev/nvme-fabrics", "transport=rdma,traddr=" ADDRESS ",trsvcid=4420,nqn=" NQN) ||
	       behind() ? -1 : 0;
}

#define FC_INITIATOR	"0x20001100aa000001"
#define FC_TARGET	"0x20001100ab000001"

/* NVMe over Fibre Channel, by the kernel's own loop */
static int step_nvme_fc(void)
{
	static const char ctl[] = "/sys/class/fcloop/ctl/";
	static const char * const ports[][2] = {
		{ "add_local_port", "wwnn=" FC_INITIATOR ",wwpn=" FC_INITIATOR },
		{ "add_target_port", "wwnn=" FC_TARGET ",wwpn=" FC_TARGET },
		{ "add_remote_port", "roles=32,wwnn=" FC_TARGET ",wwpn=" FC_TARGET
		  ",lpwwnn=" FC_INITIATOR ",lpwwpn=" FC_INITIATOR },
	};
	char path[PATH];
	int i;

	for (i = 0; i < 3; i++) {
		snprintf(path, sizeof(path), "%s%s", ctl, ports[i][0]);
		if (write_file(path, ports[i][1]))
			return -1;
	}
	return nvme_target("fc", "nn-" FC_TARGET ":pn-" FC_TARGET, "none", "fc") ||
	       write_file("/dev/nvme-fabrics", "transport=fc,traddr=nn-" FC_TARGET ":pn-" FC_TARGET
			  ",host_traddr=nn-" FC_INITIATOR ":pn-" FC_INITIATOR ",nqn=" NQN) ||
	       behind() ? -1 : 0;
}

/* a block device over RDMA */
static int step_rnbd(void)
{
	char text[PATH];

	snprintf(text, sizeof(text), "sessname=disk path=ip:" ADDRESS " device_path=/dev/%s", dev);
	return net_up() || rdma_up("rxe") ||
	       write_file("/sys/devices/virtual/rnbd-client/ctl/map_device", text) ||
	       behind() ? -1 : 0;
}

/* SCSI over RDMA */
static int step_srp(void)
{
	static const char core[] = CONFIG "target/core/iblock_0/disk";
	char guid[32], flat[32], path[2 * PATH], text[PATH], *p = flat;
	int i;

	if (net_up() || rdma_up("rxe") || config_mount())
		return -1;
	if (!read_file("/sys/class/infiniband/rxe0/node_guid", guid, sizeof(guid)))
		return fail("rxe0 has no node_guid");
	for (i = 0; guid[i]; i++)
		if (guid[i] != ':')
			*p++ = guid[i];
	*p = '\0';
	snprintf(text, sizeof(text), "udev_path=/dev/%s", dev);
	if (make_dir(CONFIG "target/core/iblock_0") || make_dir(core) ||
	    write_file(CONFIG "target/core/iblock_0/disk/control", text) ||
	    write_file(CONFIG "target/core/iblock_0/disk/enable", "1") ||
	    make_dir(CONFIG "target/srpt") ||
	    write_file(CONFIG "target/srpt/discovery_auth/rdma_cm_port", "5555"))
		return -1;
	/* the port, its group, the unit, and who may use it */
	snprintf(path, sizeof(path), CONFIG "target/srpt/%s", guid);
	if (make_dir(path))
		return -1;
	snprintf(path, sizeof(path), CONFIG "target/srpt/%s/%s", guid, guid);
	if (make_dir(path) || chdir(path) || make_dir("lun/lun_0") || make_link(core, "lun/lun_0/disk") ||
	    make_dir("acls/" ADDRESS) || make_dir("acls/" ADDRESS "/lun_0") ||
	    make_link("lun/lun_0", "acls/" ADDRESS "/lun_0/disk") || write_file("enable", "1"))
		return -1;
	chdir("/");
	snprintf(text, sizeof(text), "id_ext=%s,ioc_guid=%s,dest=" ADDRESS ":5555", flat, flat);
	return write_file("/sys/class/infiniband_srp/srp-rxe0-1/add_target", text) || behind() ? -1 : 0;
}
