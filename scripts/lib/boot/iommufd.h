/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The kernel's selftest of iommufd, on the devices and page tables that it has for that. Its output is TAP. For disks.c,
 * after program.h.
 */
static struct {
	int ok, skipped, failed;
	/* which, as many as there is room for */
	char names[120];
} iommufd_results;

static void iommufd_line(const char *what, const char *line)
{
	const char *name = strrchr(line, ' ');
	unsigned long len = strlen(iommufd_results.names);

	if (!strncmp(line, "ok ", 3)) {
		if (strstr(line, "# SKIP"))
			iommufd_results.skipped++;
		else
			iommufd_results.ok++;
	} else if (!strncmp(line, "not ok ", 7)) {
		iommufd_results.failed++;
		snprintf(iommufd_results.names + len, sizeof(iommufd_results.names) - len, "%s", name ? name : "");
	}
	/* what was expected, and where */
	if (!strncmp(line, "not ok ", 7) || strstr(line, "Expected") || !strncmp(line, "# Totals", 8))
		say("%s%s", what, line);
}

static int step_iommufd(void)
{
	char *const args[] = { "/iommufd", NULL };
	int status;

	/* it says that it skips what has none */
	if (write_file("/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "64"))
		return -1;
	status = program_lines(args, iommufd_line, "iommufd: ");
	say("iommufd: %d ok, %d skipped, %d failed, status %x", iommufd_results.ok, iommufd_results.skipped,
	    iommufd_results.failed, status);
	if (iommufd_results.failed)
		return fail("%s", iommufd_results.names);
	return status || !iommufd_results.ok ? fail("iommufd: status %x", status) : 0;
}
