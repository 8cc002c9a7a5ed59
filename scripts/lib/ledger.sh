# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The loss ledger (E0): every target token of a file is converted, left with a
# class, or lost with a name.  To be sourced.  The caller sets:
#
#   LEDGER_SGTOK	the built sgtok
#   LEDGER_TOKENS	semantic-patches/lib/tokens
#   LEDGER_AWK		scripts/lib/ledger.awk

# ledger_close() - close the ledger of one file
# @PATH: the file's name in the tree, as it is to stand in the rows
# @ORIG: the original file
# @SEEN: lines of the original that spatch read, one number a line
# @CLASSES: hits of class rules: line, class, reason with TABs between; lines
#	are of the last version; the first row for a line counts
# @STATUS: what went wrong, TABs between: "timeout RULE [TOKENS]" or
#	"crash RULE [TOKENS]", where TOKENS (blanks between) says which the rule could have converted, all if not
#	given; "parse MESSAGE"
# @WORK: an existing directory for intermediate files, for this file alone
# @OUT: where sites.tsv's rows of this file go
# @ID:VERSION...: the steps in order: rule id, the whole file as it was after
#	that rule.  The last is the converted file; none: nothing changed.
#
# SEEN, CLASSES and STATUS may be "-" for an empty file.
#
# Rows: file line col token kind status what reason, line and col in ORIG.
#   converted  what = the step in which the site vanished, reason = -
#   left       what = class; if no class rule hits: cpu-side for a walk when no
#              read of the DMA side stays in its function, nor in a function
#              of the file that walks nothing itself (a helper that gets
#              one entry), else uncovered
#   lost       what = if0, macro, timeout, crash or parse-error
# A site that stays is left, also in a macro, if a class rule hits it or spatch
# is known to have read its line.
#
# Return: 0; 1 with a message when the sums do not agree, a site's way cannot
# be followed or a file cannot be read.  OUT is then as it was before.
ledger_close() {
	_l_path=$1 _l_orig=$2 _l_seen=$3 _l_classes=$4 _l_status=$5
	_l_work=$6 _l_out=$7
	shift 7

	"$LEDGER_SGTOK" "$LEDGER_TOKENS" "$_l_orig" >"$_l_work/tok.0" ||
		return 1

	# The steps in "$@" become triples id, diff, sites: each round takes
	# one from the front and adds three at the end.
	_l_before=$_l_orig
	_l_n=0
	_l_left=$#
	while [ "$_l_n" -lt "$_l_left" ]; do
		_l_n=$((_l_n + 1))
		case $1 in
		?*:?*)
			;;
		*)
			echo "ledger: error: $1: not ID:VERSION" >&2
			return 1
			;;
		esac
		_l_version=${1#*:}
		_l_rc=0
		diff -a -U0 -- "$_l_before" "$_l_version" \
			>"$_l_work/diff.$_l_n" || _l_rc=$?
		[ "$_l_rc" -le 1 ] || return 1
		"$LEDGER_SGTOK" "$LEDGER_TOKENS" "$_l_version" \
			>"$_l_work/tok.$_l_n" || return 1
		set -- "$@" "${1%%:*}" "$_l_work/diff.$_l_n" \
			"$_l_work/tok.$_l_n"
		shift
		_l_before=$_l_version
	done

	LC_ALL=C awk -f "$LEDGER_AWK" -- "$_l_path" "$_l_seen" "$_l_classes" \
		"$_l_status" "$_l_work/tok.0" "$@" >"$_l_out.new" &&
		mv -f -- "$_l_out.new" "$_l_out" || {
		rm -f -- "$_l_out.new"
		return 1
	}
}
