# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The core series, and the series on it: put them into a scratch tree, or make mailable patches of one.
# Sourced; $repo (or, in a test, $top) names this repository.
#
#   core_stage TREE [N [NATIVE[:N]...]]   the core series, or its first N patches, into a writable tree; then the
#                                         series NATIVE, or its first N patches
#   core_series TREE OUT [NATIVE]         git-format-patch files of the core series, or of NATIVE, in OUT; TREE is
#                                         only read
#
# Both are quiet when all went well, and return 2 with a message on stderr
# when not. kernel-series/series says what belongs to which patch of the core, and
# kernel-series/native/NATIVE/series to which of a series on it.

_core_die() {
	printf 'sg2phyr: error: %s\n' "$*" >&2
	exit 2
}

# Sets what _core_of does, and _for what is being worked on, in the subshell of the caller
_core_init() {
	_for=$1
	_repo=${repo:-${top:?core-series.sh needs \$repo}}
	_core_of
	[ -f "$1/MAINTAINERS" ] && [ -d "$1/kernel/dma" ] ||
		_core_die "$1 is not a kernel tree"
}

# _core_of [NATIVE] - what follows is about the core series, or about NATIVE: sets _ks, where it is, and what has its
# new files, _overlay and _compat
_core_of() {
	_ks=$_repo/kernel-series${1:+/native/$1} _compat=
	_overlay=$_ks/overlay
	[ -n "${1:-}" ] || _compat=$_repo/compat/overlay
	[ -f "$_ks/series" ] || _core_die "there is no series ${1:-} - there are: $(core_natives | paste -sd' ')"
}

# core_natives - the names of the series on the core
core_natives() {
	find "${repo:-$top}/kernel-series/native" -mindepth 2 -maxdepth 2 -name series -printf '%P\n' | sed 's,/.*,,' |
		LC_ALL=C sort
}

# _core_overlay_files - the new kernel files, relative, sorted
_core_overlay_files() {
	for _d in "$_overlay" ${_compat:+"$_compat"}; do
		# a series without new files has no such directory
		[ ! -d "$_d" ] || (cd "$_d" && find . -type f) || exit 2
	done | sed 's,^\./,,' | LC_ALL=C sort
}

# _core_patched PATCH... - the existing kernel files that they change
_core_patched() {
	sed -n 's,^--- a/\([^	]*\).*,\1,p' "$@" | LC_ALL=C sort -u
}

# _core_copies FROM TO NAMES - the files that NAMES has, one a line; FROM may be read-only, and its copy is not
_core_copies() {
	_to=$(cd "$2" && pwd) &&
	(cd "$1" && xargs -r -d '\n' cp --parents --no-preserve=mode --remove-destination -t "$_to" --) <"$3" &&
	(cd "$2" && xargs -r -d '\n' chmod 644 --) <"$3" || _core_die "cannot write in $2"
}

# _core_copy FROM TO - never through a hard link into somebody's original
_core_copy() {
	mkdir -p "${2%/*}" && cp --remove-destination -- "$1" "$2" &&
		chmod 644 "$2" || _core_die "cannot write $2"
}

# _core_patch DIR PATCH - patch(1) writes a new file and renames it,
# so hard links are safe; no fuzz: a hunk fits or the series needs a look
_core_patch() {
	_log=$(patch -p1 -f -s --fuzz=0 --no-backup-if-mismatch -r - \
		-d "$1" <"$2" 2>&1) && return 0
	printf '%s\n' "$_log" >&2
	_core_die "${2#"$_repo/"} does not apply to $_for" \
		"- is it staged already, or another kernel?"
}

# Split the series file: $1/NNNN.subject, .file, .apply, .body
_core_split() {
	awk -v dir="$1" '
	function fail(text) {
		printf "sg2phyr: error: %s:%d: %s\n", FILENAME, NR, text >"/dev/stderr"
		bad = 1
		exit 2
	}
	function put(kind, text) { print text >(dir "/" name "." kind) }
	/^#/ { next }
	/^(cover|patch): [0-9][0-9][0-9][0-9]$/ {
		if ($2 != sprintf("%04d", n++))
			fail("expected number " sprintf("%04d", n - 1))
		name = $2
		head = 1
		blank = 0
		next
	}
	name == "" && /^$/ { next }
	head && /^(subject|file|apply): / {
		key = $1
		sub(/:$/, "", key)
		sub(/^[a-z]*: /, "")
		put(key, $0)
		next
	}
	head && /^$/ { head = 0; next }
	name == "" || head { fail("not a key that is known here: " $0) }
	/^$/ { blank++; next }
	{
		for (; blank; blank--)
			put("body", "")
		put("body", $0)
	}
	END { exit bad ? 2 : 0 }
	' "$_ks/series" || exit 2
}

# Each new file and each patch file belongs to one stanza, and each stanza
# has a subject and a body
_core_check() {
	find "$1" -name '*.file' -exec cat {} + | LC_ALL=C sort >"$1/named"
	find "$1" -name '*.apply' -exec cat {} + | LC_ALL=C sort >>"$1/named"
	_core_overlay_files >"$1/there"
	(cd "$_ks" && ls patches/*.patch) >>"$1/there"
	_diff=$(diff "$1/there" "$1/named") ||
		_core_die "${_ks#"$_repo/"}/series does not name each file once:" \
			"$(printf '%s\n' "$_diff" | sed -n 's/^[<>] //p' | tr '\n' ' ')"
	for _s in "$1"/*.subject; do
		[ -s "${_s%.subject}.body" ] ||
			_core_die "${_ks#"$_repo/"}/series: ${_s##*/} has no body"
	done
}

# _core_tmp - set $_w to a directory that goes away with this subshell
_core_tmp() {
	_w=$(mktemp -d "${TMPDIR:-/tmp}/sg2phyr.XXXXXX") ||
		_core_die "cannot make a temporary directory"
	trap 'rm -rf "$_w"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	mkdir "$_w/tree" || exit 2
}

# _core_read DIR - the stanzas of the series, checked, in the new DIR
_core_read() {
	mkdir "$1" || exit 2
	_core_split "$1"
	_core_check "$1"
}

# _core_originals FROM TO NAMES [NATIVE[:N]...] - the existing files that the core series changes and, on it, those of
# NATIVE; NAMES will have their names
_core_originals() {
	_from=$1 _into=$2 _names=$3
	shift 3
	_core_overlay_files >"$_names.new" && : >"$_names" || _core_die "cannot write $_names"
	for _native in '' "$@"; do
		_core_of "${_native%:*}"
		# not what the core brings
		_core_patched "$_ks"/patches/*.patch | LC_ALL=C comm -23 - "$_names.new" >>"$_names" ||
			_core_die "cannot write $_names"
	done
	_core_of
	LC_ALL=C sort -u -o "$_names" "$_names"
	while IFS= read -r _f; do
		[ -f "$_from/$_f" ] || _core_die "$_from has no $_f"
	done <"$_names"
	_core_copies "$_from" "$_into" "$_names"
}

# _core_put STANZA TREE - the new files and the changes of one patch
_core_put() {
	[ ! -f "$1.file" ] || for _d in "$_overlay" ${_compat:+"$_compat"}; do
		while IFS= read -r _f; do
			[ ! -f "$_d/$_f" ] || printf '%s\n' "$_f"
		done <"$1.file" >"$1.here"
		_core_copies "$_d" "$2" "$1.here"
	done
	[ ! -f "$1.apply" ] || while IFS= read -r _f; do
		_core_patch "$2" "$_ks/$_f"
	done <"$1.apply"
}

# _core_put_all STANZAS TREE [N] - all patches of the series, or the first N
_core_put_all() {
	for _s in "$1"/*.subject; do
		_n=${_s%.subject}
		[ "${_n##*/}" -gt 0 ] && [ "${_n##*/}" -le "${3:-9999}" ] || continue
		_core_put "$_n" "$2"
	done
}

# core_stage TREE [N [NATIVE[:N]...]] - put the core series, or its first N patches, into TREE, and what is on it
core_stage() (
	_staged=$1 _upto=${2:-}
	shift "$(($# < 2 ? $# : 2))"
	_core_init "$_staged"
	_core_tmp
	# aside first: all or nothing
	_core_originals "$_staged" "$_w/tree" "$_w/originals" "$@" || exit 2
	_core_read "$_w/s"
	_core_put_all "$_w/s" "$_w/tree" "$_upto"
	for _native; do
		_upto=${_native#"${_native%:*}"}
		_core_of "${_native%:*}"
		_core_read "$_w/s.${_native%:*}"
		_core_put_all "$_w/s.${_native%:*}" "$_w/tree" "${_upto#:}"
	done
	(cd "$_w/tree" && find . -type f -printf '%P\n' | xargs -r -d '\n' sha256sum --) >"$_w/sums" || exit 2
	# a patch may take a file away
	while IFS= read -r _f; do
		[ -f "$_w/tree/$_f" ] || rm -f -- "$_staged/$_f" || _core_die "cannot write in $_staged"
	done <"$_w/originals"
	# what is as it should be keeps its time
	(cd "$_staged" && sha256sum -c --quiet "$_w/sums" 2>/dev/null) | sed -n 's/: FAILED.*//p' >"$_w/differ"
	_core_copies "$_w/tree" "$_staged" "$_w/differ"
)

# _core_git ARGS - git without the caller's settings, hooks and repository
_core_git() {
	git --git-dir="$_w/git" --work-tree="$_w/tree" -c core.abbrev=12 \
		-c core.autocrlf=false -c core.fileMode=true "$@"
}

# core_series TREE OUT [NATIVE] - the core series, or one on it, as mail. A repository of the touched
# files only is enough: diffs need no other file.
core_series() (
	_core_init "$1"
	# the author is the caller, if git knows who that is
	_name=${GIT_AUTHOR_NAME:-$(git config user.name)}
	_mail=${GIT_AUTHOR_EMAIL:-$(git config user.email)}
	for _v in $(git rev-parse --local-env-vars); do
		unset "$_v"
	done
	GIT_AUTHOR_NAME=${_name:-sg2phyr}
	GIT_AUTHOR_EMAIL=${_mail:-sg2phyr@localhost}
	GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME
	GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
	GIT_AUTHOR_DATE='@0 +0000'
	GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	GIT_CONFIG_GLOBAL=/dev/null
	GIT_CONFIG_NOSYSTEM=1
	GIT_ATTR_NOSYSTEM=1
	export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE \
		GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE \
		GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM GIT_ATTR_NOSYSTEM

	_core_tmp
	mkdir "$_w/out" "$_w/empty" || exit 2

	_core_overlay_files | while IFS= read -r _f; do
		[ ! -e "$1/$_f" ] ||
			_core_die "$1 has $_f already - give a tree without the series"
	done || exit 2
	_core_originals "$1" "$_w/tree" "$_w/originals" ${3:+"$3"} || exit 2
	_core_read "$_w/s"
	if [ -n "${3:-}" ]; then
		_core_put_all "$_w/s" "$_w/tree"
		_core_of "$3"
		rm -r "$_w/s"
		_core_read "$_w/s"
	fi

	_core_git init -q -b core --template="$_w/empty" 2>"$_w/log" &&
		_core_git add -Af && _core_git commit -qm base &&
		_core_git tag base || _core_die "git: $(cat "$_w/log")"
	for _s in "$_w"/s/*.subject; do
		_n=${_s%.subject}
		if [ "${_n##*/}" = 0000 ]; then
			_core_git config branch.core.description \
				"$(cat "$_s" && echo && cat "$_n.body")"
			continue
		fi
		_core_put "$_n" "$_w/tree"
		{ cat "$_s" && echo && cat "$_n.body"; } >"$_w/message" &&
			_core_git add -Af &&
			_core_git commit -q --cleanup=verbatim -F "$_w/message" ||
			_core_die "git cannot commit patch ${_n##*/}"
	done
	_core_git format-patch -q --zero-commit --no-signature --no-renames \
		--cover-letter --cover-from-description=subject \
		--diff-algorithm=myers --no-ext-diff -o "$_w/out" base..core ||
		_core_die "git format-patch failed"

	mkdir -p "$2" && rm -f "$2"/[0-9][0-9][0-9][0-9]-*.patch ||
		_core_die "cannot write $2"
	for _f in "$_w"/out/*; do
		# git writes the day without a 0, RFC 5322 asks for none;
		# two digits are what other mailers write
		sed '1,/^$/s/^Date: Thu, 1 Jan/Date: Thu, 01 Jan/' "$_f" \
			>"$2/${_f##*/}" || _core_die "cannot write $2/${_f##*/}"
	done
)
