#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# The range API's own meaning: the kernel headers and range_sg.c as they are,
# built for user space with sanitizers. Needs a compiler, no kernel.

. "$(dirname "$0")/lib.sh"

CC=${CC:-gcc}
# chained lists are found by address only, which the leak checker cannot see
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS

# build FLAG... - the test program, for a machine with these flags
build() {
	"$CC" -std=gnu11 -g -Wall -Wextra -Werror -Wno-unused-parameter \
		-Wno-sign-compare "$@" -I "$top/kernel-series/overlay/include" \
		-I "$top/compat/overlay/include" -I "$top/compat/tests/include" \
		"$top/compat/tests/range_dma_test.c"
}

test_expect_success 'headers and C build without a warning' '
	build -O1 -fsanitize=address,undefined -fno-sanitize-recover=all \
		-DCONFIG_HAS_DMA "$top/compat/overlay/kernel/dma/range_sg.c" \
		-o range_dma_test
'

test_expect_success 'so do the headers where there is no DMA' '
	build -O2 -c -o no_dma.o
'

test_expect_success 'each header builds when it is the first one' '
	for h in range_dma range_dma_sg; do
		echo "#include <linux/$h.h>" >first.c &&
		"$CC" -std=gnu11 -Wall -Werror -fsyntax-only \
			-I "$top/kernel-series/overlay/include" \
			-I "$top/compat/overlay/include" \
			-I "$top/compat/tests/include" first.c || return 1
	done
'

test_expect_success 'no physical address is in the DMA headers' '
	! grep phys_addr_t "$top/kernel-series/overlay/include/linux/range_dma.h" \
		"$top/compat/overlay/include/linux/range_dma_sg.h"
'

test_expect_success 'there are cases' '
	./range_dma_test >cases && test -s cases
'

[ ! -s "$tmp/cases" ] || while read -r name; do
	test_expect_success "$(echo "$name" | tr _ ' ')" "./range_dma_test $name"
done <"$tmp/cases"

test_done
