#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The KUnit suites in all machines there are, and those of the series on the core. Needs compilers,
# emulators and the kernel tree; builds six kernels.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/boot-kunit.sh"

all='uml uml:swiotlb x86_64:none x86_64:swiotlb x86_64:vtd x86_64:race i386 s390x'

test_expect_success 'all targets boot and run a suite of the kernel' '
	boot 0 "$top" --filter list-kunit-test &&
	grep "^ok" ktap | cut -d" " -f3 >targets &&
	printf "%s\n" $all >expect && test_cmp expect targets &&
	test "$(grep -cE "^ok .* # [1-9][0-9]+ passed, 0 failed" ktap)" -eq 8
'

test_expect_success 'our suites pass on all targets' '
	boot 0 "$top" && cat ktap &&
	test "$(grep -cE "^ok .* # [1-9][0-9]* passed, 0 failed" ktap)" -eq 8
'

test_expect_success 'with the series on the core: the suites of theirs' '
	boot 0 "$top" --native --filter "phyr_umem*" uml x86_64:none && cat ktap &&
	for t in uml x86_64:none; do
		test_grep "^ok [12] $t # [1-9][0-9]* passed, 0 failed, 0 skipped" ktap || return 1
	done
'

test_expect_success 'the modes of x86_64 are what they are called' '
	test_grep "DMA domain TLB invalidation policy: strict mode" out/boot/x86_64-vtd.log &&
	test_grep "DMAR: Intel(R) Virtualization Technology for Directed I/O" out/boot/x86_64-vtd.log &&
	test_grep "software IO TLB: area num" out/boot/x86_64-swiotlb.log &&
	! grep -e "DMAR: " -e "software IO TLB: " out/boot/x86_64-none.log
'

test_expect_success 'a crash of the kernel is seen in a suite that reports success' '
	boot 1 "$top" --filter "kunit_fault*" i386 &&
	test_grep "fault: the log says: BUG: " ktap &&
	test_grep "^not ok 1 i386 # .* 0 failed" ktap
'

test_done
