# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Test library, in the manner of git's: a test script sources this file, says
# test_expect_success 'sentence' 'body' (one or more), and ends with test_done.
# Output is KTAP version 1.
#
#   $top   the repository      $tmp   a fresh directory, the cwd of each body
#
# The plan is printed last: a script that dies before test_done has no plan,
# and the runner counts that as a failure.

LC_ALL=C TZ=UTC COLUMNS=80
export LC_ALL TZ COLUMNS
unset CDPATH
set -u

top=$(cd "$(dirname "$0")/.." && pwd -P) || exit 1
export top
tmp=$(mktemp -d "${TMPDIR:-/tmp}/sg2phyr-test.XXXXXX") || exit 1
export tmp
_n=0
_failed=0
_done=

# A failed test keeps its directory: that is where its evidence lies.
_exit() {
	_rc=$?
	trap - EXIT
	[ -n "$_done" ] || { echo "# unexpected exit $_rc"; _failed=1; }
	if [ "$_failed" -eq 0 ]; then
		chmod -R u+w "$tmp" 2>/dev/null
		rm -rf "$tmp"
	else
		echo "# directory kept: $tmp" >&2
	fi
	[ "$_failed" -eq 0 ] || exit 1
	exit 0
}
trap _exit EXIT
trap 'exit 130' INT TERM HUP

echo "KTAP version 1"

_say_lines() {
	sed 's/^/# /' "$1"
}

# a function of its own, so that a body may use return
_body() {
	eval "$1"
}

# test_expect_success SENTENCE BODY - BODY is run in $tmp; true is ok
test_expect_success() {
	_n=$((_n + 1))
	if [ -n "${skip_all:-}" ]; then
		echo "ok $_n $1 # SKIP $skip_all"
		return 0
	fi
	cd "$tmp" || exit 1
	_cleanup=:
	_out="$tmp/.output"
	_rc=0
	_body "$2" >"$_out" 2>&1 </dev/null || _rc=$?
	eval "$_cleanup" >>"$_out" 2>&1
	if [ "$_rc" -eq 0 ]; then
		echo "ok $_n $1"
	else
		_failed=$((_failed + 1))
		printf '%s\n' "$2" >"$tmp/.body"
		_say_lines "$tmp/.body"
		_say_lines "$_out"
		echo "not ok $_n $1"
	fi
}

# test_skip SENTENCE WHY - count a test that this machine cannot run
test_skip() {
	_n=$((_n + 1))
	echo "ok $_n $1 # SKIP $2"
}

# test_when_finished COMMAND - run after the present body, whatever came of it
test_when_finished() {
	_cleanup="$1; $_cleanup"
}

# test_cmp EXPECT ACTUAL - same text, or show the difference
test_cmp() {
	diff -u "$1" "$2"
}

# test_exit CODE COMMAND... - COMMAND ends with exactly CODE
test_exit() {
	_want=$1
	shift
	_got=0
	"$@" || _got=$?
	[ "$_got" -eq "$_want" ] && return 0
	echo "exit code $_got, expected $_want: $*"
	return 1
}

# test_grep PATTERN FILE - FILE has a line that matches, or show it
test_grep() {
	grep -e "$1" -- "$2" >/dev/null && return 0
	echo "no line matches '$1' in $2:"
	cat -- "$2"
	return 1
}

test_done() {
	_done=1
	echo "1..$_n"
	exit 0
}

# shadow NAME - put a script NAME (from stdin) into ./shadow, to be put before the real
# one in PATH
shadow() {
	mkdir -p shadow &&
	cat >"shadow/$1" &&
	chmod +x "shadow/$1"
}
