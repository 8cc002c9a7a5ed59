// SPDX-License-Identifier: GPL-2.0
/*
 * The only program in the virtual machines: it runs when KUnit is done, says
 * what the DMA debugging counted, and ends the machine. Built with the nolibc of
 * the kernel tree. Its argument, "restart" or "halt", is what ends this machine.
 */

static void log_line(int log, const char *what, const char *value)
{
	char line[128];
	int len;

	len = snprintf(line, sizeof(line), "<5>sg2phyr: %s%s\n", what, value);
	write(log, line, len);
}

int main(int argc, char **argv)
{
	char errors[16] = "unreadable";
	int log, fd, len;

	/* the kernel log: a console of its own could lose its last lines */
	log = open("/dev/kmsg", O_WRONLY);
	mount("sysfs", "/sys", "sysfs", 0, NULL);
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	fd = open("/sys/kernel/debug/dma-api/error_count", O_RDONLY);
	if (fd >= 0) {
		len = read(fd, errors, sizeof(errors) - 1);
		if (len > 0)
			errors[len - 1] = '\0';
	}
	log_line(log, "dma-api errors: ", errors);
	log_line(log, "end of boot", "");
	if (argc > 1 && !strcmp(argv[1], "halt"))
		reboot(LINUX_REBOOT_CMD_HALT);
	reboot(LINUX_REBOOT_CMD_RESTART);
	return 1;
}
