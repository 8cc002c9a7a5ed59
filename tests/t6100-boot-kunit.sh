#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A kernel with the core series, built and run as User-mode Linux, and what a developer
# does in a loop. Needs a compiler and the kernel tree; takes minutes.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/boot-kunit.sh"

# the tree by size and time of change: no file of it may change
tree_state() {
	(cd "$linux" && find . -printf "%P %y %s %T@\n" | sort | sha256sum)
}
[ -n "${skip_all:-}" ] || tree_state >"$tmp/tree.before"

# machines - how many of those that run our suites are there
machines() {
	pgrep -cf "sg2phyr/boot/.*kunit.filter_glob=phyr[*]" || :
}

# copy - the repository, to be changed
copy() {
	rm -rf copy && mkdir copy &&
	cp -a "$top/scripts" "$top/kernel-series" "$top/compat" copy/
}

test_expect_success 'our suites pass, with and without bounce buffers' '
	boot 0 "$top" uml uml:swiotlb && cat ktap &&
	grep "^ok" ktap | cut -d" " -f3 >targets && printf "%s\n" uml uml:swiotlb | test_cmp - targets &&
	test "$(grep -cE "^ok .* # [1-9][0-9]+ passed, 0 failed" ktap)" -eq 2
'

test_expect_success 'with nothing changed nothing is built' '
	boot 0 "$top" --filter list-kunit-test uml && cat ktap &&
	test_grep "^ok 1 uml # [1-9][0-9]* passed, 0 failed" ktap &&
	echo "  BOOT    uml" >expect && test_cmp expect err
'

test_expect_success 'a machine that takes too long is ended' '
	(export SG2PHYR_KERNEL_ARGS=phyr_sg.cases=100000000; boot 1 "$top" --timeout 5 uml) &&
	test_grep "fault: stopped after 5 seconds" ktap &&
	test "$(machines)" -eq 0
'

test_expect_success 'a filter that finds nothing is a failure' '
	boot 1 "$top" --filter no-such-suite uml &&
	test_grep "fault: no test case ran" ktap
'

test_expect_success 'a changed file costs what depends on it' '
	copy && touch before &&
	echo "/* a comment */" >>copy/compat/overlay/kernel/dma/range_sg.c &&
	boot 0 "$tmp/copy" --filter list-kunit-test uml &&
	test_grep "KERNEL  uml" err &&
	find "${XDG_CACHE_HOME:-$HOME/.cache}"/sg2phyr/boot/*/obj/uml -name "*.o" -newer before >objects &&
	cat objects && test "$(wc -l <objects)" -lt 20 &&
	grep -q "kernel/dma/range_sg.o" objects
'

test_expect_success 'a file that does not compile: the error, and no boot' '
	copy && echo "int broken(void) { return missing; }" >>copy/compat/overlay/kernel/dma/range_sg.c &&
	boot 1 "$tmp/copy" --filter list-kunit-test uml &&
	test_grep "missing.* undeclared" err &&
	test_grep "^not ok 1 uml # the kernel does not compile" ktap &&
	! grep "BOOT" err
'

test_expect_success 'an option that the kernel cannot have is named' '
	copy && sed -i "1i CONFIG_NO_SUCH_OPTION=y" copy/scripts/lib/boot/uml.config &&
	boot 2 "$tmp/copy" --filter list-kunit-test uml &&
	test_grep "error: .*cannot have .*: CONFIG_NO_SUCH_OPTION=y" err
'

test_expect_success 'memory that is lost in a suite is seen' '
	copy && file=copy/compat/overlay/kernel/dma/tests/range_sg_kunit.c &&
	awk "{ print } /^static void sg_nothing/ { getline; print; print \"\\t(void)!kmalloc(100, GFP_KERNEL);\" }" \
		"$top/${file#copy/}" >$file &&
	boot 1 "$tmp/copy" --filter phyr_sg.sg_nothing uml &&
	test_grep "fault: memory was lost in" ktap && test_grep "leak: unreferenced object" ktap
'

test_expect_success 'back to what was: it boots again' '
	boot 0 "$top" --filter list-kunit-test uml
'

test_expect_success 'all that did not write in the kernel tree' '
	tree_state >tree.after && test_cmp tree.before tree.after
'

test_done
