#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# scripts/sg2phyr check: output, exit codes, silencing comments, baseline, patches, losses, cache.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-tree.sh
. "$(dirname "$0")/fake-tree.sh"
# shellcheck source=tests/check-copy.sh
. "$(dirname "$0")/check-copy.sh"

command -v spatch >/dev/null || skip_all="no spatch (package coccinelle)"
command -v jq >/dev/null || skip_all="no jq"

check() {
	copy/scripts/sg2phyr check --linux linux "$@" >out 2>err
}

test_expect_success 'a finding has line, column, message and rule, a note says why and how' '
	check_copy copy && fake_tree linux 7 3 && check_driver linux/drivers/fake/a.c &&
	check_driver "linux/drivers/odd name/b c.c" &&
	find linux -type f -exec sha256sum {} + | sort >before &&
	test_exit 1 check drivers/fake &&
	cat >want <<-\EOT &&
	drivers/fake/a.c:6:2: warning: Found by ignored-map [ignored-map]
	drivers/fake/a.c:6:2: note: An IOMMU may merge entries. Do it otherwise.
	drivers/fake/a.c:7:20: warning: Found by seven-entries [seven-entries]
	drivers/fake/a.c:7:20: note: An IOMMU may merge entries. Do it otherwise.
	EOT
	test_cmp want out &&
	test_grep "2 rules on 1 files with 2 uses: 2 findings (1 High, 1 Medium, 0 Low), 0 silenced" err
'

test_expect_success '--terse, --confidence and --rule choose; nothing left is exit 0' '
	test_exit 1 check --terse --confidence High drivers/fake/a.c &&
	echo "drivers/fake/a.c:7:20: warning: Found by seven-entries [seven-entries]" >want && test_cmp want out &&
	test_exit 1 check --terse --rule ignored-map drivers && test "$(wc -l <out)" -eq 2 &&
	test_exit 0 check --confidence High --rule ignored-map drivers && test ! -s out
'

test_expect_success 'the whole tree, with names that have spaces; the tree is not written to' '
	test_exit 1 check --terse && test_grep "^drivers/odd name/b c.c:6:2: warning" out && test "$(wc -l <out)" -eq 4 &&
	find linux -type f -exec sha256sum {} + | sort >after && test_cmp before after
'

test_expect_success 'what did not change is not looked at again' '
	shadow spatch <<-\EOT &&
	#!/bin/sh
	case "$*" in *--version*) exec "$REAL" "$@" ;; esac
	echo called >>"$CALLS"
	exec "$REAL" "$@"
	EOT
	REAL=$(command -v spatch) CALLS=$PWD/calls && export REAL CALLS &&
	PATH=$PWD/shadow:$PATH test_exit 1 check --terse && test ! -e calls &&
	cp linux/drivers/fake/a.c linux/drivers/fake/same.c &&
	PATH=$PWD/shadow:$PATH test_exit 1 check --terse && test ! -e calls && test "$(wc -l <out)" -eq 6 &&
	rm linux/drivers/fake/same.c
'

test_expect_success 'bad usage is exit 2 and says how' '
	test_exit 2 check --nothing && test_grep "no such option" err &&
	test_exit 2 check --confidence high && test_grep "High, Medium or Low" err &&
	test_exit 2 check drivers/none && test_grep "does not exist" err && test_exit 2 check drivers/fake drivers/none &&
	test_exit 1 check --terse . && test_grep "^drivers/fake/a.c:6" out &&
	test_exit 2 check ../copy && test_exit 2 check --baseline none && test_exit 2 check --json --sarif - &&
	test_exit 2 check --patch x drivers && test_exit 0 check -h && test_grep "sg2phyr-ok" out
'

test_expect_success 'comments silence a finding, with a reason, and only where there is one' '
	mkdir linux/drivers/ok &&
	cat >linux/drivers/ok/a.c <<-\EOT &&
	void f(void)
	{
		dma_map_sg(a, b, c, d); /* sg2phyr-ok ignored-map: cannot fail here */
		/* sg2phyr-ok seven-entries: it is seven */
		/* another comment */
		dma_unmap_sg(a, b, 7, d);
		dma_map_sg(a, b, c, d); // sg2phyr-ok seven-entries: of another rule
		/* sg2phyr-ok ignored-map */
		dma_map_sg(a, b, c, d);
	}
	EOT
	test_exit 1 check --terse drivers/ok &&
	cat >want <<-\EOT &&
	drivers/ok/a.c:7:1: warning: Found by ignored-map [ignored-map]
	drivers/ok/a.c:7:1: warning: This comment silences a finding that is not there [silenced-nothing]
	drivers/ok/a.c:8:1: warning: This comment silences a finding and does not say why that is right [silenced-without-reason]
	drivers/ok/a.c:9:1: warning: Found by ignored-map [ignored-map]
	EOT
	test_cmp want out && test_grep "2 silenced" err &&
	test_exit 1 check --sarif - drivers/ok &&
	jq -r ".runs[0].results[] | select(.suppressions) | .suppressions[0].justification" out >got &&
	printf "cannot fail here\nit is seven\n" >want && test_cmp want got &&
	rm -r linux/drivers/ok
'

test_expect_success 'JSON has the findings, the reasons and the denominators' '
	test_exit 1 check --json drivers/fake &&
	jq -r "[.rules, .files, .uses, (.findings | length), .findings[1].column, .findings[1].function, .findings[0].why] | @tsv" out >got &&
	printf "2\t1\t2\t2\t20\tfake_send\tAn IOMMU may merge entries.\n" >want && test_cmp want got
'

test_expect_success 'SARIF has what its readers ask for' '
	test_exit 1 check --sarif s.sarif "drivers/odd name" && test -s out &&
	jq -e ".version == \"2.1.0\" and (.runs | length) == 1 and (.runs[0].tool.driver.name | length) > 0" s.sarif &&
	jq -e ".runs[0] as \$r | all(\$r.results[]; .ruleId == \$r.tool.driver.rules[.ruleIndex].id and (.message.text | length) > 0)" s.sarif &&
	jq -r ".runs[0].results[1].locations[0].physicalLocation | [.artifactLocation.uri, .region.startLine, .region.startColumn, .region.endColumn] | @tsv" s.sarif >got &&
	printf "drivers/odd%%20name/b%%20c.c\t7\t20\t32\n" >want && test_cmp want got &&
	jq -r "[.runs[0].results[].partialFingerprints[\"sg2phyr/v1\"]] | unique | length" s.sarif >got && echo 2 >want && test_cmp want got
'

test_expect_success 'the page is one file that says the same' '
	test_exit 1 check --html p.html drivers && test_grep "4 findings by 2 rules" p.html && test_grep "<mark>     7" p.html &&
	test_grep "drivers/odd name/b c.c:7:20" p.html && ! grep -E "(src|href)=\"?(http|//)" p.html
'

for form in json sarif; do
	test_expect_success "a baseline ($form): lines above and moved functions are not new, one more is" '
		case $form in
		json) test_exit 1 check --json drivers/fake && mv out base ;;
		sarif) test_exit 1 check --sarif base drivers/fake ;;
		esac &&
		test_exit 0 check --baseline base drivers/fake && test ! -s out &&
		cp linux/drivers/fake/a.c kept.c &&
		{ printf "\n\n/* more */\n"; sed "s/^\tdma_map/\t\tdma_map/" kept.c; } >linux/drivers/fake/z.c && rm linux/drivers/fake/a.c &&
		test_exit 0 check --baseline base drivers/fake && test ! -s out &&
		sed "s/^.*dma_map_sg.*/&\n&/" linux/drivers/fake/z.c >z && cp z linux/drivers/fake/z.c &&
		test_exit 1 check --terse --baseline base drivers/fake && test "$(wc -l <out)" -eq 1 &&
		mv kept.c linux/drivers/fake/a.c && rm linux/drivers/fake/z.c
	'
done

test_expect_success 'a file that is no baseline is refused' '
	echo "{}" >base && test_exit 2 check --baseline base drivers/fake && test_grep "nothing that" err
'

# change NAME COMMAND - COMMAND on a copy of the tree; ./NAME.diff is what it did
change() {
	rm -rf b && cp -r linux b &&
	(
		cd b && git init -q . && git add -A &&
		git -c user.name=x -c user.email=x@y commit -q -m x && sh -ec "$2" && git add -A && git diff --cached -M
	) >"$1.diff"
}

test_expect_success '--patch: what a patch brings in, and nothing that was there' '
	change new "sed -i \"s/^.*fake_go.*/&\n\tdma_map_sg(dev, sg, 4, DMA_TO_DEVICE);/\" drivers/fake/a.c" &&
	test_exit 1 check --terse --patch new.diff &&
	echo "drivers/fake/a.c:8:2: warning: Found by ignored-map [ignored-map]" >want && test_cmp want out &&
	{ printf "From: x\nSubject: [PATCH] y\n\nText with\n-- dashes\n---\n\n"; cat new.diff; printf -- "-- \n2.39\n"; } >mail &&
	test_exit 1 check --terse --patch - <mail && test_cmp want out
'

test_expect_success '--patch: moving code, a new name for a file, taking code out bring nothing in' '
	change moved "mv drivers/fake/a.c drivers/fake/n.c; sed -i \"3s/^/\n\nint x;\n/\" drivers/fake/n.c" &&
	test_exit 0 check --patch moved.diff && test ! -s out &&
	change less "sed -i /dma_map_sg/d drivers/fake/a.c" && test_exit 0 check --patch less.diff && test ! -s out
'

test_expect_success '--patch: a new file, and a patch that the tree has already' '
	change file "sed s/fake_send/new_send/ drivers/fake/a.c >drivers/fake/n.c" &&
	test_exit 1 check --terse --patch file.diff && test "$(grep -c "^drivers/fake/n.c:" out)" -eq 2 && test "$(wc -l <out)" -eq 2 &&
	cp out want && cp -r linux kept && cp b/drivers/fake/n.c linux/drivers/fake/ &&
	test_exit 1 check --terse --patch file.diff && test_cmp want out && test_grep "in .* already" err &&
	rm linux/drivers/fake/n.c
'

test_expect_success '--patch: what does not apply, or is no patch, or wants out of the tree, is exit 2' '
	sed "s/^ \tdma/ \tother/" new.diff >bad.diff && test_exit 2 check --patch bad.diff && test_grep "does not apply" err &&
	echo hello >no.diff && test_exit 2 check --patch no.diff && test_grep "is no patch" err &&
	sed "s|drivers/fake/a.c|../../../x.c|g" file.diff | sed "s|drivers/fake/n.c|../../../x.c|g" >out.diff && test_exit 2 check --patch out.diff &&
	test_exit 2 check --patch none.diff
'

test_expect_success '--mend prints the mends that are mechanical, as a patch that applies' '
	test_exit 1 check --mend drivers/fake && cp out mend.diff &&
	cp -r linux mended && git -C mended apply ../mend.diff 2>/dev/null || (cd mended && patch -p1 -s <../mend.diff) &&
	grep -c "sg, 8, DMA" mended/drivers/fake/a.c >got && echo 1 >want && test_cmp want got && test_grep "^--- a/drivers/fake/a.c" mend.diff
'

test_expect_success 'code that spatch does not parse is a loss, not clean; #if 0 is nothing' '
	mkdir linux/drivers/lost &&
	cat >linux/drivers/lost/a.c <<-\EOT &&
	#define fake_map(x) do { if (dma_map_sg(x, 1, 2, 3)) fake(x) } while (0) ((
	int g(void) { foo) bar; dma_map_sg(a, b); }
	#if 0
	int h(void) { dma_map_sg(a, b); }
	#endif
	EOT
	test_exit 1 check drivers/lost && test ! -s out && test_grep "2 of 2 uses were not analysed (1 in code that spatch does not parse, 1 in macros" err &&
	test_exit 1 check --json drivers/lost && jq -r ".not_analysed[] | [.line, .column, .name, .why] | @tsv" out | sort >got &&
	printf "1\t30\tdma_map_sg\tmacro\n2\t25\tdma_map_sg\tparse\n" >want && test_cmp want got &&
	test_exit 1 check --json drivers/lost && mv out base && test_exit 0 check --baseline base drivers/lost &&
	rm -r linux/drivers/lost
'

test_expect_success 'a rule that hangs costs that rule on that file, and is named; others are heard' '
	shadow spatch <<-\EOT &&
	#!/bin/sh
	case "$*" in
	*--parse-cocci*|*--version*) ;;
	*all.cocci*) ! xargs grep -q hang <files || while :; do :; done ;;
	*ignored-map.cocci*) ! xargs grep -q hang <files || while :; do :; done ;;
	esac
	exec "$REAL" "$@"
	EOT
	sed "s/fake_send/hang/" linux/drivers/fake/a.c >linux/drivers/fake/h.c &&
	PATH=$PWD/shadow:$PATH SG2PHYR_TIMEOUT=1 test_exit 1 check --terse drivers/fake &&
	test_grep "rule ignored-map: timeout on drivers/fake/h.c" err &&
	test_grep "not analysed: drivers/fake/h.c by ignored-map (timeout)" err &&
	test_grep "^drivers/fake/h.c:7:20: warning: Found by seven-entries" out && test "$(wc -l <out)" -eq 3 &&
	: the cache knows it, too &&
	SG2PHYR_TIMEOUT=1 test_exit 1 check --terse drivers/fake && test_grep "h.c by ignored-map (timeout)" err &&
	rm linux/drivers/fake/h.c
'

test_expect_success 'each group of rules gets the functions that have a word of its own, in their places' '
	mkdir -p slice/1 slice/2 slice/one/1 slice/two/1 slice/two/2 && cd slice &&
	printf "%s\t-\t-\t-\t-\t-\t%s\tno\t%s\t%s\t%s\n" a map_one - one sync_one b map_two "need_two other" two - >rules.tsv &&
	printf "%s\n" "int f(void)" "{" "	map_one();" "}" "int g(void)" "{" "	map_two();" "}" \
		"int h(void)" "{" "#define X 1" "}" "int need_two;" "int i(void)" "{" "	sync_one();" >1/src.c &&
	printf "%s\n" "int f(void)" "{" "	map_two();" "}" >2/src.c &&
	awk -f "$top/scripts/lib/check-wants.awk" -f "$top/scripts/lib/check-slice.awk" \
		what=rules rules.tsv what=source 1/src.c 2/src.c &&
	echo 1/in.c >want && test_cmp want one/names && test_cmp want two/names &&
	sed "7s/.*//" 1/src.c >want && test_cmp want one/1/in.c &&
	sed "3s/.*//" 1/src.c >want && test_cmp want two/1/in.c
'

test_expect_success 'a run that is killed goes on where it was' '
	rm -f calls &&
	shadow spatch <<-\EOT &&
	#!/bin/sh
	case "$*" in
	*--parse-cocci*|*--version*) exec "$REAL" "$@" ;;
	esac
	for f in $(cat files); do echo x >>"$CALLS"; done
	! xargs grep -q victim <files || [ -e "$CALLS.go" ] || kill -9 $$
	exec "$REAL" "$@"
	EOT
	for i in 1 2 3 4 5 6 7 8 9; do
		sed "s/fake_send/send_$i/" linux/drivers/fake/a.c >linux/drivers/fake/k$i.c || return 1
	done &&
	sed -i "s/send_9/victim/" linux/drivers/fake/k9.c &&
	PATH=$PWD/shadow:$PATH test_exit 2 check -j1 --terse drivers/fake && test ! -s out &&
	: >calls.go && rm calls &&
	PATH=$PWD/shadow:$PATH test_exit 1 check -j1 --terse drivers/fake && test "$(wc -l <out)" -eq 20 &&
	test "$(wc -l <calls)" -lt 18 && rm linux/drivers/fake/k?.c
'

test_expect_success 'sg2phyr-check in the place of sparse: warnings on stderr, and the build goes on' '
	shadow sparse <<-\EOT &&
	#!/bin/sh
	echo "sparse was here" >&2
	EOT
	(
		cd linux/drivers && PATH=$tmp/shadow:$PATH abs_srctree=$tmp/linux SG2PHYR_CHECK=--terse \
			"$tmp/copy/scripts/sg2phyr-check" -D__x -Iinclude fake/a.c
	) >out 2>err && test ! -s out &&
	printf "%s\n" "sparse was here" "drivers/fake/a.c:6:2: warning: Found by ignored-map [ignored-map]" \
		"drivers/fake/a.c:7:20: warning: Found by seven-entries [seven-entries]" >want && test_cmp want err
'

test_expect_success 'the mapping core is no user of itself' '
	mkdir -p linux/drivers/iommu linux/lib && cp linux/drivers/fake/a.c linux/drivers/iommu/a.c && cp linux/drivers/fake/a.c linux/lib/scatterlist.c &&
	test_exit 0 check drivers/iommu lib && test ! -s out && test_grep "on 2 files" err && rm -r linux/drivers/iommu linux/lib
'

test_expect_success '--list and --explain' '
	check --list && test "$(wc -l <out)" -eq 2 && test_grep "^seven-entries	result	High	Found by seven-entries." out &&
	test_exit 2 check --explain none && test_grep "there is no rule none" err
'

test_done
