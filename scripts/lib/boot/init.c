// SPDX-License-Identifier: GPL-2.0
/*
 * The only program in the virtual machines: it runs when KUnit is done, says
 * what the DMA debugging counted and which memory was lost, and ends the machine.
 * Built with the nolibc of the kernel tree. Its arguments are "selftest", to run
 * that first, and "restart" or "halt", which is what ends this machine.
 */

#include "program.h"

#define LEAKS	"/sys/kernel/debug/kmemleak"

static char buf[65536];
static int log_fd;

static void log_line(const char *what, const char *value)
{
	char line[200];
	int len;

	len = snprintf(line, sizeof(line), "<5>sg2phyr: %.40s%.140s\n", what, value);
	write(log_fd, line, len);
}

static void dma_errors(void)
{
	int fd = open("/sys/kernel/debug/dma-api/error_count", O_RDONLY);
	int len = fd < 0 ? 0 : read(fd, buf, 16);

	if (len > 0)
		buf[len - 1] = '\0';
	log_line("dma-api errors: ", len > 0 ? buf : "unreadable");
}

/* Nothing is said where the kernel does not look for leaks. */
static void leaks(void)
{
	int fd = open(LEAKS, O_RDWR), len = 0, got, count = 0;
	char number[16], *line, *next;

	/* it is there, and refuses, when "kmemleak=off" */
	if (fd < 0 || write(fd, "scan=off", 8) < 0)
		return;
	/* what is younger than 5 seconds, or changed since the last scan, is not told */
	sleep(6);
	write(fd, "scan", 4);
	write(fd, "scan", 4);
	close(fd);
	/* writing has moved the place where reading would begin */
	fd = open(LEAKS, O_RDONLY);
	while (len < (int)sizeof(buf) - 1 &&
	       (got = read(fd, buf + len, sizeof(buf) - 1 - len)) > 0)
		len += got;
	buf[len] = '\0';
	for (line = buf; line && *line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (!strncmp(line, "unreferenced", 12))
			count++;
		log_line("leak: ", line);
	}
	snprintf(number, sizeof(number), "%d", count);
	log_line("leaks: ", number);
}

/* Who gets and pins pages as before, in the ways that the kernel's own script has; how many of them failed */
static int gup_tests(void)
{
	static char * const huge[] = { "-t", "-T" };
	static char * const calls[] = { "-u", "-U", "-a", "-b", "-L" };
	static char * const writes[] = { "-w", "-W" };
	/* there is no option for private memory: one that is there already */
	static char * const shared[] = { "-S", "-r1" };
	static char * const pages[] = { "-n1", "-n123", "-n512", "-n-1" };
	int i, runs = 0, failed = 0;
	char line[100];

	for (i = 0; i < 2 * 5 * 2 * 2 * 4; i++) {
		char *const args[] = {
			"/gup_test", "-m4", "-r1", huge[i % 2], calls[i / 2 % 5], writes[i / 10 % 2],
			shared[i / 20 % 2], pages[i / 40], NULL,
		};

		runs++;
		if (!program_lines(args, NULL, NULL))
			continue;
		failed++;
		snprintf(line, sizeof(line), "%s %s %s %s %s", args[3], args[4], args[5], args[6], args[7]);
		log_line("gup_test failed: ", line);
	}
	snprintf(line, sizeof(line), "%d runs, %d failed", runs, failed);
	log_line("gup_test: ", line);
	return failed;
}

static void selftest(void)
{
	char *const args[] = { "/selftest", "20", NULL };
	char number[16];
	int status;

	mount("proc", "/proc", "proc", 0, NULL);
	status = program_lines(args, log_line, "selftest: ");
	status |= gup_tests();
	snprintf(number, sizeof(number), "%d", status);
	log_line("selftest ended: ", number);
}

static bool asked(int argc, char **argv, const char *what)
{
	int i;

	/* what this kernel does not know of its command line comes first */
	for (i = 1; i < argc; i++)
		if (!strcmp(argv[i], what))
			return true;
	return false;
}

int main(int argc, char **argv)
{
	/* the kernel log: a console of its own could lose its last lines */
	log_fd = open("/dev/kmsg", O_WRONLY);
	mount("sysfs", "/sys", "sysfs", 0, NULL);
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	if (asked(argc, argv, "selftest"))
		selftest();
	dma_errors();
	leaks();
	log_line("end of boot", "");
	if (asked(argc, argv, "halt"))
		reboot(LINUX_REBOOT_CMD_HALT);
	reboot(LINUX_REBOOT_CMD_RESTART);
	return 1;
}
