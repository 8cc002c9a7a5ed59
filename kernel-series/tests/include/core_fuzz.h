/* SPDX-License-Identifier: GPL-2.0 */
/* The two halves of core_fuzz */
#ifndef TESTS_CORE_FUZZ_H
#define TESTS_CORE_FUZZ_H

#include "fuzz.h"

void fuzz_list(struct input *in);
void fuzz_cpu(struct input *in);

#endif /* TESTS_CORE_FUZZ_H */
