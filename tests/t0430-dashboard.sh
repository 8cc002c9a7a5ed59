#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The dashboard without a browser: what is in the site, that its commands say what it says, its size, and that nothing
# in it comes from elsewhere or acts.
# shellcheck disable=SC2016,SC2034,SC2154,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-store.sh
. "$top/tests/fake-store.sh"

sg2phyr=$top/scripts/sg2phyr
site=out/report/site
SG2PHYR_STORE=$tmp/store.db
export SG2PHYR_STORE

# rows QUERY [FILE...] - rows that the scripts of the page have for it, as objects
rows() {
	_q=$1
	shift
	cat "$@" | sed -n "s/^rows(\"$_q\", \(.*\));\$/[\1]/p" | jq -c -s '[.[] | .[0] as $c | .[1][] | [$c, .] | transpose | map({(.[0]): .[1]}) | add]'
}

test_expect_success 'a site of the newest run over the whole tree, and of the one asked for' '
	fake_store store.db && test_exit 0 "$sg2phyr" report -o out >name 2>err && test_cmp /dev/null err &&
	echo "$tmp/$site/index.html" | test_cmp - name &&
	jq -c ".[0] | [.run, .linux]" "$site/data/run.json" >got && echo "[2,\"7.3.4\"]" | test_cmp - got &&
	test_exit 0 "$sg2phyr" report --run 3 -o "o u'\''t" && jq -c ".[0] | [.run, .scope]" "o u'\''t/report/site/data/run.json" >got &&
	echo "[3,\"drivers/a\"]" | test_cmp - got &&
	test "$(ls -A out/report)" = site
'

test_expect_success 'the numbers of the store, each with what it is of' '
	jq -r ".[] | [.what, .n, .of] | @tsv" "$site/data/totals.json" | sed "s/:[^	]*//" >got && cat >expect <<-\EOT && test_cmp expect got &&
	files use the API	3	60000
	sites on S2	1	7
	sites on S1	3	7
	sites left, with a reason	2	7
	sites lost	1	7
	files changed	2	3
	E1	2	2
	E2	1	2
	E3	1	2
	E4	1	2
	findings of misuse, High	1	9
	findings of misuse, Medium	0	9
	uses not analysed for misuse	1	9
	EOT
	jq -r ".[] | select(.subsystem == \"drivers/a\") | [.S2, .S1, .left, .lost, .sites, .files, .misuse] | @tsv" "$site/data/subsystems.json" >got &&
	printf "1\t2\t1\t1\t5\t2\t1\n" | test_cmp - got &&
	jq -r ".[] | [.run, .S2, .S1, .left, .lost, .sites] | @tsv" "$site/data/burndown.json" >got &&
	printf "%s\n" "run 1, Linux 6.12.9	1	2	0	0	3" "run 2, Linux 7.3.4	1	3	2	1	7" | test_cmp - got &&
	jq -r ".[] | [.level, .shown, .[\"not shown\"], .[\"no evidence\"], .of] | @tsv" "$site/data/evidence.json" >got &&
	printf "%s\n" "E0	2	1	0	3" "E1	2	0	0	2" "E2	1	1	0	2" "E3	1	1	0	2" "E4	1	0	1	2" | test_cmp - got &&
	jq -r ".[] | [.rule, .findings, .uses, .silenced] | @tsv" "$site/data/misuse_rules.json" >got &&
	printf "%s\n" "device-differs	2	9	1" "sg-phys	1	9	0" | test_cmp - got
'

test_expect_success 'each command that is shown prints what is shown: page, JSON and CSV' '
	jq -r ".[] | [.name, .how] | @tsv" "$site/data/queries.json" >commands && test "$(wc -l <commands)" -ge 15 &&
	while IFS="	" read -r q how; do
		case $how in "sg2phyr sql \""*\") ;; *) echo "$how"; return 1 ;; esac
		PATH=$top/scripts:$PATH sh -c "sg2phyr sql --json ${how#sg2phyr sql }" >printed </dev/null && jq -s -c "add // []" printed >want &&
		jq -c . "$site/data/$q.json" | test_cmp want - &&
		PATH=$top/scripts:$PATH sh -c "sg2phyr sql --csv ${how#sg2phyr sql }" </dev/null | cmp - "$site/data/$q.csv" &&
		find "$site/data" -name "*.js" -exec cat {} + >scripts && rows "$q" scripts | jq -S -c "sort" >got && jq -S -c sort want | test_cmp - got ||
			{ echo "$q: $how"; return 1; }
	done <commands
'

test_expect_success 'every table is said to have a denominator, or is no table of shares; the other columns are there' '
	jq -r ".[] | [.name, .of, (.plain | join(\" \"))] | @tsv" "$site/data/queries.json" | while IFS="	" read -r q of plain; do
		case $of:$q in :run|:sites|:changes|:findings|:losses) continue ;; esac
		for c in $of $plain; do
			jq -e --arg c "$c" ".[0] | has(\$c)" "$site/data/$q.json" >/dev/null || { echo "$q has no $c"; exit 1; }
		done
		[ -n "$of" ] || { echo "$q has no denominator"; exit 1; }
	done
'

test_expect_success 'sites and diffs of a subsystem are in a file of its own, whatever it is called' '
	rows sites "$site/data/parts/drivers/a.js" | jq -r ".[].path" | sort | uniq -c | tr -s " " >got &&
	printf " %s\n" "3 drivers/a/one.c" "2 drivers/a/two.c" | test_cmp - got &&
	rows changes "$site/data/parts/${odd_path%/*}.js" | jq -e "length == 1" && ! grep -rl "sg_dma_len" "$site/data/summary.js" "$site/data/files.js"
'

test_expect_success 'text of any origin: all is UTF-8, a quote or markup ends nothing' '
	for f in "$site"/data/*.json "$site"/data/*.js "$site"/charts/*; do
		iconv -f UTF-8 -t UTF-8 "$f" >/dev/null || { echo "$f"; return 1; }
	done &&
	jq -r ".[] | select(.line == 8).reason" "$site/data/sites.json" >got &&
	printf "x && \"y\" <i>M\357\277\275\342\200\256</script>\n" | test_cmp - got &&
	! grep -E "innerHTML|outerHTML|insertAdjacent|document[.]write|eval\(|Function\(" "$site/app.js"
'

test_expect_success 'nothing comes from elsewhere, nothing is inline, and a policy says so' '
	test_grep "Content-Security-Policy.*default-src .none.; script-src .self. file:; style-src .self. file:; img-src .self. file:" "$site/index.html" &&
	! grep -nE "https?:|//[a-z]+[.]" "$site/index.html" "$site/style.css" && ! grep -n "https\\?:" "$site/app.js" &&
	! grep -niE " (on[a-z]+|style)=|javascript:|<style" "$site/index.html" && ! grep -nE "<script[^>]*>[^<]" "$site/index.html" &&
	! grep -nE "url\\(|@import" "$site/style.css" && ! grep -nE "fetch\\(|XMLHttp|import[ (]" "$site/app.js" &&
	cat "$site"/charts/*.svg | grep -oE "https?:[^\" ]*" | sort -u >hosts && ! grep -v "^http://www[.]w3[.]org/" hosts &&
	! grep -lE "<script|<image" "$site"/charts/*.svg
'

test_expect_success 'the page is well-formed, and so are the pictures, for light and dark' '
	awk "BEGIN { RS = \"<\" } NR == 1 { next }
		/^!/ || /^(meta|link|input)[ >]/ { next }
		/^\\// { n = substr(\$0, 2); sub(/[^a-z0-9].*/, \"\", n)
			if (s[d] != n) { print NR \": \" n \" closes \" s[d]; bad = 1; exit } d--; next }
		/^[a-z]/ { n = \$0; sub(/[^a-z0-9].*/, \"\", n); s[++d] = n }
		END { if (d) print \"open: \" s[d]; exit (bad || d) }" "$site/index.html" &&
	grep -o " id=\"[^\"]*" "$site/index.html" | sort | uniq -d >twice && test_cmp /dev/null twice &&
	for c in subsystems evidence left misuse burndown; do
		for d in 0 1; do
			test_grep "<svg" "$site/charts/$c-$d.svg" && test_grep "</svg>" "$site/charts/$c-$d.svg" || return 1
		done
		! cmp -s "$site/charts/$c-0.svg" "$site/charts/$c-1.svg" || return 1
	done
'

test_expect_success 'a tree as large as the kernel: less than 3 MB before anything is asked for' '
	fake_store large.db 1500 && "$sg2phyr" report --store large.db -o large &&
	jq -e "map(select(.what == \"files use the API\"))[0].n == 1503" large/report/site/data/totals.json &&
	cd large/report/site && n=$(cat index.html app.js style.css data/summary.js charts/*-0.svg | wc -c) &&
	test "$n" -gt 30000 && test "$n" -lt 3000000 && n=$(wc -c <data/files.js) && test "$n" -lt 3000000 &&
	for f in data/parts/drivers/*; do test "$(wc -c <"$f")" -lt 300000 || return 1; done
'

test_expect_success 'made again it is the same, and what was there goes' '
	cp -R "$site" before && : >"$site/old" && "$sg2phyr" report -o out && diff -r before "$site"
'

test_expect_success 'what ran in virtual machines; a store that does not know of it yet' '
	jq -e "map(select(.what | startswith(\"E4\")))[0] | .n == 1 and .of == 2" "$site/data/totals.json" &&
	"$sg2phyr" sql --tsv "SELECT e4 FROM changes WHERE run = 2 ORDER BY e4" >out4 && printf "e4\n-\nruns:2/3 x86_64 ahci none vtd-strict\n" | test_cmp - out4 &&
	cp store.db old.db && sqlite3 old.db "DROP VIEW changes" "ALTER TABLE file DROP COLUMN e4" "CREATE VIEW changes AS SELECT 1" "PRAGMA user_version = 1" &&
	"$sg2phyr" sql --store old.db --tsv "SELECT count(*), min(e4), max(e4) FROM changes" >out4 && printf "count(*)\tmin(e4)\tmax(e4)\n4\t-\t-\n" | test_cmp - out4 &&
	"$sg2phyr" report --store old.db -o out4.d && test -e out4.d/report/site/index.html
'

test_expect_success 'a run that found nothing' '
	sqlite3 empty.db ".read $top/scripts/lib/store.sql" ".read $top/scripts/lib/store-views.sql" && test_exit 2 "$sg2phyr" report --store empty.db -o out2 2>err &&
	test_grep "has no run - .*sg2phyr campaign start" err && test ! -e out2 &&
	sqlite3 empty.db "INSERT INTO run VALUES (1, '\''b'\'', '\''e'\'', '\''7.3.4'\'', '\'''\'', 5, '\''1'\'', '\''s'\'', '\''g'\'', '\''p'\'', '\''c'\'', '\''m'\'')" &&
	test_exit 0 "$sg2phyr" report --store empty.db -o out2 2>err && test_cmp /dev/null err &&
	jq -e ".[0].n == 0 and .[0].of == 5" out2/report/site/data/totals.json
'

test_expect_success 'what is wrong is said, with a cure; the old site stays' '
	test_exit 2 "$sg2phyr" report --store none.db 2>err && test_grep "no store .*none.db - .*sg2phyr campaign start" err && test ! -e none.db &&
	test_exit 2 "$sg2phyr" report --run 9 -o out 2>err && test_grep "has no run 9 - " err &&
	test_exit 2 "$sg2phyr" report --run "2 OR 1" -o out 2>err && test_grep "run wants the number" err &&
	: >file && test_exit 2 "$sg2phyr" report -o file 2>err && test_grep "cannot write in .*file/report" err &&
	mkdir -p k/include/linux campaign && printf "linux\t%s\n" "$tmp/k" >campaign/asked &&
	test_exit 2 "$sg2phyr" report -o k/out 2>err && test_grep "in the kernel tree" err && test ! -e k/out && rm -r campaign &&
	printf "exit 1\n" | shadow gnuplot && ! PATH=$tmp/shadow:$PATH "$sg2phyr" report -o out 2>err && test_grep "could not be made" err &&
	diff -r before "$site" && test "$(ls -A out/report)" = site
'

test_done
