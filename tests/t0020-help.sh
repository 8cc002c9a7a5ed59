#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What sg2phyr says of itself: -h, --version, the manual page, completion in bash and zsh. All but
# --version is made of scripts/help.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"

sg2phyr=$top/scripts/sg2phyr
commands=$(cd "$top/scripts/help" && ls -I sg2phyr)

# made COPY PROGRAM - what that program of scripts/install makes of the pages of COPY
made() {
	awk -v version=1 -v date=2000-01-01 -f "$1/scripts/lib/help-read.awk" -f "$1/scripts/install/$2" "$1"/scripts/help/*
}

# options COMMAND - the options of its page, a line each: name, tab, value
options() {
	awk -v show="$1" -v what=options -f "$top/scripts/lib/help-read.awk" -f "$top/scripts/lib/help.awk" "$top"/scripts/help/*
}

# taken FILE - the options that the case statements of FILE take
taken() {
	sed -n 's/^[	]*\(-[^) ][^) ]*\)).*/\1/p' "$1" | tr '|' '\n' | grep '^-' | grep -vx -e '-j?\*' -e '-\*' -e '--' | sort -u
}

test_expect_success 'each command has a page; the overview has each command' '
	"$sg2phyr" -h >overview && test_exit 0 "$sg2phyr" help >o2 && test_cmp overview o2 &&
	for c in $commands; do
		test_exit 0 "$sg2phyr" "$c" -h >page 2>err && test_cmp /dev/null err &&
		head -n 1 page | grep -q "^sg2phyr $c - " && test_grep "^Usage: sg2phyr $c" page &&
		test_grep "^Exit codes:" page && test_grep "^  -h, --help  *this text" page &&
		test_exit 0 "$sg2phyr" "$c" --help >p2 && test_cmp page p2 &&
		test_exit 0 "$sg2phyr" help "$c" >p2 && test_cmp page p2 &&
		! grep -E "^.{80}" page && test_grep "^  $c  *[a-z]" overview || return 1
	done &&
	! grep -E "^.{80}" overview && test "$(printf "%s\n" $commands | wc -l)" -ge 12
'

test_expect_success 'the parser takes each option of the page' '
	for c in $commands; do
		"$sg2phyr" "$c" -h >page && options "$c" >list && test -s list || return 1
		while IFS="	" read -r o v; do
			test_exit 0 "$sg2phyr" "$c" "$o" ${v:+x} -h >out && test_cmp page out || { echo "$c $o"; return 1; }
			[ -z "$v" ] || { test_exit 2 "$sg2phyr" "$c" "$o" 2>err && test_grep "needs a value" err; } || { echo "$c $o"; return 1; }
		done <list
	done
'

test_expect_success 'no command takes an option that its page does not have' '
	for c in $commands; do options "$c" || return 1; done | cut -f1 | sort -u >all &&
	for c in $commands; do
		options "$c" | cut -f1 | sort -u | comm -23 all - >others && test -s others || return 1
		for o in $(cat others) --no-such-option -x; do
			test_exit 2 "$sg2phyr" "$c" "$o" x -h 2>err >out && test_cmp /dev/null out &&
			echo "sg2phyr: error: no such option: $o - see sg2phyr $c -h" | test_cmp - err || return 1
		done
	done
'

test_expect_success 'no parser knows an option that no page has' '
	: >rest
	for c in $commands; do
		own=$(grep -l "^${c}_main()" "$top"/scripts/lib/*.sh)
		options "$c" | cut -f1 | sort -u >page
		if [ -n "$own" ]; then
			taken "$own" | grep -v "[[]" | comm -13 page - >more && test_cmp /dev/null more || return 1
		else
			cat page >>rest
		fi
	done
	sort -u rest >page && taken "$top/scripts/sg2phyr" | grep -vx -e --version | test_cmp page -
'

test_expect_success 'what is no command says so, in a line' '
	for c in nothing sg2phyr ../help/check "" internal; do
		test_exit 2 "$sg2phyr" "$c" -h 2>err && test "$(wc -l <err)" -eq 1 && test_grep "no such command: $c - see sg2phyr -h" err &&
		test_exit 2 "$sg2phyr" help "${c:-x}" 2>err && test_grep "no such command" err || [ "$c" = sg2phyr ] || return 1
	done &&
	test_exit 2 "$sg2phyr" 2>err && "$sg2phyr" -h | test_cmp - err
'

test_expect_success 'a page is all that the help of a new command needs' '
	mkdir copy && cp -r "$top/scripts" copy/ && sed "s/^>/	/" >copy/scripts/help/novel <<-\EOT &&
	# a comment
	novel - tell "a story" in \n words

	Usage:
	sg2phyr novel

	Description:
	One
	paragraph.

	>.as it is
	>  twice

	Another.

	Options:
	--long-as-a-name-can-be A|B	what it is
	>and more: [x] isn'"'"'t all
	-s

	Exit codes:
	0
	EOT
	test_exit 0 copy/scripts/sg2phyr novel -h >page && cat >expect <<-\EOT && test_cmp expect page &&
	sg2phyr novel - tell "a story" in \n words

	Usage: sg2phyr novel

	One paragraph.

	    .as it is
	      twice

	Another.

	Options:
	  --long-as-a-name-can-be A|B
	              what it is and more: [x] isn'"'"'t all
	  -s          silent but for results, warnings and errors
	  -h, --help  this text

	Exit codes:
	  0     done and clean
	EOT
	copy/scripts/sg2phyr -h >overview && test_grep "^  novel  *tell" overview &&
	made copy man.awk >page.1 && mandoc -Tlint -Wwarning page.1 && mandoc -Tascii -Owidth=78 page.1 | col -bx >text &&
	test_grep "Tell \"a story\" in .n words" text &&
	test_grep "^ *\.as it is" text &&
	made copy bash.awk >table.bash && bash -c ". ./table.bash; options=() operands=(); _sg2phyr_page novel; printf \"%s\n\" \"\${options[@]}\"" >got &&
	printf "%s\n" "--long-as-a-name-can-be=A|B" -s= -h= --help= | test_cmp - got &&
	made copy zsh.awk >table.zsh && test_grep "novel:tell" table.zsh
'

test_expect_success 'a page that is not written as it should be: where, and exit code 2' '
	echo "no summary" >copy/scripts/help/novel && test_exit 2 copy/scripts/sg2phyr -h >out 2>err &&
	test_cmp /dev/null out && test_grep "help/novel:1: the first line is NAME - SUMMARY" err &&
	printf "%s\n" "novel - x" "text" >copy/scripts/help/novel && test_exit 2 copy/scripts/sg2phyr check -h 2>err &&
	test_grep "help/novel:2: this stands in no section" err &&
	printf "%s\n" "novel - x" "" "Options:" "--new" >copy/scripts/help/novel && test_exit 2 copy/scripts/sg2phyr novel -h 2>err &&
	test_grep "help of novel: --new has no text" err
'

test_expect_success '--version: ours, a line for each program, hashes of the rules' '
	test_exit 0 "$sg2phyr" --version >version && head -n 1 version | grep -qE "^sg2phyr [0-9]+[.][0-9]+$" &&
	for c in spatch sparse gcc clang parallel sqlite3 jq gnuplot git make; do
		test_grep "^$c  *[^ ]" version || return 1
	done &&
	test "$(grep -cE "^rules of (convert|check) +[0-9a-f]{12}$" version)" -eq 2 &&
	printf "%s\n" "echo my jq 9" | shadow jq && printf ":\n" | shadow gnuplot &&
	PATH=$tmp/shadow:$PATH "$sg2phyr" --version >v2 && test_grep "^jq  *my jq 9$" v2 && test_grep "^gnuplot  *does not say$" v2
'

test_expect_success '--version: what is not there, and rules that are not those' '
	mkdir few && for c in $(ls /usr/bin); do
		case $c in *parallel*|*spatch*) ;; *) ln -s "/usr/bin/$c" "few/$c" ;; esac
	done &&
	PATH=$tmp/few "$sg2phyr" --version >v2 && test_grep "^parallel  *not installed$" v2 && test_grep "^spatch  *not installed$" v2 &&
	rm -rf copy && mkdir copy && cp -r "$top/scripts" "$top/semantic-patches" copy/ && copy/scripts/sg2phyr --version | test_cmp version - &&
	set -- copy/semantic-patches/check/*.cocci && echo "// more" >>"$1" && copy/scripts/sg2phyr --version >v2 &&
	test "$(diff version v2 | grep "^[<>]" | sed "s/[0-9a-f]*$//" | sort -u)" = "< rules of check    
> rules of check    "
'

if command -v mandoc >/dev/null; then
	test_expect_success 'the manual page: no warning, each command, option and example' '
		made "$top" man.awk >sg2phyr.1 && mandoc -Tlint -Wwarning sg2phyr.1 && mandoc -Tascii -Owidth=200 sg2phyr.1 | col -bx >text &&
		for c in $commands; do
			test_grep "^   $c$" text && options "$c" | while IFS="	" read -r o v; do
				awk -v c="   $c" -v o="$o" "
					/^   [^ ]/ { on = \$0 == c }
					on { sub(/^ +/, \"\"); if (index(\$0, o) == 1 || index(\$0, \", \" o)) found = 1 }
					END { exit !found }" text || { echo "$c $o"; exit 1; }
			done || return 1
		done &&
		test_grep "sg2phyr-ok unmap-mapped-count" text && test_grep "sg2phyr verify >evidence.tsv; sg2phyr report" text &&
		test_grep "^EXIT STATUS" text
	'
else
	test_skip 'the manual page: no warning, each command, option and example' 'no mandoc'
fi

# a kernel tree and a program to complete with, and what bash offers for a command line whose words
# are the arguments
test_expect_success 'what completion is made of can be had' '
	mkdir -p "k t/drivers/one dir" "k t/docs" bin && : >"k t/drivers/one.c" && : >patch.mbox &&
	DESTDIR=$tmp/root PREFIX=/usr "$top/scripts/install/install" && test -x root/usr/bin/sg2phyr &&
	cat >offers <<-\EOT && chmod +x offers
	#!/bin/bash
	. "$tmp/root/usr/share/bash-completion/completions/sg2phyr"
	COMP_WORDS=("$tmp/root/usr/bin/sg2phyr" "$@")
	COMP_CWORD=$#
	function=$(complete -p sg2phyr | sed "s/.*-F \([^ ]*\) .*/\1/")
	"$function" 2>&1
	[ "${#COMPREPLY[@]}" -eq 0 ] || printf "%s\n" "${COMPREPLY[@]}"
	EOT
'

test_expect_success 'bash: commands, and the options of the one at hand' '
	./offers "" >got && printf "%s\n" $commands | test_cmp - got &&
	./offers ver >got && echo verify | test_cmp - got &&
	./offers - >got && printf "%s\n" -h --help --version | test_cmp - got &&
	for c in $commands; do
		./offers "$c" - >got && options "$c" | cut -f1 | test_cmp - got || return 1
	done &&
	./offers check --terse --me >got && echo --mend | test_cmp - got &&
	./offers nothing - >got && test_cmp /dev/null got
'

test_expect_success 'bash: values and operands' '
	./offers check --explain map-sg-e >got && echo map-sg-errno | test_cmp - got &&
	./offers check --rule "" | sort >got && (cd "$top/semantic-patches/check" && ls *.cocci | sed "s/.cocci//" | sort) | test_cmp - got &&
	./offers check --rule map-sg-errno,map-sg-n >got && echo map-sg-errno,map-sg-negative | test_cmp - got &&
	./offers check --confidence "" >got && printf "%s\n" High Medium Low | test_cmp - got &&
	./offers check --patch pat >got && echo patch.mbox | test_cmp - got &&
	./offers census --linux "k" >got && echo "k t" | test_cmp - got &&
	./offers census --linux "k t" --json drivers/o | sort >got && printf "%s\n" "drivers/one dir/" drivers/one.c | sort | test_cmp - got &&
	./offers convert -j "" >got && test_cmp /dev/null got &&
	./offers bench co >got && printf "%s\n" core compat converted coccicheck | test_cmp - got &&
	./offers boot uml : s >got && echo swiotlb | test_cmp - got &&
	./offers boot pv >got && echo pvscsi | test_cmp - got
'

test_expect_success 'bash: nothing to say against the completion' '
	bash -n root/usr/share/bash-completion/completions/sg2phyr && shellcheck -s bash root/usr/share/bash-completion/completions/sg2phyr
'

if command -v zsh >/dev/null; then
	test_expect_success 'zsh: a line is completed as it should be' '
		zsh -n root/usr/share/zsh/site-functions/_sg2phyr && cp patch.mbox "k t/unique.mbox" &&
		PATH=$tmp/root/usr/bin:$PATH timeout 60 zsh -f "$top/tests/complete.zsh" root/usr/share/zsh/site-functions \
			"sg2phyr ver" "sg2phyr --ver" "sg2phyr check --expl" "sg2phyr check --explain map-sg-er" \
			"sg2phyr check --rule map-sg-errno,map-sg-neg" "sg2phyr check --confidence M" "sg2phyr check -j 2 --te" \
			"sg2phyr census --border --summ" "sg2phyr check --patch pat" "sg2phyr census --linux \"k t\" dri" \
			"sg2phyr bench comp" "sg2phyr boot uml:s" "sg2phyr boot pv" "sg2phyr convert --rul" >got &&
		cat >expect <<-\EOT && test_cmp expect got
		sg2phyr verify 
		sg2phyr --version 
		sg2phyr check --explain 
		sg2phyr check --explain map-sg-errno 
		sg2phyr check --rule map-sg-errno,map-sg-negative 
		sg2phyr check --confidence Medium 
		sg2phyr check -j 2 --terse 
		sg2phyr census --border --summary 
		sg2phyr check --patch patch.mbox 
		sg2phyr census --linux "k t" drivers/
		sg2phyr bench compat 
		sg2phyr boot uml:swiotlb 
		sg2phyr boot pvscsi 
		sg2phyr convert --rul
		EOT
	'
else
	test_skip 'zsh: a line is completed as it should be' 'no zsh'
fi

test_done
