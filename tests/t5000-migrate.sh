#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The main job on the real kernel: make migrate, its results, and runs that are
# disturbed. Needs compilers and the kernel tree; takes minutes.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

linux=$SG2PHYR_LINUX
real_cache=${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr
ata=out/migrate/drivers_ata

# the tree by size and time of change: no file of it may change
tree_state() {
	(cd "$linux" && find . -printf "%P %y %s %T@\n" | sort | sha256sum)
}
[ -n "${skip_all:-}" ] || tree_state >"$tmp/tree.before"

# migrate OUT PATH [JOBS] - the job, silent; make ends with 0 for findings, too
migrate() {
	make -s -C "$top" migrate M="$2" O="$PWD/$1" J="${3:-2}" LINUX="$linux" >summary 2>err || { cat err; return 1; }
}

# fresh_cache NAME - a cache that has the kernel and its prepared builds, no result
fresh_cache() {
	mkdir -p "$1/sg2phyr" &&
	for d in linux stage bin; do ln -s "$real_cache/$d" "$1/sg2phyr/$d" || return 1; done
}

# results DIR - names and contents of all that is there
results() {
	(cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
}

test_expect_success 'drivers/ata runs through and leaves all its results' '
	migrate out drivers/ata && cat summary &&
	test "$(wc -l <summary)" -le 25 && test "$(wc -l <summary)" -gt 5 &&
	for f in evidence.tsv sites.tsv index.html series/0000-cover-letter.patch; do
		test -s $ata/$f || { echo "$f"; return 1; }
	done
'

test_expect_success 'every file has a row and each row adds up' '
	(cd "$linux" && find drivers/ata -name "*.[ch]" | sort) >files &&
	tail -n +2 $ata/evidence.tsv | cut -f1 | sort >rows &&
	test_cmp files rows &&
	awk -F"\t" "NR > 1 && \$2 != \$5 + \$6 + \$7 { print; bad = 1 } END { exit bad }" $ata/evidence.tsv &&
	awk -F"\t" "NR > 1 && \$2 > 0 && \$9 != \"ok\" { print; bad = 1 } END { exit bad }" $ata/evidence.tsv
'

test_expect_success 'the sums are those of a count by other means' '
	words=$(sed "s/#.*//; /^\$/d; s/[[:space:]].*//" "$top/semantic-patches/lib/tokens" | paste -sd"|") &&
	tail -n +2 $ata/evidence.tsv | while IFS="	" read -r f n rest; do
		# comments out, strings out, then count words
		m=$(gcc -fpreprocessed -dD -E -P "$linux/$f" 2>/dev/null |
			sed "s/\"[^\"]*\"//g" | grep -oE "\\b($words)\\b[[:space:]]*\\(" | wc -l)
		test "$n" -eq "$m" || { echo "$f: $n in the ledger, $m counted"; exit 1; }
	done
'

test_expect_success 'at least 95 percent of the reads are converted, each other one has a reason' '
	awk -F"\t" "NR > 1 { r += \$3; c += \$4 } END { print c \" of \" r; exit !(r > 0 && c >= .95 * r) }" \
		$ata/evidence.tsv &&
	awk -F"\t" "\$6 != \"converted\" && (\$7 == \"\" || \$8 == \"\" || \$8 == \"-\") { print; bad = 1 }
		END { exit bad }" $ata/sites.tsv &&
	! grep -q "uncovered" $ata/sites.tsv
'

test_expect_success 'what was built is identical, without a new warning, and stable' '
	awk -F"\t" "NR > 1 && (\$11 == \"differs\" || \$12 ~ /^warnings/ || \$10 == \"no\") { print; bad = 1 }
		\$11 ~ /^identical/ { n++ } END { exit bad || !n }" $ata/evidence.tsv
'

test_expect_success 'the series applies on the core series and checkpatch is content' '
	(
		repo=$top && tmpd=$tmp &&
		. "$top/scripts/lib/common.sh" && . "$top/scripts/lib/tree.sh" &&
		. "$top/scripts/lib/core-series.sh" &&
		. "$top/scripts/lib/series-mail.sh" && . "$top/scripts/lib/series-check.sh" &&
		. "$top/scripts/lib/series.sh" && series_check "$linux" "$tmp/$ata"
	)
'

test_expect_success 'again: the same bytes' '
	results $ata >first &&
	migrate out drivers/ata &&
	results $ata >second &&
	test_cmp first second
'

test_expect_success 'no path of this machine and no time in the results' '
	! grep -rlF -e "$tmp" -e "$HOME/" -e "$linux" -e "$real_cache" $ata &&
	! grep -rlE "$(date +%Y-%m-%d)|$(date "+%b %e")" $ata
'

test_expect_success 'one job and two, from nothing: the same bytes' '
	fresh_cache c1 && fresh_cache c2 &&
	XDG_CACHE_HOME=$tmp/c1 migrate o1 drivers/scsi/megaraid 1 &&
	XDG_CACHE_HOME=$tmp/c2 migrate o2 drivers/scsi/megaraid 2 &&
	results o1 >r1 && results o2 >r2 && test_cmp r1 r2 &&
	# the prepared builds are there by another name
	awk -F"\t" "NR > 1 && \$4 { n++; if (\$11 !~ /^identical/) { print; bad = 1 } } END { exit bad || !n }" o1/migrate/*/evidence.tsv
'

test_expect_success 'kill -9 of the whole run at odd moments, then again: the same bytes' '
	fresh_cache c3 &&
	for after in 2 9 20; do
		XDG_CACHE_HOME=$tmp/c3 setsid make -s -C "$top" migrate M=drivers/scsi/megaraid \
			O="$tmp/o3" J=2 LINUX="$linux" >/dev/null 2>&1 &
		pid=$! && sleep $after
		kill -9 -$pid 2>/dev/null
		wait $pid
	done
	XDG_CACHE_HOME=$tmp/c3 migrate o3 drivers/scsi/megaraid 2 &&
	ls o3/migrate && find o3 -path "*.new.*" -prune -o -type f -print >left &&
	rm -rf o3/migrate/*.new.* && results o3 >r3 && test_cmp r1 r3
'

if [ "$(id -u)" -eq 0 ]; then
	test_expect_success 'an output disk that is full or read-only: a clear error, exit 2' '
		mkdir -p small &&
		for how in size=16k ro; do
			unshare -m sh -c "mount -t tmpfs -o $how none \"$tmp/small\" &&
				exec \"$top/scripts/sg2phyr\" migrate -s -j 2 --linux \"$linux\" -o \"$tmp/small\" \
				drivers/scsi/megaraid" 2>err
			test "$?" -eq 2 && test_grep "error: cannot write" err || return 1
		done
	'
else
	test_skip 'an output disk that is full or read-only' 'needs root to mount one'
fi

test_expect_success 'all that did not write in the kernel tree' '
	tree_state >tree.after && test_cmp tree.before tree.after
'

test_done
