// SPDX-License-Identifier: GPL-2.0
/* The storages: packed lists, and CPU ranges over every description of memory */
#include "core_fuzz.h"

void fuzz_one(struct input *in)
{
	if (choose(in, 4) == 0)
		fuzz_list(in);
	else
		fuzz_cpu(in);
}
