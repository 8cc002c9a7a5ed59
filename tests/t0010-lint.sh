#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Lint: every script, every file.
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"

# files FIND-EXPRESSION... - files of the repository, as git knows them or not yet
files() {
	(cd "$top" && git ls-files -co --exclude-standard -- "$@")
}

test_expect_success 'shellcheck has no finding in any script' '
	(cd "$top" && git ls-files -co --exclude-standard -z |
		xargs -0 grep -lE "^#!.*(ba|da)?sh( |\$)" | xargs shellcheck -x -a) >out ||
		{ cat out; false; }
'

test_expect_success 'scripts for sh parse with dash, all scripts with bash' '
	for f in $(files "*.sh" scripts/sg2phyr tests/run tests/check); do
		case $(head -n 1 "$top/$f") in
		*bash*) ;;
		*) dash -n "$top/$f" || return 1 ;;
		esac
		bash -n "$top/$f" || return 1
	done
'

test_expect_success 'there is no Python, in files or in rules' '
	test -z "$(files "*.py")" &&
	! grep -rlE "script:(python|ocaml)" "$top/semantic-patches" &&
	! files | (cd "$top" && xargs grep -lE "^#!.*python")
'

test_expect_success 'every source file begins with its licence' '
	for f in $(files "*.c" "*.h" "*.sh" "*.awk" "*.cocci" Makefile); do
		case $f in semantic-patches/tests/*) continue ;; esac
		head -n 2 "$top/$f" | grep -q "SPDX-License-Identifier: GPL-2.0" ||
			{ echo "$f"; return 1; }
	done
'

test_expect_success 'test numbers are not used twice and tests can be run' '
	(cd "$top/tests" && ls t[0-9]*.sh) >names &&
	cut -c1-5 names | sort | uniq -d >twice &&
	test_cmp /dev/null twice &&
	while read -r t; do test -x "$top/tests/$t" || { echo "$t"; return 1; }; done <names
'

test_expect_success 'make help names every target and the usage names every exit code' '
	make -C "$top" -s help >help &&
	for t in migrate series setup check-fast check check-all clean; do
		test_grep "$t" help || return 1
	done &&
	"$top/scripts/sg2phyr" -h >usage &&
	test_grep "Exit codes" usage
'

test_expect_success 'no file is a link: it would point into the machine that it was made on' '
	find "$top" \( -name .git -o -path "$top/build" \) -prune -o -type l -print >links &&
	test_cmp /dev/null links
'

test_done
