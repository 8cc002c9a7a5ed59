/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the fuzzers share: bytes that decide, and a check that ends the program
 *
 * A fuzzer is one function, fuzz_one(), that reads its decisions from a string
 * of bytes, and starts and ends with the same state. fuzz_main.c gives it
 * random strings, libFuzzer gives it better ones.
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "model.h"

struct input {
	const u8 *next, *end;
};

/* Below @n, which is not 0; 0 when the string is at its end. */
u32 choose(struct input *in, u32 n);
u64 choose_u64(struct input *in);

static inline bool one_in(struct input *in, u32 n)
{
	return choose(in, n) == n - 1;
}

static inline bool more(const struct input *in)
{
	return in->next < in->end;
}

void fuzz_one(struct input *in);

/* Operations done and compared, since the start of the program. */
extern unsigned long fuzz_operations;

#define check(condition) \
	do { \
		if (!(condition)) \
			model_warn(__FILE__, __LINE__, #condition); \
	} while (0)

#endif /* TESTS_FUZZ_H */
