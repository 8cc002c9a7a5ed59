// SPDX-License-Identifier: GPL-2.0
/*
 * <fuzzer> SEED OPERATIONS [ROUND]
 *
 * Runs a fuzzer on random strings until it has done so many operations. The
 * same arguments do the same. A failure names the round; with ROUND it is the
 * first one.
 */
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>
#include "fuzz.h"

#define INPUT_MAX	8192

unsigned long fuzz_operations;

u32 choose(struct input *in, u32 n)
{
	u32 value = 0;

	if (in->next < in->end)
		value = *in->next++;
	if (n > 256 && in->next < in->end)
		value = value << 8 | *in->next++;
	if (n > 65536 && in->next < in->end)
		value = value << 8 | *in->next++;
	return value % n;
}

u64 choose_u64(struct input *in)
{
	u64 value = 0;
	int i;

	for (i = 0; i < 8 && in->next < in->end; i++)
		value = value << 8 | *in->next++;
	return value;
}

/* So that a sanitizer's finding names its round, too. */
const char *__asan_default_options(void);
const char *__ubsan_default_options(void);

const char *__asan_default_options(void)
{
	return "abort_on_error=1";
}

const char *__ubsan_default_options(void)
{
	return "abort_on_error=1:print_stacktrace=1";
}

#ifdef LIBFUZZER
int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	struct input in = { data, data + size };

	fuzz_one(&in);
	return 0;
}
#else
static unsigned long round_nr;
static char **args;

static void say_round(int signal)
{
	fprintf(stderr, "reproduce: %s %s %s %lu\n", args[0], args[1], args[2],
		round_nr);
	_exit(1);
}

int main(int argc, char **argv)
{
	const struct itimerval limit = { .it_value.tv_sec = 60 };
	unsigned long operations;
	struct model_rng rng;
	u64 seed;

	if (argc != 3 && argc != 4) {
		fprintf(stderr, "usage: %s SEED OPERATIONS [ROUND]\n", argv[0]);
		return 2;
	}
	args = argv;
	seed = strtoull(argv[1], NULL, 0);
	operations = strtoul(argv[2], NULL, 0);
	round_nr = argc == 4 ? strtoul(argv[3], NULL, 0) : 0;
	signal(SIGABRT, say_round);
	signal(SIGVTALRM, say_round);

	while (fuzz_operations < operations) {
		u64 data[INPUT_MAX / 8];
		struct input in;
		u64 size;
		size_t i;

		/*
		 * One round has a second or two: time without end is a bug too. Of the
		 * processor, as other work may be beside.
		 */
		if (round_nr % 256 == 0)
			setitimer(ITIMER_VIRTUAL, &limit, NULL);
		model_seed(&rng, seed ^ (u64)round_nr << 32);
		size = model_random(&rng);
		size = size % (size >> 60 ? 512 : INPUT_MAX);
		for (i = 0; i < size; i += 8)
			data[i / 8] = model_random(&rng);
		in.next = (const u8 *)data;
		in.end = in.next + size;
		fuzz_one(&in);
		round_nr++;
	}
	printf("%lu operations in %lu rounds\n", fuzz_operations, round_nr);
	return 0;
}
#endif
