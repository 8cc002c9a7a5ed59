# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What can be said of mails without building anything: git am and checkpatch. Sourced after
# series-mail.sh and core-series.sh (without the latter, the check by git am leaves the core
# series out).

# _series_verify TREE DIR - git am and checkpatch for all patches of DIR; what they
# say goes to $_sd/check. 0 clean, 1 an error or a warning, 2 no verdict. $series_view is a
# view of TREE (tree_view), if there is one already.
_series_verify() {
	_bad=0
	: >"$_sd/check"
	[ ! -s "$_sd/notes" ] || { sort -u "$_sd/notes" >>"$_sd/check"; _bad=1; }
	_series_am "$1" "$2" >>"$_sd/check" || _bad=1
	if [ ! -f "$1/scripts/checkpatch.pl" ]; then
		echo "checkpatch: not run, this tree has no scripts/checkpatch.pl" >>"$_sd/check"
		return "$_bad"
	fi
	need perl perl
	# one file a patch, merged in order. From stdin, so that no path of this machine
	# gets into the output. The sender signs off, hence --no-signoff.
	rm -rf "$_sd/cp"
	mkdir -p "$_sd/cp" || return 2
	_view=${series_view:-$_sd/view}
	[ -d "$_view" ] || tree_view "$1" "$_view" || return 2
	# shellcheck disable=SC2016 # for the inner shell to expand
	find "$2" -name '[0-9]*.patch' ! -name '0000-*' -print0 | sort -z |
		LIB=$_series_lib TREE=$_view OUT=$_sd/cp HOME=$_sd xargs -0 -r -n 1 -P "${jobs:-2}" sh -c '
		name=${1##*/} rc=0
		cd "$TREE" || exit 1
		checked() {
			perl scripts/checkpatch.pl --strict --no-signoff -q --no-summary --terse --show-types --color=never -
		}
		checked <"$1" >"$OUT/$name.raw" 2>"$OUT/$name.err" || rc=$?
		: >"$OUT/$name.before"
		if [ -s "$OUT/$name.raw" ]; then
			awk -f "$LIB/turned-round.awk" "$1" | checked >"$OUT/$name.before" 2>/dev/null
		fi
		awk -v name="$name" -f "$LIB/series-checkpatch.awk" what=before "$OUT/$name.before" what=now "$OUT/$name.raw" >"$OUT/$name.txt"
		if [ "$rc" -ne 0 ] && [ ! -s "$OUT/$name.raw" ]; then
			echo "$name:0: ERROR:CHECKPATCH: no verdict, exit $rc: $(head -n 1 "$OUT/$name.err")" >"$OUT/$name.txt"
		fi' checkpatch || return 2
	find "$_sd/cp" -name '*.txt' -print0 | sort -z | xargs -0 -r cat >"$_sd/cp.txt" || return 2
	# a patch without a verdict must not look like a clean one
	_n=$(find "$2" -name '[0-9]*.patch' ! -name '0000-*' | wc -l)
	[ "$(find "$_sd/cp" -name '*.txt' | wc -l)" -eq "$_n" ] || return 2
	awk '{ if (/ \(before, too\)$/) b++; else if (/ ERROR:/) e++; else if (/ WARNING:/) w++; else if (/ CHECK:/) c++ }
		END { printf "checkpatch --strict: %d errors, %d warnings, %d checks%s\n", e, w, c, b ? ", and " b " that the replaced lines have, too" : ""
		      exit (e + w > 0) }' "$_sd/cp.txt" >>"$_sd/check" || _bad=1
	cat "$_sd/cp.txt" >>"$_sd/check" || return 2
	return "$_bad"
}

# _series_touched LIST - the files that these mails change. -z, for git quotes odd names in C style otherwise
_series_touched() {
	set -- "$1"
	while IFS= read -r _p; do
		set -- "$@" "$_p"
	done <"$1"
	shift
	[ "$#" -eq 0 ] || {
		# one that cannot be read stands in the way of all
		_git apply --numstat -z -- "$@" 2>/dev/null || for _p; do
			_git apply --numstat -z -- "$_p" 2>/dev/null
		done
	} | tr '\0' '\n' | cut -f3- | sort -u
}

# _applied REPOSITORY LIST - these mails by git am on top of what is there; what it says in $_sd/am.log
_applied() {
	set -- "$1" "$2"
	while IFS= read -r _p; do
		set -- "$@" "$_p"
	done <"$2"
	_at_=$1
	shift 2
	[ "$#" -eq 0 ] || _git -C "$_at_" am -q --keep-cr -- "$@" >"$_sd/am.log" 2>&1
}

# _series_am TREE DIR - apply the core series (that of $series_core, if it is set) and then
# DIR's patches with git am, in a repository that has only the files they touch
_series_am() {
	set -- "$1" "$2" "$_sd/am"
	rm -rf "$3" "$_sd/core"
	mkdir -p "$_sd/core"
	_core="without the core series"
	if [ -n "${series_core:-}" ]; then
		cp -- "$series_core"/* "$_sd/core/" 2>/dev/null || {
			echo "git am: the core series could not be made: $(tail -n 1 "$series_core.err")"
			return 1
		}
		_core="with the core series"
	elif command -v core_series >/dev/null; then
		# in a shell of its own: its names are its own business
		if (core_series "$1" "$_sd/core") >/dev/null 2>"$_sd/core.err"; then
			_core="with the core series"
		else
			echo "git am: the core series could not be made: $(tail -n 1 "$_sd/core.err")"
			return 1
		fi
	fi
	for _p in "$_sd"/core/*.patch "$2"/*.patch; do
		case $_p in */0000-*) continue ;; esac
		[ ! -e "$_p" ] || printf '%s\n' "$_p"
	done >"$_sd/ams"
	_series_touched "$_sd/ams" >"$_sd/touched"
	_series_repo "$1" "$3" "$_sd/touched" >/dev/null || return
	_applied "$3" "$_sd/ams" || {
		# git am counts from 1, and has begun with none if it can read none
		_p=$(sed -n "$(cat "$3/.git/rebase-apply/next" 2>/dev/null || echo 1)p" "$_sd/ams")
		echo "git am: ${_p##*/} does not apply $_core: $(head -n 1 "$_sd/am.log")"
		return 1
	}
	_n=$(($(wc -l <"$_sd/ams") - $(find "$_sd/core" -name '*.patch' ! -name '0000-*' | wc -l)))
	echo "git am: $_n of $_n patches apply on $(_series_base "$1") $_core"
}
