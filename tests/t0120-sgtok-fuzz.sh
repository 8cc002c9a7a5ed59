#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The lexer of sgtok on bytes that are no C: no crash, no nonsense.
# shellcheck disable=SC2016,SC2034 # bodies are expanded when they run
. "$(dirname "$0")/lib.sh"

flags='-g -O1 -Wall -Wextra -Werror -fno-sanitize-recover=all'

test_expect_success '120,000 mutated inputs, ASan and UBSan' '
	${CC:-cc} $flags -fsanitize=address,undefined -o mutate \
		"$top/tests/fuzz/sgtok_fuzz.c" &&
	timeout 100 ./mutate 120000 1
'

# libFuzzer comes with clang, in a package of its own on some systems.
fuzzer=
for cc in clang clang-14; do
	if printf 'int LLVMFuzzerTestOneInput(void *p, long n);\nint LLVMFuzzerTestOneInput(void *p, long n) { return !p && n < 0; }\n' |
	   "$cc" -fsanitize=fuzzer,address,undefined -x c -o "$tmp/probe" - \
		2>/dev/null; then
		fuzzer=$cc
		break
	fi
done

if [ -n "$fuzzer" ]; then
	test_expect_success 'libFuzzer finds nothing in 50,000 runs' '
		mkdir corpus && cp "$top/scripts/sgtok.c" corpus/ &&
		"$fuzzer" $flags -DLIBFUZZER \
			-fsanitize=fuzzer,address,undefined -o fuzz \
			"$top/tests/fuzz/sgtok_fuzz.c" &&
		timeout 100 ./fuzz -seed=1 -runs=50000 -max_len=4096 \
			-timeout=5 corpus
	'
else
	test_skip 'libFuzzer finds nothing' \
		'no libFuzzer: clang and libclang-rt-14-dev are not installed'
fi

test_done
