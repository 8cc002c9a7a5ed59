/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What a disk has, sent from one socket of this machine to another by RDS over RDMA, as messages and by writing into the
 * memory of the other side; compared there. For disks.c, after fabrics.h.
 */
#include <linux/rds.h>

#define AF_RDS		21
#define RDS_MESSAGES	150
#define RDS_WRITES	60
#define RDS_MOST	(96UL << 10)

struct rds_address {
	uint16_t family, port;
	uint32_t address;
	char pad[8];
};

/* struct msghdr and struct cmsghdr as the kernel has them */
struct rds_control {
	size_t len;
	int level, type;
	union {
		rds_rdma_cookie_t cookie;
		struct rds_get_mr_args map;
		struct rds_rdma_args rdma;
	};
};

struct rds_message {
	struct rds_address *name;
	int name_len;
	struct iovec *iov;
	size_t iovs;
	void *control;
	size_t control_len;
	unsigned int flags;
};

/* the two sides: sockets and ports */
static int rds_fd[2];

static struct rds_address rds_name(int side)
{
	struct rds_address name = { .family = AF_INET, .port = __cpu_to_be16(4000 + side), .address = __cpu_to_be32(0x0a000001) };

	return name;
}

static int rds_socket(int side)
{
	struct rds_address name = rds_name(side);

	rds_fd[side] = syscall(__NR_socket, AF_RDS, 5 /* SOCK_SEQPACKET */, 0);
	if (rds_fd[side] < 0 || syscall(__NR_bind, rds_fd[side], &name, sizeof(name)))
		return fail("RDS socket %d: errno %d", side, errno);
	return 0;
}

/* len bytes from a side to the other, and a control message of size bytes with type */
static int rds_send(int from, void *buf, unsigned long len, struct rds_control *control, int type, size_t size)
{
	struct rds_address name = rds_name(!from);
	struct iovec iov = { buf, len };
	struct rds_message msg = { .name = &name, .name_len = sizeof(name), .iov = &iov, .iovs = 1 };
	long ret;

	if (control) {
		control->len = offsetof(struct rds_control, cookie) + size;
		control->level = SOL_RDS;
		control->type = type;
		msg.control = control;
		msg.control_len = control->len;
	}
	ret = syscall(__NR_sendmsg, rds_fd[from], &msg, 0);
	return ret == (long)len ? 0 : fail("RDS send of %lu: %ld, errno %d", len, ret, errno);
}

/* a message of len bytes, and the control message that came with it, or one of length 0 */
static int rds_receive(int to, void *buf, unsigned long len, struct rds_control *control)
{
	struct rds_address name;
	struct iovec iov = { buf, len };
	struct rds_message msg = {
		.name = &name, .name_len = sizeof(name), .iov = &iov, .iovs = 1,
		.control = control, .control_len = sizeof(*control),
	};
	long ret;

	memset(control, 0, sizeof(*control));
	ret = syscall(__NR_recvmsg, rds_fd[to], &msg, 0);
	return ret == (long)len ? 0 : fail("RDS receive of %lu: %ld, errno %d", len, ret, errno);
}

static int rds_same(const char *what, const unsigned char *got, unsigned long pos, unsigned long len)
{
	unsigned long same = differs(got, shadow + pos, len);

	return same < len ? fail("%s of %lu at %lu: wrong data at %lu", what, len, pos, pos + same) : 0;
}

/* a piece of the disk at random */
static unsigned long rds_piece(unsigned long *pos)
{
	*pos = rand_below(label.work - RDS_MOST);
	return 1 + rand_below(1UL << (3 + rand_below(14))) % RDS_MOST;
}

static int rds_messages(int from)
{
	struct rds_control control;
	unsigned long pos, len, i;

	for (i = 0; i < RDS_MESSAGES; i++) {
		len = rds_piece(&pos);
		memset(arena, 0xa5, len);
		if (rds_send(from, shadow + pos, len, NULL, 0, 0) || rds_receive(!from, arena, len, &control) ||
		    rds_same("message", arena, pos, len))
			return -1;
	}
	return 0;
}

/* the other side opens a piece of its memory and sends the key; we write there, and say so */
static int rds_writes(int from)
{
	unsigned char *target, word[8];
	struct rds_control control;
	rds_rdma_cookie_t key;
	struct rds_iovec local;
	unsigned long pos, len, i;

	for (i = 0; i < RDS_WRITES; i++) {
		len = rds_piece(&pos);
		target = arena + rand_below(PAGE);
		memset(target, 0xa5, len);
		memset(&control, 0, sizeof(control));
		control.map.vec.addr = (unsigned long)target;
		control.map.vec.bytes = len;
		control.map.cookie_addr = (unsigned long)&key;
		control.map.flags = RDS_RDMA_USE_ONCE | (i % 2 ? RDS_RDMA_INVALIDATE : 0);
		if (rds_send(!from, word, sizeof(word), &control, RDS_CMSG_RDMA_MAP, sizeof(control.map)) ||
		    rds_receive(from, word, sizeof(word), &control))
			return -1;
		if (control.len <= offsetof(struct rds_control, cookie) || control.type != RDS_CMSG_RDMA_DEST)
			return fail("RDS: a message without a key");
		key = control.cookie;
		local.addr = (unsigned long)(shadow + pos);
		local.bytes = len;
		memset(&control, 0, sizeof(control));
		control.rdma.cookie = key;
		control.rdma.remote_vec.bytes = len;
		control.rdma.local_vec_addr = (unsigned long)&local;
		control.rdma.nr_local = 1;
		control.rdma.flags = RDS_RDMA_READWRITE;
		if (rds_send(from, word, sizeof(word), &control, RDS_CMSG_RDMA_ARGS, sizeof(control.rdma)) ||
		    rds_receive(!from, word, sizeof(word), &control) || rds_same("write", target, pos, len))
			return -1;
	}
	return 0;
}

static int step_rds(void)
{
	return net_up() || rdma_up("rxe") || rds_socket(0) || rds_socket(1) ||
	       rds_messages(0) || rds_messages(1) || rds_writes(0) || rds_writes(1) ? -1 : 0;
}
