// SPDX-License-Identifier: GPL-2.0
/*
 * Disks of the boot matrix, on the host.
 *
 *	disk-image make IMAGE NAME SEED WORK IOVS STEPS
 *		into IMAGE, which has the file system: its label, and in the raw area
 *		what the machine is to read
 *	disk-image check IMAGE FILE
 *		whether the raw area of IMAGE, and FILE out of its file system, are
 *		what the machine was to leave; the first difference goes to stdout
 */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "disk.h"

static unsigned char have[RAW_BYTES], want[RAW_BYTES];

static FILE *disk_open(const char *name, const char *mode)
{
	FILE *f = fopen(name, mode);

	if (!f)
		err(2, "%s", name);
	return f;
}

static void disk_make(char **arg)
{
	struct disk_label label = { .magic = DISK_MAGIC };
	FILE *f = disk_open(arg[0], "r+b");

	label.seed = strtoul(arg[2], NULL, 10);
	label.work = strtoul(arg[3], NULL, 10);
	label.iovs = strtoul(arg[4], NULL, 10);
	if (strlen(arg[1]) >= sizeof(label.name) ||
	    strlen(arg[5]) >= sizeof(label.steps))
		errx(2, "a name is too long: %s %s", arg[1], arg[5]);
	if (!label.work || label.work > RAW_BYTES || label.work % 512 || !label.iovs ||
	    label.iovs > MAX_IOV)
		errx(2, "not possible: %s bytes, %s entries", arg[3], arg[4]);
	strcpy(label.name, arg[1]);
	strcpy(label.steps, arg[5]);
	disk_fill(have, label.seed + SEED_FIRST, 0, label.work);
	disk_order(&label);
	if (fwrite(&label, sizeof(label), 1, f) != 1 ||
	    fseek(f, RAW_START, SEEK_SET) ||
	    fwrite(have, label.work, 1, f) != 1 || fclose(f))
		err(2, "%s", arg[0]);
}

/* compare what f has with the pattern */
static int disk_same(FILE *f, const char *what, unsigned long seed,
		     unsigned long len)
{
	unsigned long i;

	if (fread(have, 1, len, f) != len) {
		printf("%s is too short\n", what);
		return 0;
	}
	disk_fill(want, seed, 0, len);
	for (i = 0; i < len && have[i] == want[i]; i++)
		;
	if (i < len)
		printf("%s differs at byte %lu\n", what, i);
	return i == len;
}

static int disk_check(char **arg)
{
	FILE *image = disk_open(arg[0], "rb"), *file = disk_open(arg[1], "rb");
	struct disk_label label;
	int ok, final;

	if (fread(&label, sizeof(label), 1, image) != 1 ||
	    strcmp(label.magic, DISK_MAGIC)) {
		puts("the label is damaged");
		return 1;
	}
	disk_order(&label);
	if (fseek(image, RAW_START, SEEK_SET))
		err(2, "%s", arg[0]);
	/* a disk that is only read is as it was */
	final = strstr(label.steps, "final") != NULL;
	ok = disk_same(image, "the raw area", label.seed + (final ? SEED_FINAL : SEED_FIRST), label.work);
	ok &= !final || disk_same(file, "the file", label.seed + SEED_FILE, LAST_BYTES);
	if (fgetc(file) != EOF) {
		puts("the file is too long");
		ok = 0;
	}
	return !ok;
}

int main(int argc, char **argv)
{
	if (argc == 8 && !strcmp(argv[1], "make"))
		disk_make(argv + 2);
	else if (argc == 4 && !strcmp(argv[1], "check"))
		return disk_check(argv + 2);
	else
		errx(2, "usage: disk-image make IMAGE NAME SEED WORK IOVS STEPS | check IMAGE FILE");
	return 0;
}
