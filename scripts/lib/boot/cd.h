/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A CD behind libata: reads by sr, and commands of a program that are shorter than what the device sends, or no multiple
 * of 4 bytes. Those have a scatterlist with padding and the drain buffer behind the data, which the trace shows. For
 * disks.c, after trace.h and passthrough.h.
 */
#define CD_BLOCK	2048UL
/* ATAPI_MAX_DRAIN */
#define CD_DRAIN	"0x4000"

/* an answer of at most size bytes, whole; 0 or -1 */
static int cd_ask(int fd, unsigned char *cmd, int cmd_len, unsigned char *to, unsigned long len)
{
	memset(to, 0xa5, len + 64);
	return passthrough(fd, cmd, cmd_len, SG_DXFER_FROM_DEV, to, 0, len);
}

/* the beginning of what data has, and nothing behind it */
static int cd_same(const unsigned char *cmd, const unsigned char *got, const unsigned char *data, unsigned long len)
{
	unsigned long same = differs(got, data, len), i;

	if (same < len)
		return fail("command %x of %lu bytes: wrong data at %lu", cmd[0], len, same);
	for (i = 0; i < 64; i++)
		if (got[len + i] != 0xa5)
			return fail("command %x of %lu bytes: a byte behind it at %lu", cmd[0], len, len + i);
	return 0;
}

/*
 * Each of these answers goes to a buffer of each length up to its own, and the device is not told of the length: it sends
 * all of it
 */
static int cd_short(int fd)
{
	/* INQUIRY, READ TOC, GET CONFIGURATION, MODE SENSE (10) of the capabilities */
	static struct {
		unsigned char cmd[12];
		int cmd_len;
		unsigned long len;
	} ask[] = {
		{ { 0x12, 0, 0, 0, 36 }, 6, 36 },
		{ { 0x43, 0, 0, 0, 0, 0, 0, 0, 20 }, 10, 20 },
		{ { 0x46, 0, 0, 0, 0, 0, 0, 0, 40 }, 10, 40 },
		{ { 0x5a, 0, 0x2a, 0, 0, 0, 0, 0, 28 }, 10, 28 },
	};
	unsigned char *whole = arena, *got = arena + PAGE;
	unsigned int i;
	unsigned long len;

	for (i = 0; i < sizeof(ask) / sizeof(ask[0]); i++) {
		if (cd_ask(fd, ask[i].cmd, ask[i].cmd_len, whole, ask[i].len))
			return -1;
		for (len = 1; len < ask[i].len; len++)
			if (cd_ask(fd, ask[i].cmd, ask[i].cmd_len, got + len, len) ||
			    cd_same(ask[i].cmd, got + len, whole, len))
				return -1;
	}
	return 0;
}

/* READ (10) of one block or two, less up to 3 bytes; libata has no drain buffer for reads */
static int cd_padded(int fd)
{
	unsigned char cmd[10] = { 0x28 };
	unsigned long i, len, block;

	for (i = 0; i < 24; i++) {
		block = rand_below(label.work / CD_BLOCK - 1);
		cmd[8] = 1 + i / 4 % 2;
		len = cmd[8] * CD_BLOCK - i % 4;
		cmd[3] = (RAW_START / CD_BLOCK + block) >> 16;
		cmd[4] = (RAW_START / CD_BLOCK + block) >> 8;
		cmd[5] = RAW_START / CD_BLOCK + block;
		if (cd_ask(fd, cmd, sizeof(cmd), arena + i, len) || cd_same(cmd, arena + i, shadow + block * CD_BLOCK, len))
			return -1;
	}
	/* behind the end: an error with sense data, and of no other command */
	cmd[2] = 0x7f;
	if (!cd_ask(fd, cmd, sizeof(cmd), arena, CD_BLOCK))
		return fail("a read behind the end has no error");
	return 0;
}

/* lengths that the trace has to have: a multiple of 16 goes by DMA, others by PIO, which AHCI maps, too */
static int cd_mapped(void)
{
	static const char * const wanted[] = {
		"sizes={0x10," CD_DRAIN "}", "sizes={0x14," CD_DRAIN "}", "sizes={0x20," CD_DRAIN "}",
	};
	unsigned int i;
	int n;

	for (i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		n = trace_lines("dma_map_sg:", wanted[i]);
		if (n < 0)
			return -1;
		/* four lengths are padded to each, of INQUIRY alone */
		if (n < 4)
			return fail("%d commands were mapped with %s", n, wanted[i]);
	}
	return 0;
}

static int step_cd(void)
{
	int fd, ret;

	if (trace_begin("scsi/scsi_dispatch_cmd_start") || raw_all(O_RDONLY | O_DIRECT, raw_read) ||
	    raw_all(O_RDONLY, raw_read) || trace_event("scsi/scsi_dispatch_cmd_start", "0"))
		return -1;
	say("cd: %d reads, %d of them without a table", trace_lines("READ_10", "cmnd="), trace_lines("READ_10", "data_sgl=0 "));
	fd = open_disk(O_RDONLY);
	if (fd < 0)
		return -1;
	ret = trace_begin("dma/dma_map_sg") || cd_short(fd) || trace_event("dma/dma_map_sg", "0") || cd_mapped() ||
	      cd_padded(fd);
	close(fd);
	return ret ? -1 : raw_all(O_RDONLY | O_DIRECT, raw_read);
}
