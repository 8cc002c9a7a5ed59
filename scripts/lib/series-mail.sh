# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What a mail of a series is made of: headers, message, diff. Nothing in it depends on the time,
# the machine or the number of jobs. Sourced after common.sh; what it works on is in $_sd.
#
# Owners stand in a Cc: mail header, as "git format-patch --cc" writes it: git
# send-email takes it from there, and git am leaves it out of the history, where
# a Cc: line in the message would stay for good as if these people had been part
# of the discussion. To: is left to the sender.

# shellcheck disable=SC2154 # set by the command that sources this
_series_lib=$repo/scripts/lib

# git without any configuration, hook or repository of the user
_git() {
	env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE -u GIT_OBJECT_DIRECTORY \
		-u GIT_EXTERNAL_DIFF -u GIT_DIFF_OPTS \
		HOME="$_sd" XDG_CONFIG_HOME="$_sd" GIT_CONFIG_NOSYSTEM=1 \
		GIT_CONFIG_GLOBAL=/dev/null GIT_LITERAL_PATHSPECS=1 \
		GIT_COMMITTER_NAME=sg2phyr GIT_COMMITTER_EMAIL=sg2phyr@localhost \
		GIT_COMMITTER_DATE='1970-01-01T00:00:00+0000' \
		GIT_AUTHOR_NAME=sg2phyr GIT_AUTHOR_EMAIL=sg2phyr@localhost \
		GIT_AUTHOR_DATE='1970-01-01T00:00:00+0000' \
		git -c core.hooksPath=/dev/null -c core.autocrlf=false -c gc.auto=0 \
		-c core.quotePath=true "$@"
}

_series_fail() {
	warn "series: $*"
	return 2
}

# a private directory for one call: $_sd
_series_tmp() {
	make_tmp
	_sd=$tmpd/series
	rm -rf "$_sd"
	mkdir -p "$_sd"
}

# _series_base TREE - "Linux 7.3.4"
_series_base() {
	awk -F' *= *' '
		$1 == "VERSION" { v = $2 }
		$1 == "PATCHLEVEL" { v = v "." $2 }
		$1 == "SUBLEVEL" && $2 + 0 > 0 { v = v "." $2 }
		$1 == "EXTRAVERSION" { v = v $2; exit }
		END { print "Linux " (v == "" ? "of unknown version" : v) }' "$1/Makefile" 2>/dev/null ||
		echo "Linux of unknown version"
}

# _series_is_git TREE - it is the top of a git work tree, not just inside one
_series_is_git() {
	[ -e "$1/.git" ] && git -C "$1" rev-parse --verify -q HEAD >/dev/null 2>&1
}

# rule headers as "id step sentence differs", TAB between
_series_rules() {
	set -- "$repo"/semantic-patches/convert/*.cocci
	[ -e "$1" ] || return 0
	awk '
	function flush() {
		if (id != "")
			print id "\t" step "\t" text "\t" differs
		id = step = text = differs = last = ""
	}
	FNR == 1 { flush(); done = 0 }
	done { next }
	/^\/\/\/ / { text = text (text == "" ? "" : " ") substr($0, 5); next }
	/^\/\/ Id: / { id = $3; last = ""; next }
	/^\/\/ Step: / { step = $3; last = ""; next }
	/^\/\/ Differs: / { differs = substr($0, 13); last = "differs"; next }
	# an indented comment goes on with the key above
	/^\/\/  / && last == "differs" { sub(/^\/\/ */, ""); differs = differs " " $0; next }
	/^\/\// { last = ""; next }
	{ done = 1 }
	END { flush() }' "$@"
}

# _series_repo TREE DIR LIST - a git repository with the listed files of TREE
_series_repo() {
	mkdir -p "$2" && _git init -q --template= -b main "$2" || return
	mkdir -p "$2/.git/info" &&
	# the hunk headings that a kernel tree's own .gitattributes gives
	printf '*.c diff=cpp\n*.h diff=cpp\n' >"$2/.git/info/attributes" || return
	while IFS= read -r _f; do
		[ -f "$1/$_f" ] || continue
		mkdir -p "$2/$(dirname "./$_f")" && cp -- "$1/$_f" "$2/$_f" || return
		chmod u+w "$2/$_f" || return
	done <"$3"
	_git -C "$2" add -A -f . &&
	_git -C "$2" commit -q --allow-empty -m base
}

# _series_owners TREE PATH... - owners of the files, one address a line
_series_owners() {
	[ -f "$1/scripts/get_maintainer.pl" ] || return 0
	_t=$1
	shift
	# -f takes one file each, in one list
	for _f; do
		shift
		set -- "$@" -f "$_f"
	done
	(cd "$_t" && HOME=$_sd perl scripts/get_maintainer.pl --no-git \
		--no-git-fallback --no-rolestats "$@" 2>>"$_sd/owners.err")
}

# _series_bracket N TOTAL [VERSION] - what stands before the subject of patch N
_series_bracket() {
	[ "${3:-1}" -eq 1 ] && _v= || _v=" v$3"
	printf '[PATCH%s %0*d/%d]\n' "$_v" "${#2}" "$1" "$2"
}

# _series_subject BRACKET SUBJECT - the header, folded like git does, before the mail line gets
# longer than 78
_series_subject() {
	awk -v head="Subject: $1" -v s="$2" 'BEGIN {
		k = split(s, word, " ")
		for (i = 1; i <= k; i++) {
			if (length(head) + 1 + length(word[i]) > 77) {
				print head
				head = ""
			}
			head = head " " word[i]
		}
		print head
	}'
}

# _series_from - the header that says who sends it
_series_from() {
	awk 'function env(name, other) { return ENVIRON[name] == "" ? other : ENVIRON[name] }
		BEGIN { print env("GIT_AUTHOR_NAME", "sg2phyr") " <" env("GIT_AUTHOR_EMAIL", "sg2phyr@localhost") ">" }' |
		awk -f "$_series_lib/mail.awk" -v field=From
}

# _series_head BRACKET SUBJECT CC-FILE - mail headers without the MIME ones
_series_head() {
	echo "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001"
	cat "$_sd/from" 2>/dev/null || _series_from | tee "$_sd/from"
	echo "Date: Thu, 01 Jan 1970 00:00:00 +0000"
	_series_subject "$1" "$2"
	awk -f "$_series_lib/mail.awk" -v field=Cc "$3"
}

# _series_mime FILE... - MIME headers, if any byte is not ASCII. The text is UTF-8
# as a rule; a driver in Latin-1 makes the diff so, and git am takes its bytes as
# they are in either case, for the message is ASCII then.
_series_mime() {
	LC_ALL=C grep -q '[^ -~	]' -- "$@" || return 0
	_cs=UTF-8
	cat -- "$@" | iconv -f UTF-8 -t UTF-8 >/dev/null 2>&1 || _cs=ISO-8859-1
	printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=%s\n' "$_cs"
	printf 'Content-Transfer-Encoding: 8bit\n'
}

# _series_file N SUBJECT - the file name that git format-patch would choose
_series_file() {
	printf '%04d-%s.patch' "$1" "$(printf '%s' "$2" |
		sed 's/[^A-Za-z0-9._]/-/g; s/--*/-/g; s/\.\.*/./g; s/^-//; s/[-.]*$//' |
		cut -c1-52 | sed 's/[-.]*$//')"
}

# _series_apply - the diffs of $_sd/paths, into the index of $_sd/git
_series_apply() {
	set --
	while IFS= read -r _f; do
		set -- "$@" "$_diffs/$_f.diff"
	done <"$_sd/paths"
	[ "$#" -eq 0 ] || _git -C "$_sd/git" apply --cached --whitespace=nowarn -- "$@" && return
	while IFS= read -r _f; do
		_git -C "$_sd/git" apply --cached --check -- "$_diffs/$_f.diff" 2>/dev/null ||
			warn "series: diff/$_f.diff does not apply to $_f"
	done <"$_sd/paths"
	return 1
}

# _series_texts DIFFS EVIDENCE SITES [AWK-OPTION...] - from $_sd/paths and $_sd/groups: the
# repository $_sd/git with all changes in its index, and in $_sd/text subject and body of each
# patch; sets $_base and $_total
_series_texts() {
	_base=$(_series_base "$_tree")
	_diffs=$1 _evidence=$2 _sites=$3
	shift 3
	_series_repo "$_tree" "$_sd/git" "$_sd/paths" || return
	_series_apply || return
	: >"$_sd/log"
	if _series_is_git "$_tree"; then
		_n=$(wc -l <"$_sd/paths")
		tr '\n' '\0' <"$_sd/paths" |
			GIT_LITERAL_PATHSPECS=1 GIT_OPTIONAL_LOCKS=0 xargs -0 git -C "$_tree" \
			-c core.quotePath=false log --no-merges -n "$((_n * 20))" \
			--format='%x01%s' --name-only -- >"$_sd/log" 2>/dev/null || : >"$_sd/log"
	fi
	awk -f "$_series_lib/series-prefix.awk" "$_sd/log" "$repo/scripts/prefixes" \
		"$_sd/groups" >"$_sd/prefixes" &&
	_series_rules >"$_sd/rules" &&
	awk -f "$_series_lib/evidence.awk" -f "$_series_lib/series-text.awk" \
		-v evidence="$_evidence" -v sites="$_sites" \
		-v rules="$_sd/rules" -v prefixes="$_sd/prefixes" -v groups="$_sd/groups" \
		-v diffs="$_diffs" "$@" >"$_sd/texts" &&
	mkdir "$_sd/text" &&
	awk -v d="$_sd/text" '/^\001/ { close(f); f = d "/" substr($0, 2); next }
		{ print >f }' "$_sd/texts" || return
	_total=$(cut -f1 "$_sd/groups" | sort -n | tail -n 1)
}

# _series_diff GIT-OPTION... - of all that changes, or of the paths named
_series_diff() {
	_git -C "$_sd/git" diff --cached --no-color --no-ext-diff --no-renames --stat=72 --summary "$@"
}

# _series_parts N - of patch N, sets $_subject, and writes $_sd/cc and $_sd/diff; its body is
# $_sd/text/N.body
_series_parts() {
	_subject=$(cat "$_sd/text/$1.subject") || return
	awk -F '\t' -v g="$1" '$1 == g { print $2 }' "$_sd/groups" >"$_sd/members"
	set -- "$1"
	while IFS= read -r _f; do
		set -- "$@" "$_f"
	done <"$_sd/members"
	_k=$1
	shift
	_series_owners "$_tree" "$@" >"$_sd/cc" ||
		echo "get_maintainer.pl failed for $1" >>"$_sd/notes"
	_series_diff --abbrev=12 -p HEAD -- "$@" >"$_sd/diff"
}

# _series_letter BRACKET SUBJECT CC BODY NOTE DIFF - a patch as a mail; NOTE goes below ---
_series_letter() {
	_series_head "$1" "$2" "$3" &&
	_series_mime "$4" "$5" "$6" &&
	echo &&
	cat "$4" &&
	echo "---" &&
	cat "$5" &&
	echo &&
	cat "$6"
}

# _series_cover BRACKET SUBJECT LISTS STAT [AWK-OPTION...] - the cover letter; STAT goes to its end
_series_cover() {
	_bracket=$1 _subject=$2 _lists=$3 _stat=$4
	shift 4
	_checks=/dev/null
	[ ! -f "$_tree/scripts/checkpatch.pl" ] || _checks=$_sd/check
	awk -f "$_series_lib/evidence.awk" -f "$_series_lib/series-cover.awk" \
		-v checks="$_checks" -v base="$_base" "$@" >"$_sd/cover" &&
	_series_head "$_bracket" "$_subject" "$_lists" &&
	_series_mime "$_sd/cover" "$_stat" &&
	echo &&
	cat "$_sd/cover" "$_stat"
}

# _series_on - the lines that say what the series is for
_series_on() {
	echo "Base: $_base with the range_dma core series"
	! _series_is_git "$_tree" || echo "base-commit: $(git -C "$_tree" rev-parse HEAD)"
}
