#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# Bugs that mainline mended between two kernels, reports/check/recall.tsv: what is said there to be
# reported is so in the old tree, by that rule and in that function, and not in 7.3; and what is
# said not to be, is not.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"

pairs=$top/reports/check/recall.tsv

# findings LINUX COLUMN TREE - path, function, rule, class and line, a row each, of the files that
# COLUMN names in the rows of TREE (- for all)
findings() {
	tail -n +2 "$pairs" | awk -F'\t' -v tree="$3" -v column="$2" '$2 == tree || tree == "-" { printf "%s%c", $column, 0 }' |
		sort -zu >names
	rc=0
	xargs -0 "$top/scripts/sg2phyr" check -s --json --confidence Low --linux "$1" <names >json || rc=$?
	# 1 of the command is 123 of xargs: there are findings
	[ "$rc" -eq 0 ] || [ "$rc" -eq 123 ] || return 1
	jq -r '.findings[] | [.path, .function, .rule, .class, .line] | @tsv' json
}

# a kernel that is no longer in the archive takes its rows with it
trees=
[ -n "${skip_all:-}" ] || for tree in $(tail -n +2 "$pairs" | cut -f2 | sort -u); do
	if "$top/scripts/sg2phyr" setup -s "$tree" >"$tmp/dir.$tree" 2>"$tmp/err"; then
		trees="$trees $tree"
	else
		echo "# the bugs of $tree are not tested: $(tail -n 1 "$tmp/err")"
	fi
done

test_expect_success 'the kernel of Debian stable is among them' '
	case " $trees " in *" 6.12 "*) ;; *) false ;; esac
'

[ -n "${skip_all:-}" ] || for tree in $trees; do
	test_expect_success "$tree: checked" '
		test -d "$(cat dir.$tree)" &&
		findings "$(cat dir.$tree)" 3 "$tree" >found && sed "s/^/$tree	/" found >>old && test -s found
	'
done

test_expect_success '7.3: checked' '
	findings "$SG2PHYR_LINUX" 4 - >new
'

[ -n "${skip_all:-}" ] || {
	tail -n +2 "$pairs" | awk -F'\t' -v trees=" $trees " 'index(trees, " " $2 " ")' >"$tmp/rows"
	while IFS='	' read -r class tree path path73 function line _what _change by; do
		if [ "$by" = - ]; then
			test_expect_success "$tree: not the bug in line $line of $path" '
				! awk -F"\t" -v row="$tree	$path" -v class="$class" -v line="$line" \
					"\$1 FS \$2 == row && \$5 == class && \$6 == line" old | grep .
			'
		else
			test_expect_success "$tree: $by in $function(), and not in 7.3" '
				grep -q "^$tree	$path	$function	$by	" old &&
				! grep "^$path73	$function	$by	" new
			'
		fi
	done <"$tmp/rows"
}

test_done
