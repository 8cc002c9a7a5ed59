#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Boots without a boot: the verdict on logs, and what is wrong on the command line.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"

sg2phyr=$top/scripts/sg2phyr

# judge CODE [VAR=VALUE...] - the verdict on the log in stdin, into out; awk ends with CODE
judge() {
	_code=$1
	shift
	for _v; do
		set -- "$@" -v "$_v"
		shift
	done
	test_exit "$_code" awk "$@" -v name=box -v number=1 -f "$top/scripts/lib/ktap.awk" >out
}

# verdict LINE - it is the last line of out
verdict() {
	tail -n 1 out >last && printf '%s\n' "$1" >expect && test_cmp expect last
}

# what init says last, with the DMA debugging's count
end() {
	printf 'sg2phyr: dma-api errors: %s\nsg2phyr: end of boot\n' "${1:-0}"
}

# good - a run of two suites, one with parameters and a skipped case
good() {
	cat <<-\EOT
	Linux version 7.3.4
	DMA-API: preallocated 65536 debug entries
	DMA-API: debugging enabled by kernel config
	KTAP version 1
	1..2
	    KTAP version 1
	    # Subtest: first
	    # module: first
	    1..3
	    ok 1 one
	        KTAP version 1
	        # Subtest: two
	        ok 1 low
	        ok 2 high
	    # two: pass:2 fail:0 skip:0 total:2
	    ok 2 two
	    ok 3 three # SKIP no such machine
	# first: pass:2 fail:0 skip:1 total:3
	# Totals: pass:3 fail:0 skip:1 total:4
	ok 1 first
	    KTAP version 1
	    # Subtest: second
	    1..1
	    ok 1 four
	ok 2 second
	EOT
}

test_expect_success 'a good run: leaves are counted, results are indented' '
	{ good; end; } | judge 0 &&
	verdict "ok 1 box # 4 passed, 0 failed, 1 skipped" &&
	sed "\$d" out >nested &&
	good | sed -n "4,\$p" | grep -vE "module:|pass:" | sed "s/^/  /" >expect &&
	test_cmp expect nested
'

test_expect_success 'the same with what serial consoles add: CR, times, levels' '
	{ good; end; } | sed "s/^/[    1.234567] /; s/\$/\r/" | judge 0 &&
	verdict "ok 1 box # 4 passed, 0 failed, 1 skipped" &&
	! grep -q "$(printf "\r")" out
'

test_expect_success 'kernel messages between the results do no harm' '
	{ good | sed "s/^    ok 1 one/random: crng init done\n&/"; end; } | judge 0 &&
	verdict "ok 1 box # 4 passed, 0 failed, 1 skipped"
'

test_expect_success 'a failed case is counted once and shown with what it said' '
	{ good | sed "s/^    ok 1 four/    # four: EXPECTATION FAILED at x.c:1\n    Expected a == b\n    not &/; s/not     /not /; s/^ok 2/not ok 2/"; end; } |
		judge 1 &&
	verdict "not ok 1 box # 3 passed, 1 failed, 1 skipped" &&
	test_grep "^ *# *# four: EXPECTATION FAILED" out &&
	test_grep "^ *# *Expected a == b" out
'

test_expect_success 'a failed parameter fails the box, whatever is said above it' '
	{ good | sed "s/^        ok 2 high/        not ok 2 high/"; end; } | judge 1 &&
	verdict "not ok 1 box # 3 passed, 1 failed, 1 skipped"
'

test_expect_success 'a suite that fails without a failed case has failed' '
	{ good | sed "s/^ok 2/not ok 2/"; end; } | judge 1 &&
	verdict "not ok 1 box # 4 passed, 1 failed, 1 skipped"
'

test_expect_success 'fewer results than planned, in a suite and in the run' '
	{ good | grep -v "ok 3 three"; end; } | judge 1 &&
	test_grep "fault: first planned 3 and has 2 results" out &&
	{ good | grep -vE "^( +.*(second|four)| +1..1|ok 2)"; end; } | judge 1 &&
	test_grep "fault: the run planned 2 and has 1 results" out
'

test_expect_success 'more results than planned' '
	{ good | sed "s/^    1..1/    1..0/"; end; } | judge 1 &&
	test_grep "fault: second planned 0 and has 1 results" out
'

test_expect_success 'a missing plan' '
	{ good | grep -v "^1\.\.2"; end; } | judge 1 &&
	test_grep "fault: the run has no plan" out &&
	{ good | grep -v "^    1\.\.1"; end; } | judge 1 &&
	test_grep "fault: second has no plan" out
'

test_expect_success 'a crash in the middle: no end, no result, and the last lines' '
	good | sed "/ok 2 two/q" | judge 1 &&
	test_grep "fault: the log ends within first, after result 2" out &&
	test_grep "fault: the log ends before init did" out &&
	test_grep "^not ok 1 box" out
'

test_expect_success 'an end without init is a fault though all tests passed' '
	good | judge 1 &&
	verdict "not ok 1 box # 4 passed, 0 failed, 1 skipped, 1 faults"
'

test_expect_success 'each complaint of the kernel is a fault' '
	for line in "BUG: sleeping function called from invalid context at mm/slab.c:1" \
		"WARNING: lib/phyr_list.c:12 at phyr_list_add+0x1/0x2, CPU#0: kunit_try_catch/34" \
		"WARNING: possible circular locking dependency detected" \
		"BUG: KASAN: slab-out-of-bounds in phyr_list_add+0x1/0x2" \
		"DMA-API: edu 0000:00:02.0: device driver frees DMA memory with wrong function" \
		"DMA-API: exceeded 7 overlapping mappings of cacheline 0x1" \
		"DMA-API: debugging out of memory - disabling" \
		"DMAR: [DMA Read NO_PASID] Request device [00:02.0] fault addr 0x1000 [fault reason 0x06]" \
		"Oops: general protection fault, probably for non-canonical address 0xdead: 0000 [#1] SMP" \
		"Kernel panic - not syncing: Fatal exception" \
		"Unable to handle kernel pointer dereference in virtual kernel address space" \
		"UBSAN: array-index-out-of-bounds in lib/phyr_list.c:1:2" \
		"INFO: task kunit_try_catch:34 blocked for more than 120 seconds."; do
		{ good | sed "s|^    ok 1 one|[ 1.000000] $(echo "$line" | sed "s/[][&|]/\\\\&/g")\n&|"; end; } >log &&
		judge 1 <log &&
		verdict "not ok 1 box # 4 passed, 0 failed, 1 skipped, 1 faults" || return 1
		grep -qF "fault: the log says: $line" out || { cat out; return 1; }
	done
'

test_expect_success 'what comes after the end mark is no fault, what a test prints is none' '
	{ good | sed "s/^    ok 1 one/    # one: provoking a BUG: message\n&/"; end; echo "WARNING: late"; } | judge 0
'

test_expect_success 'errors that the DMA debugging counted but did not show' '
	{ good; end 3; } | judge 1 &&
	test_grep "fault: the DMA debugging counted 3 errors" out &&
	{ good; end unreadable; } | judge 1 &&
	test_grep "fault: init could not read" out &&
	{ good; echo "sg2phyr: end of boot"; } | judge 1 &&
	test_grep "fault: init said nothing" out
'

test_expect_success 'a run of no test, or of skipped ones only, has not passed' '
	{ printf "KTAP version 1\n1..0\n"; end; } | judge 1 &&
	test_grep "fault: no test case ran" out &&
	{ printf "KTAP version 1\n1..1\n    KTAP version 1\n    # Subtest: a\n    1..1\n    ok 1 b # SKIP c\nok 1 a # SKIP\n"; end; } |
		judge 1 &&
	verdict "not ok 1 box # 0 passed, 0 failed, 1 skipped, 1 faults"
'

test_expect_success 'an empty log, and one without KTAP' '
	judge 1 </dev/null &&
	test_grep "fault: there is no KTAP in the log" out &&
	{ echo "Linux version 7.3.4"; end; } | judge 1 &&
	test_grep "fault: there is no KTAP in the log" out
'

test_expect_success 'the machine has to be the one that was asked for' '
	{ good; end; } | judge 0 must="^Linux version" &&
	{ good; end; } | judge 1 must="strict mode" &&
	test_grep "fault: the machine is not the one asked for" out
'

test_expect_success 'lost memory, if the kernel looks for it' '
	{ good; echo "sg2phyr: leaks: 0"; end; } | judge 0 &&
	{ good; echo "sg2phyr: leak:   backtrace"; echo "sg2phyr: leaks: 2"; end; } | judge 1 &&
	test_grep "fault: memory was lost in 2 places" out &&
	test_grep "# sg2phyr: leak:   backtrace" out
'

test_expect_success 'how the emulator ended, and what it complained of' '
	{ good; end; } | judge 1 why="stopped after 9 seconds" &&
	test_grep "fault: stopped after 9 seconds" out &&
	{ good; end; echo "emulator: qemu: vtd_iommu_translate: detected translation failure"; } | judge 1 &&
	test_grep "fault: emulator: .*vtd_iommu_translate" out
'

test_expect_success 'a program that tests is counted with the suites, and must have ended well' '
	selftest() { printf "sg2phyr: selftest: %s\n" "TAP version 13" "1..3" "ok 1 low" "# of 5" "ok 2 high # SKIP none" "$1 3 all"; } &&
	{ good; selftest ok; echo "sg2phyr: selftest ended: 0"; end; } | judge 0 must="^sg2phyr: selftest ended: 0$" &&
	verdict "ok 1 box # 6 passed, 0 failed, 2 skipped" &&
	test_grep "^  # of 5" out &&
	{ good; selftest "not ok"; echo "sg2phyr: selftest ended: 256"; end; } | judge 1 must="^sg2phyr: selftest ended: 0$" &&
	test_grep "^  not ok 3 all" out &&
	test_grep "fault: .* selftest ended: 0" out &&
	verdict "not ok 1 box # 5 passed, 1 failed, 2 skipped, 1 faults"
'

test_expect_success 'the targets are listed, x86_64 stands for its modes' '
	"$sg2phyr" boot --list | cut -f1 >list &&
	printf "%s\n" uml uml:swiotlb x86_64:none x86_64:swiotlb x86_64:vtd x86_64:race i386 s390x >expect &&
	test_cmp expect list &&
	"$sg2phyr" boot --list i386 x86_64 | cut -f1 >list &&
	printf "%s\n" x86_64:none x86_64:swiotlb x86_64:vtd x86_64:race i386 >expect &&
	test_cmp expect list
'

test_expect_success 'bad usage: exit 2 and one line that says what' '
	while read -r what args; do
		# shellcheck disable=SC2086 # a list of arguments
		test_exit 2 "$sg2phyr" boot $args 2>err &&
		test_grep "error: .*$what" err || { echo "$args"; return 1; }
	done <<-\EOT
	target --kunit vax
	target --list vax
	--kunit uml
	seconds --kunit --timeout 0 uml
	seconds --kunit --timeout soon uml
	value --kunit --timeout
	glob --kunit --filter a,b uml
	glob --kunit --filter a=b uml
	does --kunit --compat uml
	does --kunit --converted uml
	series --each-patch scsi peer
	EOT
'

test_expect_success 'a filter cannot become another parameter of the kernel' '
	test_exit 2 "$sg2phyr" boot --kunit --filter "phyr* init=/bin/sh" uml 2>err &&
	test_grep "error: --filter wants a glob" err &&
	test_exit 2 "$sg2phyr" boot --kunit --filter "" uml 2>err &&
	test_grep "error: --filter wants a glob" err
'

test_expect_success 'a missing program is named with its package' '
	mkdir -p few &&
	for p in sh dirname readlink id nproc mktemp rm cut awk grep uniq head cat tr printf; do
		ln -sf "$(command -v $p)" few/$p || return 1
	done &&
	PATH=$tmp/few test_exit 2 "$sg2phyr" boot --kunit -j 1 uml 2>err &&
	test_grep "make is not installed .*apt-get install make" err
'

test_done
