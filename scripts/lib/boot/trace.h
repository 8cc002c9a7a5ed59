/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Events of the kernel's own tracing, to see what it did with a command, and not only what came of it. For disks.c,
 * where the disk is alone in its machine.
 */
#define TRACING	"/sys/kernel/tracing/"

static int trace_event(const char *event, const char *on)
{
	char path[PATH];

	snprintf(path, sizeof(path), TRACING "events/%s/enable", event);
	return write_file(path, on);
}

/* from here on */
static int trace_begin(const char *event)
{
	int fd;

	if (mount("tracing", TRACING, "tracefs", 0, NULL) && errno != EBUSY)
		return fail("tracefs: errno %d", errno);
	fd = open(TRACING "trace", O_WRONLY | O_TRUNC);
	if (fd < 0)
		return fail("trace: errno %d", errno);
	close(fd);
	return trace_event(event, "1");
}

/* how many lines have both texts; -1 if they cannot be read */
static int trace_lines(const char *one, const char *two)
{
	static char buf[65536];
	int fd = open(TRACING "trace", O_RDONLY), len = 0, got, count = 0;
	char *line, *next;

	if (fd < 0)
		return fail("trace: errno %d", errno);
	while ((got = read(fd, buf + len, sizeof(buf) - 1 - len)) > 0) {
		len += got;
		buf[len] = '\0';
		for (line = buf; (next = strchr(line, '\n')); line = next + 1) {
			*next = '\0';
			count += strstr(line, one) && strstr(line, two);
		}
		len = strlen(line);
		memmove(buf, line, len);
	}
	close(fd);
	return count;
}
