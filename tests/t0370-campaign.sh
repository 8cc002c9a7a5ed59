#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
#
# Campaigns over a small tree, and what is in the store after them: killed at any moment, they go on.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-tree.sh
. "$top/tests/fake-tree.sh"

XDG_CACHE_HOME=$tmp/cache
XDG_STATE_HOME="$tmp/state of mine"
real_spatch=$(command -v spatch)
CALLS=$tmp/calls
export XDG_CACHE_HOME XDG_STATE_HOME real_spatch CALLS
unset SG2PHYR_STORE
store="$XDG_STATE_HOME/sg2phyr/store.db"

# few rules of both kinds
copy=$tmp/copy
few_rules "$copy"
few_checks "$copy" unmap-mapped-count
sg2phyr=$copy/scripts/sg2phyr

cd "$tmp" && shadow spatch <<-\END
	#!/bin/sh
	case "$*" in
	*--parse-cocci*|--version) ;;
	*) echo "run" >>"$CALLS" ;;
	esac
	exec "$real_spatch" "$@"
END
PATH=$tmp/shadow:$PATH

# campaign ARGUMENT... - without proofs: these need a compiler and a real kernel
campaign() {
	_verb=$1
	shift
	case $_verb in
	start) "$sg2phyr" campaign start -s --no-evidence --linux "$tmp/a tree" "$@" ;;
	*) "$sg2phyr" campaign "$_verb" "$@" ;;
	esac
}

# has QUERY - what the store has, with tabs
has() { "$sg2phyr" sql --tsv "$1"; }

# all RUN - everything that a run has, but times
all() {
	for _q in "path, line, col, token, status, class, step, owner, reason FROM sites" "path, added, removed, rules, e1, diff FROM changes" \
			"path, line, col, rule, function, text FROM findings" "path, line, col, name, why FROM losses" \
			"path, subsystem, owner, e0, e1, rules, uses, conversion, misuse FROM file"; do
		has "SELECT $_q WHERE run = $1 ORDER BY 1, 2, 3" || return
	done
}

misused() {
	cat <<-EOT

	static void $1_misused(struct device *dev, struct scatterlist *list, int n)
	{
		int mapped = dma_map_sg(dev, list, n, DMA_TO_DEVICE);

		dma_unmap_sg(dev, list, mapped, DMA_TO_DEVICE);
	}
	EOT
}

test_expect_success 'a campaign leaves a run in the store, with all that was found' '
	fake_tree "a tree" 7 3 && mkdir -p "a tree/sound" &&
	for n in one two three; do fake_driver "a tree/drivers/fake/$n.c" $n || return 1; done &&
	fake_driver "a tree/sound/four.c" four && misused four >>"a tree/sound/four.c" &&
	echo "int nothing;" >"a tree/sound/five.c" &&
	printf "SOUND OF IT\nF:\tsound/\n" >"a tree/MAINTAINERS" &&
	test_exit 1 campaign start >out 2>err && test_cmp /dev/null err &&
	test_grep "^run 1 of Linux 7.3.1: 6 files, 4 of them use the API" out && test_grep "^14 sites: 12 converted, 2 left, 0 lost" out &&
	test_grep "^4 files changed: 0 identical.* 4 without evidence" out && test_grep "^1 findings of misuse" out &&
	test "$(has "SELECT count(*) FROM sites" | tail -n 1)" = 14 &&
	has "SELECT rule, line FROM findings" >got && test_grep "unmap-mapped-count	2" got &&
	has "SELECT DISTINCT owner FROM sites WHERE path LIKE \"sound%\"" >got && test_grep "SOUND OF IT" got &&
	has "SELECT diff FROM changes WHERE path = \"sound/four.c\"" >got && test_grep "^+.*for_each_range_dma" got &&
	has "SELECT kind, count(*) FROM rule GROUP BY 1" >got && test_grep "^check	3" got && test_grep "^convert	2" got
'

test_expect_success 'again: no rule runs, the results are there once, the run is another' '
	all 1 >first && has "SELECT count(*) FROM result" >results && rm -f calls && test_exit 1 campaign start >out && test ! -f calls &&
	all 2 >second && test_cmp first second &&
	test "$(has "SELECT count(*) FROM site" | tail -n 1)" = 14 && has "SELECT count(*) FROM result" | test_cmp results -
'

test_expect_success 'one changed file: only its results are new' '
	echo "int more;" >>"a tree/drivers/fake/one.c" && test_exit 1 campaign start >out &&
	test "$(has "SELECT DISTINCT path FROM result WHERE key NOT IN (SELECT conversion FROM file WHERE run = 1 UNION SELECT misuse FROM file WHERE run = 1 AND misuse IS NOT NULL)" | tail -n +2)" = drivers/fake/one.c && test "$(has "SELECT count(*) FROM sites WHERE run = 3" | tail -n 1)" = 14 &&
	has "SELECT run, sites, converted FROM burndown" >got && printf "run\tsites\tconverted\n%d\t14\t12\n%d\t14\t12\n%d\t14\t12\n" 1 2 3 >expect && test_cmp expect got
'

test_expect_success 'a PATH: the scope is in the store, and in the burndown are whole trees only' '
	test_exit 1 campaign start drivers/fake >out && test_grep "run 4 of Linux 7.3.1 (drivers/fake)" out &&
	test "$(has "SELECT scope FROM run WHERE id = 4" | tail -n 1)" = drivers/fake &&
	test "$(has "SELECT count(*) FROM burndown" | tail -n 1)" = 3 && test_exit 2 campaign start drivers/none 2>err && test_grep "drivers/none does not exist" err
'

test_expect_success 'killed twelve times, then resumed: as undisturbed' '
	for n in $(seq 30); do fake_driver "a tree/net/n$n.c" n$n || return 1; done &&
	XDG_STATE_HOME=$tmp/s1 XDG_CACHE_HOME=$tmp/c1 test_exit 1 campaign start >out &&
	XDG_STATE_HOME=$tmp/s1 all 1 >undisturbed &&
	export XDG_STATE_HOME=$tmp/s2 XDG_CACHE_HOME=$tmp/c2 && verb=start &&
	for after in $(awk "BEGIN { srand(7); for (i = 0; i < 12; i++) printf \"%.2f \", 0.1 + 2.5 * rand() }"); do
		setsid "$sg2phyr" campaign $verb -s $([ $verb = resume ] || echo --no-evidence --linux) "$([ $verb = resume ] && echo -j2 || echo "$tmp/a tree")" >out 2>&1 &
		pid=$! && sleep "$after" && kill -9 -$pid 2>/dev/null
		wait $pid
		[ ! -f "$XDG_STATE_HOME/sg2phyr/campaign/asked" ] || verb=resume
	done &&
	test_exit 1 campaign resume -s >out && all "$(has "SELECT max(id) FROM run" | tail -n 1)" >disturbed && test_cmp undisturbed disturbed
'

test_expect_success 'while one runs there is no other; status says where it is, stop ends it' '
	export XDG_STATE_HOME=$tmp/s3 XDG_CACHE_HOME=$tmp/c3 && test_exit 2 campaign status 2>err && test_grep "no campaign" err &&
	test_exit 2 campaign resume 2>err && test_grep "no campaign" err && test_exit 2 campaign stop 2>err &&
	{ campaign start >out3 2>err3 & } && pid=$! && n=0 &&
	until campaign status >status 2>/dev/null && grep -q "convert.* running" status || [ $n -ge 300 ]; do sleep 0.1; n=$((n + 1)); done &&
	test_grep "Linux 7.3.1 in .*/a tree, .*: running, process" status && test_grep "misuse  *0:00:[0-9]*, [1-9][0-9]* of [1-9]" status &&
	test_exit 2 campaign start 2>err && test_grep "a campaign is running" err &&
	test_exit 0 campaign stop 2>err && test_grep "go on with" err && { wait $pid; test $? -gt 1; } &&
	campaign status >status && test_grep "not running" status && ! has "SELECT 1 FROM run" | grep 1 &&
	test_exit 1 campaign resume -s >out && campaign status >status && test_grep ": ended" status && all 1 >disturbed && test_cmp undisturbed disturbed
'

test_expect_success 'a store with a relative name is where the caller stands' '
	mkdir -p here && (cd here && test_exit 1 campaign start --store rel.db drivers/fake) >out && test -s here/rel.db && test -f here/campaign/asked &&
	(cd here && SG2PHYR_STORE=rel.db campaign status) >status && test_grep ": ended" status
'

test_expect_success 'what is no store is said to be none, and left' '
	echo text >text && test_exit 2 "$sg2phyr" sql --store text "SELECT 1" 2>err && test_grep "text: .*not a database" err && echo text | test_cmp - text &&
	sqlite3 other "CREATE TABLE run (x)" && test_exit 2 "$sg2phyr" sql --store other "SELECT 1" 2>err && test_grep "no store of this version" err &&
	test_exit 2 "$sg2phyr" sql --store none 2>err && test_grep "a campaign makes it" err &&
	test_exit 2 "$sg2phyr" sql "DELETE FROM run" 2>err && test_grep "readonly" err && test_exit 2 "$sg2phyr" sql "SELECT missing FROM run" 2>err && test_grep "no such column" err
'

test_done
