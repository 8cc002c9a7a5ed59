#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# scripts/sg2phyr ratchet: the budget, what is over it, what a patch brings in, exemptions.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-tree.sh
. "$(dirname "$0")/fake-tree.sh"

command -v cc >/dev/null || skip_all="no cc (package gcc)"
command -v jq >/dev/null || skip_all="no jq"

real=${SG2PHYR_LINUX:-}
[ -z "$real" ] || real=$(cd "$real" && pwd -P)
XDG_CACHE_HOME=$tmp/cache SG2PHYR_TODAY=2026-05-01
export XDG_CACHE_HOME SG2PHYR_TODAY

ratchet() {
	"$top/scripts/sg2phyr" ratchet --linux linux "$@" >out 2>err
}

git_() {
	git -C linux -c user.name=x -c user.email=x@y "$@"
}

# budget LINE... - a budget of these lines: ./budget
budget() {
	printf "%s\n" "# sg2phyr ratchet 1" "" "$@" >budget
}

# lines FILE - its lines that are no comment
lines() {
	grep -v -e "^#" -e "^\$" "$1"
}

test_expect_success 'each target token has one line that says what is written instead' '
	sed "/^#/d; /^\$/d; s/\t.*//" "$top/semantic-patches/lib/tokens" | sort >want && test "$(wc -l <want)" -gt 20 &&
	sed "/^#/d; /^\$/d" "$top/semantic-patches/lib/instead" >table && cut -f1 table | sort >got && test_cmp want got &&
	awk -F"\t" "NF != 2 || length(\$2) < 10" table >bad && test ! -s bad
'

test_expect_success 'each function that is written instead is one of the API' '
	cut -f2 table | grep -oE "[a-z_0-9]+\(" | sort -u >names && test "$(wc -l <names)" -gt 20 &&
	{
		find "$top/kernel-series/overlay/include" "$top/compat/overlay/include" -name "*.h" -exec cat {} + &&
		# what the series adds to headers of the kernel
		awk "/^[+][+][+] / { header = /[.]h\$/ } header && /^[+][^+]/ { print substr(\$0, 2) }" "$top"/kernel-series/patches/*.patch
	} >headers &&
	# a declaration or a definition: not a mention in a comment, nor a call
	grep -v "^ \*" headers | grep -oE "^(#define |[a-z].*[ *])?[a-z_0-9]+\(" | grep -oE "[a-z_0-9]+\(\$" | sort -u >have &&
	comm -23 names have >missing && test_cmp /dev/null missing &&
	# and none of the old one
	sed "s/\$/(/" want | sort | comm -12 - names >old && test_cmp /dev/null old
'

test_expect_success 'init: a line for each directory and token, and nothing is written in the tree' '
	fake_tree linux 7 3 && fake_driver linux/drivers/fake/a.c fake && fake_driver linux/drivers/fake/sub/b.h sub &&
	fake_driver "linux/drivers/two words/c.c" words && fake_driver linux/drivers/iommu/d.c core && fake_driver linux/tools/e.c tool &&
	cat >linux/drivers/fake/odd.c <<-\EOT &&
	/* sg_dma_len(x) */ // sg_dma_len(y)
	#define LEN(sg) sg_dma_len(sg) + sg_dma_len(sg)
	#if 0
	int f(void) { return sg_dma_len(sg) + strlen("sg_dma_len(sg)"); }
	#endif
	EOT
	find linux -type f -exec sha256sum {} + | sort >before &&
	ratchet init && lines out >got &&
	cat >want <<-\EOT &&
	drivers/fake for_each_sg 1
	drivers/fake sg_dma_address 1
	drivers/fake sg_dma_len 4
	drivers/fake/sub for_each_sg 1
	drivers/fake/sub sg_dma_address 1
	drivers/fake/sub sg_dma_len 1
	drivers/two words for_each_sg 1
	drivers/two words sg_dma_address 1
	drivers/two words sg_dma_len 1
	EOT
	test_cmp want got && cp out first && ratchet init -o written && test_cmp first written && test ! -s out &&
	test_exit 2 ratchet init -o linux/budget && test_grep "only read" err &&
	find linux -type f -exec sha256sum {} + | sort >after && test_cmp before after
'

test_expect_success 'check: what init wrote is kept, also as .sg2phyr-ratchet in the tree' '
	ratchet check --budget first && test ! -s out && test_grep "12 uses of the scatterlist API in 4 files; 0 numbers are exceeded, 0 can go down" err &&
	test_exit 2 ratchet check && test_grep "has no .sg2phyr-ratchet" err &&
	cp first linux/.sg2phyr-ratchet && ratchet check && test ! -s out && rm linux/.sg2phyr-ratchet &&
	sed "s/ /\t/g; s/two\twords/two words/" first | sed "1s/\t/ /g; s/\$/\r/" >tabs && ratchet check --budget tabs
'

test_expect_success 'what is over is a finding with each place, and the new way' '
	sed "s/^drivers.fake sg_dma_len 4/drivers\/fake sg_dma_len 3/; /^drivers.two words sg_dma_add/d" first >less &&
	test_exit 1 ratchet check --budget less &&
	cat >want <<-\EOT &&
	drivers/fake/a.c:12:19: warning: 4 sg_dma_len in drivers/fake, the budget has 3 [ratchet]
	drivers/fake/odd.c:2:17: warning: 4 sg_dma_len in drivers/fake, the budget has 3 [ratchet]
	drivers/fake/odd.c:2:34: warning: 4 sg_dma_len in drivers/fake, the budget has 3 [ratchet]
	drivers/fake/odd.c:4:22: warning: 4 sg_dma_len in drivers/fake, the budget has 3 [ratchet]
	drivers/two words/c.c:11:20: warning: 1 sg_dma_address in drivers/two words, the budget has none [ratchet]
	EOT
	grep warning out >got && test_cmp want got &&
	test_grep "^drivers/fake/a.c:12:19: note: instead: range_dma_len(&it) in for_each_range_dma()" out &&
	test_exit 1 ratchet check --terse --budget less && test_cmp want out && test_grep "2 numbers are exceeded" err
'

test_expect_success 'many places are not all listed, but counted' '
	mkdir linux/drivers/many && yes "int f(void) { return sg_dma_len(sg); }" | head -n 25 >linux/drivers/many/a.c &&
	test_exit 1 ratchet check --budget first && test "$(grep -c warning out)" -eq 20 && test_grep "note: and 5 more" out &&
	test_exit 1 ratchet check --json --budget first && jq -e ".findings | length == 25" out && rm -r linux/drivers/many
'

test_expect_success 'what is under is a note, and update makes it the number; nothing is raised' '
	sed "s/^drivers.fake sg_dma_len 4/# of old\ndrivers\/fake\tsg_dma_len\t9/; s/^drivers.two words sg_dma_len 1/drivers\/two words sg_dma_len 0/
		\$adrivers/gone sg_next 3" first >mixed &&
	test_exit 1 ratchet check --budget mixed && test "$(grep -c warning out)" -eq 1 &&
	test_grep "^drivers/fake: note: sg_dma_len: the number can go down" out && test_grep "^drivers/gone: note: sg_next: no site is left" out &&
	test_exit 1 ratchet update --budget mixed && test_grep "more than this allows" err &&
	sed "s/^drivers.fake sg_dma_len 4/# of old\n&/; /^drivers.two words sg_dma_len/d" first >want && test_cmp want out &&
	sed "s/words sg_dma_len 0/words sg_dma_len 1/" mixed >fine && ratchet check --budget fine &&
	ratchet update --budget fine -o fine && lines first >want && lines fine >got && test_cmp want got
'

test_expect_success 'only the directories that were asked for' '
	test_exit 1 ratchet check --terse --budget less "drivers/two words/" && test "$(wc -l <out)" -eq 1 && test_grep "^drivers/two" out &&
	test_exit 1 ratchet check --terse --budget less ./drivers/fake/sub/b.h drivers/fake/a.c && test "$(wc -l <out)" -eq 4 &&
	ratchet check --budget less drivers/fake/sub && test ! -s out && ratchet check --budget less tools drivers/iommu &&
	test_exit 1 ratchet check --terse --budget less . && test "$(wc -l <out)" -eq 5 &&
	test_exit 2 ratchet check --budget less drivers/none && test_grep "does not exist" err
'

test_expect_success 'a directory of another name: a note says how the numbers move, and update moves them' '
	mv linux/drivers/fake linux/drivers/new && { cat first && echo "exempt drivers/fake/a.c sg_dma_len +1 until 2027-01-01: for a good reason"; } >old &&
	sed -i "s/fake sg_dma_len 4/fake sg_dma_len 3/" old &&
	test_exit 1 ratchet check --budget old && test_grep "drivers/new: note: for_each_sg: drivers/fake has 1 fewer.*update --move .drivers/fake:drivers/new." out &&
	ratchet update --budget old --move drivers/fake/:drivers/new -o moved && ratchet check --budget moved &&
	sed "s/drivers.fake/drivers\/new/; s/new sg_dma_len 4/new sg_dma_len 3/; /^#.*exempt/!s/^\$/\nexempt drivers\/new\/a.c sg_dma_len +1 until 2027-01-01: for a good reason/" first |
		lines /dev/stdin | sort >want && lines moved | sort >got && test_cmp want got &&
	test_exit 2 ratchet update --budget old --move drivers/none:drivers/new && test_grep "moves nothing" err &&
	: a part of what was there, and the rest stays &&
	mv linux/drivers/new linux/drivers/fake && mkdir linux/drivers/part && mv linux/drivers/fake/odd.c linux/drivers/part &&
	ratchet update --budget first --move drivers/fake:drivers/part && lines out >got && test_grep "^drivers/fake sg_dma_len 1" got &&
	test_grep "^drivers/part sg_dma_len 3" got && test "$(wc -l <got)" -eq 10 &&
	mv linux/drivers/part/odd.c linux/drivers/fake && rmdir linux/drivers/part
'

test_expect_success 'an exemption allows more in its file, up to its last day' '
	{ sed "s/fake sg_dma_len 4/fake sg_dma_len 2/" first; echo "exempt drivers/fake/odd.c sg_dma_len +2 until 2026-05-01: no range yet in macros"; } >ex &&
	ratchet check --budget ex && test ! -s out && ratchet update --budget ex && lines ex | sort >want && lines out | sort >got && test_cmp want got &&
	SG2PHYR_TODAY=2026-05-02 test_exit 1 ratchet check --budget ex &&
	test_grep "^ex:18:1: warning: the exemption of drivers/fake/odd.c for 2 sg_dma_len ended on 2026-05-01" out && test "$(grep -c warning out)" -eq 5 &&
	sed "s/odd.c sg/a.c sg/" ex >other && test_exit 1 ratchet check --budget other && test_grep "the budget has 2, 1 exempt" out &&
	{ cat first; echo "exempt drivers/fake/odd.c sg_dma_len +2 until 2026-05-01: no range yet in macros"; } >unused &&
	ratchet check --budget unused && test_grep "^unused:18:1: note: the exemption .* is not used any more" out &&
	sed "s/fake sg_dma_len 4/fake sg_dma_len 3/" unused >one && ratchet check --budget one && test_grep "is used for 1 only: +1 is enough" out &&
	ratchet update --budget one && test_grep "^exempt drivers/fake/odd.c sg_dma_len +1 until 2026-05-01: no range" out &&
	ratchet update --budget unused && test_cmp first out
'

# wrong LINE PATTERN - a budget with LINE is refused, and the message has PATTERN
wrong() {
	budget "drivers/a sg_next 1" "$1" && test_exit 2 ratchet check --budget budget && test_grep "^sg2phyr: error: budget: line 4: .*$2" err && test ! -s out
}

test_expect_success 'a line that is not right is refused, with its number and a cure' '
	wrong "drivers/fake sg_dma_len" "not DIRECTORY TOKEN NUMBER" && wrong "drivers/fake sg_dma_len -1" "not DIRECTORY" &&
	wrong "drivers/fake sg_dma_lne 1" "no token of" && wrong "drivers/a sg_next 2" "in line 3 already - keep the lower" &&
	wrong "../a sg_next 2" "not below" && wrong "/a sg_next 2" "not below" && wrong "a sg_next 99999999" "too large" &&
	wrong "<<<<<<< HEAD" "keep the lower number" && wrong "exempt a/b.c sg_next +1" "not an exemption" &&
	wrong "exempt a/b.c sg_next 1 until 2027-01-01: some good reason" "not an exemption" &&
	wrong "exempt a/b.c sg_next +0 until 2027-01-01: some good reason" "exempts nothing" &&
	wrong "exempt a/b.c sg_next +1 until 2027-02-29: some good reason" "is no date" &&
	wrong "exempt a/b.c sg_next +1 until 2027-1-1: some good reason" "is no date" &&
	wrong "exempt a/b.c sg_next +1 until tomorrow: some good reason" "is no date" &&
	wrong "exempt a/b.c sg_next +1 until 2027-01-01: because" "has no reason" && wrong "exempt a/b.c sg_next +1 until 2027-01-01:" "has no reason" &&
	budget "exempt a/b.c sg_next +1 until 2028-02-29: some good reason" && test_exit 1 ratchet check --budget budget &&
	: >budget && test_exit 2 ratchet check --budget budget && test_grep "is empty" err &&
	echo "drivers/a sg_next 1" >budget && test_exit 2 ratchet check --budget budget && test_grep "line 1: a budget begins with" err &&
	SG2PHYR_TODAY=2026-13-01 test_exit 2 ratchet check --budget first && test_grep "today is" err
'

test_expect_success 'names that look like something else are written so that they can be read' '
	fake_driver "linux/# no comment/a.c" n && fake_driver "linux/exempt/a.c" n && fake_driver "linux/exempt x/a.c" n &&
	fake_driver "linux/end /a.c" n && fake_driver linux/a.c n && ratchet init -o odd && ratchet check --budget odd && test ! -s out &&
	ratchet update --budget odd && test_cmp odd out && lines odd >got && test "$(wc -l <got)" -eq 24 && test_grep "^\. sg_dma_len 1" odd &&
	rm -r linux/\# linux/exempt* "linux/end " linux/a.c 2>/dev/null; rm -r "linux/# no comment" && test_exit 0 ratchet check --budget first
'

test_expect_success 'JSON has the same' '
	test_exit 1 ratchet check --json --budget less &&
	jq -r ".findings[] | [.path, .line, .col, .token, .directory, .have, .budget] | @tsv" out >got &&
	printf "%s\t%d\t%d\t%s\t%s\t%d\t%d\n" drivers/fake/a.c 12 19 sg_dma_len drivers/fake 4 3 drivers/fake/odd.c 2 17 sg_dma_len drivers/fake 4 3 \
		drivers/fake/odd.c 2 34 sg_dma_len drivers/fake 4 3 drivers/fake/odd.c 4 22 sg_dma_len drivers/fake 4 3 \
		"drivers/two words/c.c" 11 20 sg_dma_address "drivers/two words" 1 0 >want && test_cmp want got &&
	jq -e "all(.findings[]; .instead | test(\"^range_dma_\"))" out &&
	ratchet check --json --budget unused && jq -e "(.findings == []) and (.notes | length == 1) and (.notes[0].line == 18)" out
'

test_expect_success '--since names what is new; code that moved, and files that git has not, are told apart' '
	cp first linux/.sg2phyr-ratchet && git_ init -q -b main . && git_ add -A && git_ commit -q -m one && git_ tag one &&
	ratchet check --since one && test ! -s out &&
	sed -i "s/chip->hw.i..len = .*/&\n\t\tchip->sum += sg_dma_len(sg);/; 5s/^/\n\n/" linux/drivers/fake/a.c &&
	test_exit 1 ratchet check --terse --since one &&
	echo "drivers/fake/a.c:15:16: warning: new since one: 5 sg_dma_len in drivers/fake, the budget has 4 [ratchet]" >want && test_cmp want out &&
	git_ commit -q -a -m two && test_exit 1 ratchet check --terse --since one && test_cmp want out &&
	git_ tag two && fake_driver linux/drivers/fake/not-added.c extra && test_exit 1 ratchet check --terse --since two &&
	test "$(grep -c "^drivers/fake/not-added.c:.* new since two" out)" -eq 3 && test "$(wc -l <out)" -eq 3 && rm linux/drivers/fake/not-added.c &&
	git_ reset -q --hard one && git_ mv drivers/fake/a.c drivers/fake/sub/a.c && test_exit 1 ratchet check --since one &&
	test_grep "drivers/fake/sub: note: sg_dma_len: none of them is new since one" out && ! grep "warning: new since" out &&
	git_ status --short >status && echo "R  drivers/fake/a.c -> drivers/fake/sub/a.c" >want && test_cmp want status && git_ reset -q --hard one &&
	test_exit 2 ratchet check --since none && test_grep "has no commit none" err && test_exit 2 ratchet check --since --all
'

test_expect_success '--since sees that the budget went up; what only moved in it did not' '
	sed -i "s/fake sg_dma_len 4/fake sg_dma_len 5/" linux/.sg2phyr-ratchet && test_exit 1 ratchet check --terse --since one &&
	echo ".sg2phyr-ratchet:11:1: warning: the number of sg_dma_len in drivers/fake goes up from 4 to 5: it may only go down; what has to be more needs an exemption [ratchet]" >want &&
	test_cmp want out && ratchet check --terse &&
	sed -i "s/sub sg_dma_len 1/sub sg_dma_len 0/" linux/.sg2phyr-ratchet && mv linux/drivers/fake/sub/b.h linux/drivers/fake/b.h &&
	sed -i "s/sub for_each_sg 1/sub for_each_sg 0/; s/sub sg_dma_address 1/sub sg_dma_address 0/; s/fake for_each_sg 1/fake for_each_sg 2/; s/fake sg_dma_address 1/fake sg_dma_address 2/" \
		linux/.sg2phyr-ratchet && ratchet check --since one && git_ reset -q --hard one && git_ clean -qfd
'

test_expect_success 'the index of git is not written, nor anything else' '
	touch linux/drivers/fake/a.c && sha256sum linux/.git/index >want && ratchet check --since one && sha256sum linux/.git/index >got && test_cmp want got &&
	cp -r linux "back\\slash" && cp first "bud\\get" && sed -i "/fake sg_dma_len/d" "bud\\get" &&
	test_exit 1 "$top/scripts/sg2phyr" ratchet check --terse --linux "back\\slash" --since one --budget "bud\\get" >out && test "$(grep -c "4 sg_dma_len" out)" -eq 4 &&
	test_exit 2 "$top/scripts/sg2phyr" ratchet --linux linux/.. check --since one 2>err && rm -rf plain && mkdir plain && cp -r linux/[a-zM]* plain/ &&
	test_exit 2 "$top/scripts/sg2phyr" ratchet check --linux plain --budget first --since one 2>err && test_grep "needs a git tree" err
'

# change NAME COMMAND - what COMMAND does to the tree, which stays as it is: ./NAME.diff
change() {
	(cd linux && sh -ec "$2" && git add -A && git diff --cached -M HEAD) >"$1.diff" && git_ reset -q --hard
}

test_expect_success '--patch: what it brings in, with the new way' '
	change new "sed -i \"s/^.*sg_dma_len.*/&\n\t\tchip->sum += sg_dma_len(sg) + sg_dma_len(sg);/\" drivers/fake/a.c" &&
	test_exit 1 ratchet --patch new.diff &&
	cat >want <<-\EOT &&
	drivers/fake/a.c:13:16: warning: new use of sg_dma_len() [ratchet]
	drivers/fake/a.c:13:33: warning: new use of sg_dma_len() [ratchet]
	EOT
	grep warning out >got && test_cmp want got && test_grep "a.c:13:16: note: instead: range_dma_len" out && test_grep "2 new uses" err &&
	{ printf "From: x\nSubject: [PATCH] y\n\nText with\n---\n\n"; cat new.diff; printf -- "-- \n2.39\n"; } >mail &&
	test_exit 1 ratchet --terse --patch - <mail && test_cmp want out &&
	git_ apply <new.diff && test_exit 1 ratchet --terse --patch new.diff && test_cmp want out && test_grep "already" err && git_ reset -q --hard &&
	test_exit 1 ratchet --json --patch new.diff && jq -e ".findings[1] | .col == 33 and .directory == \"drivers/fake\" and .budget == null" out
'

test_expect_success '--patch: what moves, changes, gets another name or goes is not new' '
	change moved "mv drivers/fake/a.c drivers/fake/sub/n.c; sed -i \"3s/^/\n\nint x;\n/\" drivers/fake/sub/n.c" && ratchet --patch moved.diff && test ! -s out &&
	change line "sed -i \"s/sg_dma_len(sg)/min(sg_dma_len(sg), chip->max)/\" drivers/fake/a.c" && ratchet --patch line.diff && test ! -s out &&
	change func "sed -i s/fake_fill/other_fill/ drivers/fake/a.c" && ratchet --patch func.diff && test ! -s out &&
	change both "git mv drivers/fake/a.c drivers/fake/n.c; sed -i \"s/sg_dma_len(sg)/min(sg_dma_len(sg), 7)/\" drivers/fake/n.c" &&
	test_grep "^rename to" both.diff && ratchet --patch both.diff && test ! -s out &&
	change less "sed -i /sg_dma_len/d drivers/fake/a.c" && ratchet --patch less.diff && test ! -s out &&
	change doc "echo \"/* sg_dma_len(sg) */\" >>drivers/fake/a.c; cp drivers/fake/a.c tools/; cp drivers/fake/a.c drivers/iommu/n.c" && ratchet --patch doc.diff && test ! -s out
'

test_expect_success '--patch: one that goes does not pay for one that comes elsewhere' '
	change swap "sed -i /sg_dma_len/d drivers/fake/a.c; echo \"int g(void) { return sg_dma_len(other); }\" >drivers/fake/g.c" &&
	test_exit 1 ratchet --terse --patch swap.diff && echo "drivers/fake/g.c:1:22: warning: new use of sg_dma_len() [ratchet]" >want && test_cmp want out &&
	change fewer "sed -i \"s/sg_dma_len(sg)/sg_dma_address(sg)/\" drivers/fake/a.c" && test_exit 1 ratchet --terse --patch fewer.diff &&
	echo "drivers/fake/a.c:12:19: warning: new use of sg_dma_address() [ratchet]" >want && test_cmp want out
'

test_expect_success '--patch: an exemption allows so many of its token in its file' '
	budget "exempt drivers/fake/a.c sg_dma_len +1 until 2026-06-01: cannot be done yet" && test_exit 1 ratchet --terse --patch new.diff --budget budget && test "$(wc -l <out)" -eq 1 &&
	budget "exempt drivers/fake/a.c sg_dma_len +2 until 2026-06-01: cannot be done yet" && ratchet --patch new.diff --budget budget && test ! -s out &&
	SG2PHYR_TODAY=2026-06-02 test_exit 1 ratchet --terse --patch new.diff --budget budget && test "$(wc -l <out)" -eq 2 &&
	test_exit 2 ratchet --patch new.diff --budget none
'

test_expect_success 'bad usage is exit 2 and says how' '
	test_exit 2 ratchet && test_exit 2 ratchet nothing && test_grep "no such command of ratchet" err && test_exit 2 ratchet check --nothing &&
	test_exit 2 ratchet init drivers && test_exit 2 ratchet update --json && test_exit 2 ratchet check -o x && test_exit 2 ratchet init --since one &&
	test_exit 2 ratchet check --move a:b && test_exit 2 ratchet update --move a && test_exit 2 ratchet update --move ../a:b && test_exit 2 ratchet check --budget &&
	test_exit 2 ratchet --patch first && test_grep "is no patch" err && test_exit 2 ratchet --patch new.diff drivers && test_exit 2 ratchet check --patch new.diff &&
	test_exit 2 ratchet check --budget none && test_grep "make it with" err && test_exit 0 ratchet -h && test_grep "a budget of scatterlist uses" out
'

if [ -z "$real" ]; then
	test_skip 'a real tree' 'no kernel source in SG2PHYR_LINUX'
else
	test_expect_success 'a real tree: what init says is kept, within seconds, and agrees with the lexer' '
		"$top/scripts/sg2phyr" ratchet init --linux "$real" >real.budget && test "$(lines real.budget | wc -l)" -gt 500 &&
		start=$(date +%s) && "$top/scripts/sg2phyr" ratchet check --linux "$real" --budget real.budget >out && test ! -s out && test $(($(date +%s) - start)) -lt 30 &&
		"$(echo cache/sg2phyr/bin/*/sgtok)" "$top/semantic-patches/lib/tokens" "$real"/drivers/ata/*.[ch] | cut -f4 | sort | uniq -c | awk "{ print \"drivers/ata\", \$2, \$1 }" >want &&
		grep "^drivers/ata " real.budget >got && test_cmp want got
	'
	test_expect_success 'a real driver: one more use of each kind is found, and nothing in what was there' '
		rm -rf linux && fake_tree linux 7 3 && mkdir -p linux/drivers && cp -r "$real/drivers/ata" linux/drivers/ && ratchet check --budget real.budget drivers/ata &&
		echo "u32 more(struct scatterlist *sg) { return sg_dma_len(sg); }" >>linux/drivers/ata/libata-sff.c &&
		test_exit 1 ratchet check --budget real.budget drivers/ata && test_grep "^drivers/ata/libata-sff.c:.* sg_dma_len in drivers/ata" out &&
		grep warning out | grep -v sg_dma_len >other; test ! -s other
	'
fi

test_done
