#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# bench core, with small lists: it is complete and its bytes are right. No test
# of times: those depend on the machine.
# shellcheck disable=SC2016,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp

. "$(dirname "$0")/lib.sh"

linux=${SG2PHYR_LINUX:-$(readlink -f "${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/linux/current")}
[ -d "$linux" ] || skip_all='no kernel source is there: scripts/sg2phyr setup'
missing=
command -v gnuplot >/dev/null || missing='gnuplot is not installed: apt-get install gnuplot-nox'
[ -z "$missing" ] || skip_all=$missing

bench() {
	"$top/scripts/sg2phyr" bench "$@" --linux "$linux" -s
}

# cell LAYOUT PAGES STORE COLUMN - a value of the table
cell() {
	awk -F'\t' -v l="$1" -v p="$2" -v s="$3" -v c="$4" '
		$1 == "layout" { for (i = 1; i <= NF; i++) if ($i == c) n = i; next }
		n && $1 == l && $2 == p && $3 == s { print $n }' out/bench/core.tsv
}

test_expect_success 'the help names it' '
	"$top/scripts/sg2phyr" bench -h >help &&
	test_grep "^  core " help &&
	test_grep "^  --quick " help
'

test_expect_success 'a quick run ends well and is silent with -s' '
	bench core --quick -o out >table 2>err &&
	test_cmp /dev/null err
'

test_expect_success 'every layout, size and store has a row' '
	for l in "random 4 KiB pages" "random 64 KiB folios" "random 2 MiB folios" contiguous; do
		for p in 1 64 4096; do
			for s in scatterlist "page array" "bio_vec array" "packed list" range_cpu; do
				test -n "$(cell "$l" $p "$s" entries)" ||
					{ echo "no row: $l, $p, $s"; return 1; }
			done
		done
	done &&
	test "$(grep -vc -e "^#" -e "^layout" out/bench/core.tsv)" -eq 60
'

test_expect_success 'all rows have all columns, and times are numbers above 0' '
	awk -F"\t" "
		/^#/ { next }
		NF != 12 { bad = 1; print NR \": \" NF \" columns\" }
		\$1 == \"layout\" { next }
		\$8 !~ /^[0-9.]+\$/ || \$8 <= 0 || \$9 !~ /^[0-9.]+\$/ || \$9 <= 0 ||
		(\$3 != \"range_cpu\" && (\$7 !~ /^[0-9.]+\$/ || \$7 <= 0)) { bad = 1; print }
		END { exit bad }" out/bench/core.tsv
'

test_expect_success 'the table has the five figures, then every row, all finite' '
	test_grep "^figures for 16 MiB of memory" table &&
	test_grep "^memory, random 4 KiB pages " table &&
	test_grep "^memory, random 2 MiB folios " table &&
	test_grep "^DMA side, direct or one IOVA " table &&
	test_grep "^seek to a byte, " table &&
	test_grep "^iterate, " table &&
	test "$(grep -cE "^[0-9.]+ [KMG]iB +[a-z]" table)" -eq 60 &&
	! grep -wiE "nan|-nan|inf|-inf" table
'

test_expect_success 'every store counts what it has to' '
	for s in scatterlist "page array" "bio_vec array" "packed list" range_cpu; do
		test "$(cell "random 4 KiB pages" 4096 "$s" entries)" -eq 4096 || return 1
	done &&
	test "$(cell "random 64 KiB folios" 4096 scatterlist entries)" -eq 256 &&
	test "$(cell "random 2 MiB folios" 4096 "packed list" entries)" -eq 8 &&
	test "$(cell contiguous 4096 "bio_vec array" entries)" -eq 1 &&
	test "$(cell contiguous 4096 "page array" entries)" -eq 4096
'

test_expect_success 'known stores have their known sizes' '
	# an entry of 32 bytes, 127 in a page with one for the chain; sg_table
	test "$(cell "random 4 KiB pages" 1 scatterlist bytes)" -eq 48 &&
	test "$(cell "random 4 KiB pages" 4096 scatterlist bytes)" -eq $((32 * (4096 + 32) + 16)) &&
	test "$(cell "random 4 KiB pages" 4096 "page array" bytes)" -eq $((8 * 4096 + 16)) &&
	test "$(cell "random 4 KiB pages" 4096 "bio_vec array" bytes)" -eq $((16 * 4096 + 16))
'

test_expect_success 'the packed list is as small as was promised' '
	test "$(cell contiguous 4096 "packed list" bytes)" -lt 200 &&
	test "$(cell "random 4 KiB pages" 64 "packed list" rounded_bytes)" -le 512 &&
	# 3.7 bytes an entry, and one block of the largest size that is not full
	test "$(cell "random 4 KiB pages" 4096 "packed list" rounded_bytes)" -le $((4096 * 37 / 10 + 4096))
'

test_expect_success 'plots are whole PNG and SVG files' '
	for w in memory iterate seek; do
		head -c 8 out/bench/core-$w.png | od -An -tx1 >magic &&
		test_grep "89 50 4e 47 0d 0a 1a 0a" magic &&
		tail -c 8 out/bench/core-$w.png | od -An -c >end &&
		test_grep "I   E   N   D" end &&
		test_grep "<svg" out/bench/core-$w.svg &&
		tail -c 20 out/bench/core-$w.svg >end && test_grep "</svg>" end &&
		# a line for each store but range_cpu, in each panel, at the least
		test "$(grep -c "<path" out/bench/core-$w.svg)" -ge 16 || return 1
	done
'

test_expect_success 'files to compare have no fact of the machine but in comments' '
	grep -v "^#" out/bench/core.tsv >data &&
	! grep -i "cache\|xeon\|epyc\|core(tm)" data
'

test_expect_success 'misuse: exit 2 and what to do' '
	test_exit 2 bench 2>err && test_grep "takes the name of a benchmark: core" err &&
	test_exit 2 bench nonsense 2>err && test_grep "takes the name of a benchmark: core" err &&
	test_exit 2 bench core -s more 2>err && test_grep "takes the name of a benchmark: core" err &&
	mkdir empty &&
	test_exit 2 "$top/scripts/sg2phyr" bench core --linux empty 2>err &&
	test_grep "empty is no kernel source tree" err
'

test_expect_success 'a result that cannot be written is an error' '
	: >file &&
	test_exit 2 bench core --quick -o file 2>err &&
	test_grep "cannot write .*file" err
'

test_expect_success 'without gnuplot the package is named' '
	mkdir -p shadow && for c in awk sed readlink dirname basename mktemp rm cat id nproc cut tr; do
		ln -sf "$(command -v $c)" shadow/$c || return 1
	done &&
	PATH=$tmp/shadow test_exit 2 /bin/sh "$top/scripts/sg2phyr" bench core --quick --linux "$linux" -o out2 2>err &&
	test_grep "apt-get install gnuplot-nox" err &&
	test ! -e out2
'

# results BUILD INSTRUCTIONS - what a machine says of one cell: 8 rounds
results() {
	echo "$1 direct map scattered 8 map+unmap $(($2 * 8)) $(($2 * 8)) 8 ${3:-8}"
}

compat_table() {
	awk -v limit=1.02 -f "$top/scripts/bench/compat/table.awk" results
}

test_expect_success 'compat: the table has each cell with its ratio' '
	{ results unmodified 1000; results compat 1020; } >results &&
	compat_table >table &&
	test_grep "^cell	unmodified	compat	ratio	spread_percent$" table &&
	test_grep "^map/direct/scattered/8/map+unmap	1000.0	1020.0	1.0200	0.00$" table
'

test_expect_success 'compat: the best batch counts, the worst is the spread' '
	{ results unmodified 1000; echo "compat direct map scattered 8 map+unmap 4000 5000 8 8"; } >results &&
	compat_table >table &&
	test_grep "	1000.0	500.0	0.5000	25.00$" table
'

test_expect_success 'compat: map+unmap above the limit is a finding, all else is not' '
	{ results unmodified 1000; results compat 1021; } >results &&
	test_exit 1 compat_table >table &&
	test_grep "	1.0210	" table &&
	sed -i "s/map+unmap/map/" results && compat_table >table &&
	sed -i "s/ map scattered 8 map/ read scattered 4096 read/" results && compat_table >table &&
	test_grep "^read/direct/scattered/4096/read	1000.0	1021.0	1.0210	" table
'

test_expect_success 'compat: cells that cannot be compared are an error' '
	results unmodified 1000 >results &&
	test_exit 2 compat_table 2>err && test_grep "not measured the same cells" err &&
	: >results && test_exit 2 compat_table 2>err &&
	{ results unmodified 1000 8; results compat 1000 7; } >results &&
	test_exit 2 compat_table 2>err &&
	test_grep "map/direct/scattered/8/map+unmap was mapped to 8 segments, now to 7" err
'

test_expect_success 'compat: help and misuse' '
	"$top/scripts/sg2phyr" bench -h >help &&
	test_grep "^  compat " help && test_grep "^  --profile CELL " help &&
	test_exit 2 bench compat more 2>err && test_grep "name of a benchmark: core, compat, converted, native, coccicheck or scale" err &&
	test_exit 2 "$top/scripts/sg2phyr" bench compat --profile 2>err && test_grep "profile needs a value" err &&
	test_exit 2 bench compat --profile read/direct/x/1 -o out 2>err &&
	test_grep "wants a cell of the map benchmark" err &&
	test_exit 2 bench compat -o file 2>err && test_grep "cannot write .*file" err
'

test_expect_success 'converted: the limits on instructions and on what two runs differ, and cells that are missing' '
	converted() {
		awk -v limit=1.01 -v repeat=0.5 -f "$top/scripts/bench/converted.awk" rows
	}
	for b in unmodified compat converted; do
		printf "%s\n" "$b direct read scattered 4096 read 16000 17000 16 0" "$b direct read scattered 4096 read 16040 16900 16 0" \
			"$b direct bytes scattered 4096 read 1600 1600 16 0"
	done >rows &&
	converted >table && test_grep "^read/direct/4096	1000.0	1000.0	1000.0	1.0000	1.0000	0.250$" table &&
	cp rows good &&
	sed "s/^converted\(.*\) 160\(.\)0 /converted\1 162\20 /" good >rows && ! cmp -s good rows && test_exit 1 converted >table &&
	test_grep "1.0125	1.0125" table &&
	sed "s/ 16040 / 16100 /" good >rows && ! cmp -s good rows && test_exit 1 converted >table && test_grep "	0.625$" table &&
	sed 1d good >rows && test_exit 2 converted 2>err >table && test_grep "not measured twice in the unmodified kernel" err &&
	: >rows && test_exit 2 converted
'

test_expect_success 'native: fewer instructions for a list, as many for pages, and cells that are missing' '
	native() {
		awk -v gup_limit=1.01 -v fewer=10 -f "$top/scripts/bench/native.awk" rows
	}
	for b in unmodified native; do
		n=1000 && [ "$b" = unmodified ] || n=100
		printf "%s direct pin folios %s %s %s 1 %s\n" \
			$b 4096 pin_user_pages_fast "5000 5010" 0 $b 4096 list "9000 9000" $((n * 8)) \
			$b 2097152 pin_user_pages_fast "70 70" 0 $b 2097152 list "$n $n" $n
		printf "%s strict umem folios 4096-apart 1024M/register %s %s 1 %s\n" $b $((n * 3)) $((n * 3)) $n
		printf "%s strict read scattered 1048576 read %s %s 10 0\n" $b $((n + 9000)) $((n + 9000))
		printf "%s strict bytes scattered 1048576 read %s %s 10 0\n" $b $((n * 10)) $((n * 20))
	done >good && cp good rows && native >table &&
	test_grep "^umem/strict/4096-apart/1024M/register	3000	300	0.1000	1000	100	0.00$" table &&
	test_grep "^read/strict/1048576	1000	910	0.9100	1000	100	0.00$" table &&
	test_grep "^pin/2097152/list	1000	100	0.1000	1000	100	0.00$" table &&
	test_grep "^pin/4096/pin_user_pages_fast	5000	5000	1.0000	0	0	0.20$" table &&
	for bad in "s/^native\(.*\) 9000 9000 /native\1 9001 9001 /" "s/^native\(.*\) 100 100 1 /native\1 101 101 1 /" \
			"s/^native\(.*\) 5000 /native\1 5051 /" "s/^native\(.* umem .*\) 100$/native\1 1001/" \
			"s/^native\(.* read .*\) 9100 9100 /native\1 10000 10000 /" "s/^native\(.* bytes .*\) 1000 2000 /native\1 10001 10001 /"; do
		sed "$bad" good >rows && ! cmp -s good rows && test_exit 1 native >table || { cat rows; return 1; }
	done &&
	sed 1d good >rows && test_exit 2 native 2>err >table && test_grep "not measured the same cells" err &&
	sed "/^native.*bytes/d" good >rows && test_exit 2 native 2>err >table && test_grep "read/strict/1048576 was not measured in both" err &&
	: >rows && test_exit 2 native 2>err
'

# coccicheck_table [AWK-OPTION...] - the table of the rows in rules.check, rules.convert and times
coccicheck_table() {
	awk -F'\t' "$@" -f "$top/scripts/bench/coccicheck.awk" what=rules rules.check rules.convert what=times times
}

test_expect_success 'coccicheck: what all rules take is worked out from a sample, with its error' '
	printf "%s\n" a b c d >rules.check && echo e >rules.convert &&
	printf "%s\t%s\t%s\t%s\tok\tall\n" coccicheck check a 10 coccicheck check c 20 sg2phyr check all 4 \
		coccicheck convert e 30 sg2phyr convert all 5 >times &&
	coccicheck_table >table &&
	# a mean of 15; the error of a mean of 2 of 4 with the values 10 and 20 is 5 * sqrt(1/2)
	test_grep "^check  *4  *2  *15\.0  *60 +- 14  *4\.0  *15\.0$" table &&
	test_grep "^convert  *1  *1  *30\.0  *30  *5\.0  *6\.0$" table &&
	test_grep "^both  *5  *3  *18\.0  *90 +- 14  *9\.0  *10\.0$" table &&
	! grep "with an error" table &&
	sed "2s/\tok\t/\tfailed\t/" times >ended && mv ended times && coccicheck_table >table &&
	test_grep "^1 of the rules that were measured ended coccicheck with an error" table
'

test_expect_success 'coccicheck: what all files take is worked out from some, less what it takes to start' '
	printf "%s\n" a b >rules.check && echo e >rules.convert &&
	for lot in 0 1 2; do
		printf "%s\t%s\t%s\t%s\tok\t$lot\n" coccicheck check a "$((1 + 2 * lot))" coccicheck check b "$((1 + lot))" \
			coccicheck convert e 5 || return 1
	done >times && printf "%s\t%s\tall\t%s\tok\tall\n" sg2phyr check 11 sg2phyr convert 5 >>times &&
	coccicheck_table -v drawn=10 -v of=100 -v lots=2 >table &&
	# 2 to start, 3 and 6 for 10 of 100 files; the error of a sum of these two is 3, that of ten times as much 30, of which
	# nine tenths of the square are left
	test_grep "^check  *2  *2  *46\.0  *92 +- 28  *11\.0  *8\.4$" table && test_grep "^convert  *1  *1  *5\.0  *5  *5\.0  *1\.0$" table &&
	test_grep "^both  *3  *3  *32\.3  *97 +- 28  *16\.0  *6\.1$" table && test_grep "from 10 of 100 files, in 2 lots" table
'

missing=
command -v spatch >/dev/null || missing='spatch is not installed: apt-get install coccinelle'
command -v parallel >/dev/null || missing='parallel is not installed: apt-get install parallel'
if [ -n "$missing" ]; then
	test_skip 'coccicheck: a run over a small tree' "$missing"
else
	test_expect_success 'coccicheck: a run over a small tree, by the own script of the kernel' '
		. "$top/tests/fake-tree.sh" &&
		fake_tree tree 7 3 && fake_driver tree/drivers/fake/a.c a &&
		mkdir -p tree/scripts && cp "$linux/scripts/coccicheck" tree/scripts/ &&
		find tree -exec ls -ld --time-style=full-iso {} + >before &&
		few_rules "a copy" && few_checks "a copy" map-stack map-vmalloc unmap-mapped-count &&
		"a copy/scripts/sg2phyr" bench coccicheck --sample 2 --linux tree -s -o out >table 2>err &&
		test_cmp /dev/null err &&
		test_grep "^check  *3  *2 " table && test_grep "^convert  *2  *2 " table && test_grep "^both  *5  *4 " table &&
		! grep -wiE "nan|-nan|inf|-inf" table &&
		grep -v "^#" out/bench/coccicheck.tsv | cut -f1-3 >rows &&
		printf "%s\t%s\t%s\n" way kind rule coccicheck check map-vmalloc coccicheck check unmap-mapped-count sg2phyr check all \
			coccicheck convert 010-cursor coccicheck convert 080-sgtable sg2phyr convert all >expect &&
		test_cmp expect rows &&
		"a copy/scripts/sg2phyr" bench coccicheck --files 5 --linux tree -s -o out >table 2>err &&
		test_cmp /dev/null err && test_grep "^coccicheck: worked out from 2 of 2 files, in 5 lots" table &&
		test_grep "^both  *5  *5 " table && ! grep -wiE "nan|-nan|inf|-inf" table &&
		test "$(grep -c "^coccicheck" out/bench/coccicheck.tsv)" -eq 30 &&
		test_exit 2 "a copy/scripts/sg2phyr" bench coccicheck --files 4 --linux tree -s -o out 2>err && test_grep "wants 5 files at least" err &&
		find tree -exec ls -ld --time-style=full-iso {} + >after && test_cmp before after
	'

	test_expect_success 'scale: copies of a part have texts of their own, those of all have the same' '
		"a copy/scripts/sg2phyr" bench scale --copies 3 --linux tree -s -o out drivers/fake >table 2>err &&
		test_cmp /dev/null err &&
		grep -v "^#" out/bench/scale.tsv | cut -f1,2,6 >rows &&
		printf "%s\t%s\t%s\n" copies files sites 1 2 3 3 4 9 >expect && test_cmp expect rows &&
		test_grep "^3 times the files: " table &&
		repo=$top && . "$top/scripts/lib/bench-scale.sh" && linux=$tmp/tree &&
		_bench_copies own 2 drivers/fake && ! cmp -s own/copy1/drivers/fake/a.c own/copy2/drivers/fake/a.c &&
		mkdir -p tree/kernel/dma && cp tree/drivers/fake/a.c tree/kernel/dma/mapping.c &&
		_bench_copies same 2 && cmp same/copy1/drivers/fake/a.c same/copy2/drivers/fake/a.c &&
		cmp same/copy1/drivers/fake/a.c tree/drivers/fake/a.c &&
		test ! -e same/copy1/kernel/dma/mapping.c && test -e tree/kernel/dma/mapping.c && rm -r tree/kernel &&
		test_exit 2 "a copy/scripts/sg2phyr" bench scale --linux tree -o out drivers/none 2>err &&
		test_grep "drivers/none is not in " err
	'

	test_expect_success 'coccicheck: one that fails is an error, and a tree without it' '
		echo "echo Fatal error: exception End_of_file; exit 1" >tree/scripts/coccicheck &&
		"a copy/scripts/sg2phyr" bench coccicheck --sample 1 --linux tree -s -o out >table 2>err &&
		test_grep "Fatal error" err && test_grep "^2 of the rules .* with an error" table &&
		echo "echo none of it; exit 1" >tree/scripts/coccicheck &&
		test_exit 2 "a copy/scripts/sg2phyr" bench coccicheck --sample 1 --linux tree -s -o out 2>err &&
		test_grep "none of it" err && test_grep "coccicheck failed on " err &&
		rm tree/scripts/coccicheck &&
		test_exit 2 "a copy/scripts/sg2phyr" bench coccicheck --sample 1 --linux tree -s -o out 2>err &&
		test_grep "has no scripts/coccicheck" err &&
		test_exit 2 bench coccicheck --sample 1 --files 5 2>err && test_grep "one of them" err &&
		test_exit 2 bench coccicheck --sample some 2>err && test_grep "want a number, not .some" err
	'
fi

if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then
	test_expect_success 'with little memory the largest list is smaller, and it says so' '
		echo "MemAvailable: 300 kB" >meminfo &&
		unshare -m sh -c "mount --bind meminfo /proc/meminfo &&
			repo=$top && . $top/scripts/lib/common.sh &&
			. $top/scripts/lib/bench.sh && bench_largest 26214400" >pages &&
		test "$(cat pages)" -le 4096 &&
		echo "MemAvailable: 2097152 kB" >meminfo &&
		unshare -m sh -c "mount --bind meminfo /proc/meminfo &&
			repo=$top && . $top/scripts/lib/common.sh &&
			. $top/scripts/lib/bench.sh && bench_largest 26214400" >pages &&
		test "$(cat pages)" -eq 13107200
	'
else
	test_skip 'with little memory the largest list is smaller' 'needs root to show another /proc/meminfo'
fi

test_done
