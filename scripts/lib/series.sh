# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Mailable patches from the result of a conversion. Sourced after common.sh and
# core-series.sh (without the latter, the check by git am leaves the core series out).
#
#   series_make TREE OUT    write OUT/series/ and OUT/series-check.txt
#   series_check TREE OUT   check OUT/series again: git am, checkpatch
#
# Both return 0 if all is clean, 1 with findings (OUT/series-check.txt has them),
# 2 if it could not be done. TREE is only read. Nothing in the result depends on
# the time, the machine or the number of jobs.
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

# _series_head N TOTAL SUBJECT CC-FILE - mail headers without the MIME ones
_series_head() {
	echo "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001"
	awk 'function env(name, other) { return ENVIRON[name] == "" ? other : ENVIRON[name] }
		BEGIN { print env("GIT_AUTHOR_NAME", "sg2phyr") " <" env("GIT_AUTHOR_EMAIL", "sg2phyr@localhost") ">" }' |
		awk -f "$_series_lib/mail.awk" -v field=From
	echo "Date: Thu, 01 Jan 1970 00:00:00 +0000"
	awk -v n="$1" -v total="$2" -v s="$3" 'BEGIN {
		w = length(total)
		head = sprintf("Subject: [PATCH %0" w "d/%d]", n, total)
		# folded like git does, before the mail line gets longer than 78
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
	awk -f "$_series_lib/mail.awk" -v field=Cc "$4"
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

series_make() {
	_tree=$(cd "${1:?}" && pwd -P) && _out=$(cd "${2:?}" && pwd -P) || return 2
	need git git
	_series_tmp || return 2
	if [ ! -f "$_out/evidence.tsv" ] || [ ! -f "$_out/sites.tsv" ]; then
		_series_fail "$_out has no evidence.tsv or sites.tsv - run convert first"
		return 2
	fi
	_new=$_out/series.new
	rm -rf "$_new"
	mkdir -p "$_new" 2>/dev/null || {
		_series_fail "cannot write in $_out"
		return
	}
	(cd "$_out/diff" 2>/dev/null && find . -name '*.diff' -size +0) |
		sed 's,^\./,,; s,\.diff$,,' | sort >"$_sd/paths"
	if [ ! -s "$_sd/paths" ]; then
		echo "nothing to send" >"$_sd/check" || return 2
		_series_install "$_out" || _series_fail "cannot write in $_out"
		return
	fi
	_series_build || {
		_series_fail "the patches could not be made; $_out/series is as it was"
		return
	}
	_rc=0
	_series_verify "$_tree" "$_new" || _rc=$?
	if [ "$_rc" -gt 1 ] || ! _series_cover; then
		_series_fail "the cover letter could not be made"
		return 2
	fi
	_series_install "$_out" || {
		_series_fail "cannot write in $_out"
		return
	}
	return "$_rc"
}

# put the finished series in its place
_series_install() {
	cp "$_sd/check" "$1/series-check.txt.new" &&
		mv "$1/series-check.txt.new" "$1/series-check.txt" &&
		rm -rf "$1/series.old" || return
	[ ! -e "$1/series" ] || mv "$1/series" "$1/series.old" || return
	mv "$1/series.new" "$1/series" && rm -rf "$1/series.old"
}

# from $_sd/paths: the repository $_sd/git with all changes in its index, and one
# mail per group in $_new
_series_build() {
	_base=$(_series_base "$_tree")
	_series_repo "$_tree" "$_sd/git" "$_sd/paths" || return
	while IFS= read -r _f; do
		_git -C "$_sd/git" apply --cached --whitespace=nowarn - <"$_out/diff/$_f.diff" || {
			warn "series: diff/$_f.diff does not apply to $_f"
			return 1
		}
	done <"$_sd/paths"
	awk -f "$_series_lib/series-groups.awk" -v tree="$_tree" "$_sd/paths" >"$_sd/groups" || return
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
		-v evidence="$_out/evidence.tsv" -v sites="$_out/sites.tsv" \
		-v rules="$_sd/rules" -v prefixes="$_sd/prefixes" -v groups="$_sd/groups" \
		-v diffs="$_out/diff" >"$_sd/texts" &&
	mkdir "$_sd/text" &&
	awk -v d="$_sd/text" '/^\001/ { close(f); f = d "/" substr($0, 2); next }
		{ print >f }' "$_sd/texts" || return
	_total=$(cut -f1 "$_sd/groups" | sort -n | tail -n 1)
	: >"$_sd/lists"
	_i=0
	while [ "$_i" -lt "$_total" ]; do
		_i=$((_i + 1))
		_series_mail "$_i" || return
	done
}

# one patch
_series_mail() {
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
	# the cover letter goes to the lists: people would get it many times
	grep -v '<' "$_sd/cc" >>"$_sd/lists"
	_git -C "$_sd/git" diff --cached --no-color --no-ext-diff --no-renames --abbrev=12 \
		--stat=72 --summary -p HEAD -- "$@" >"$_sd/diff" || return
	{
		_series_head "$_k" "$_total" "$_subject" "$_sd/cc" &&
		_series_mime "$_sd/text/$_k.body" "$_sd/diff" &&
		echo &&
		cat "$_sd/text/$_k.body" &&
		echo "---" &&
		echo "Base: $_base with the range_dma core series" &&
		echo &&
		cat "$_sd/diff"
	} >"$_new/$(_series_file "$_k" "$_subject")"
}

_series_cover() {
	_where=$(awk -f "$_series_lib/evidence.awk" -f - <<-\EOT "$_out/evidence.tsv" "$_out/sites.tsv"
	BEGIN { ev_load(ARGV[1], ARGV[2]); print ev_where() }
	EOT
	)
	for _s in "$_where: use DMA ranges for mapped scatterlists" \
		"$(basename "${_where:-treewide}"): use DMA ranges for mapped scatterlists" \
		"treewide: use DMA ranges for mapped scatterlists"; do
		case $_s in :*) continue ;; esac
		[ "${#_s}" -gt 72 ] || break
	done
	_checks=/dev/null
	[ ! -f "$_tree/scripts/checkpatch.pl" ] || _checks=$_sd/check
	awk -f "$_series_lib/evidence.awk" -f "$_series_lib/series-cover.awk" \
		-v evidence="$_out/evidence.tsv" -v sites="$_out/sites.tsv" \
		-v groups="$_sd/groups" -v checks="$_checks" -v base="$_base" >"$_sd/cover" &&
	{
		echo "Base: $_base with the range_dma core series"
		if _series_is_git "$_tree"; then
			echo "base-commit: $(git -C "$_tree" rev-parse HEAD)"
		fi
		echo
		_git -C "$_sd/git" diff --cached --no-color --no-ext-diff --no-renames \
			--stat=72 --summary HEAD
	} >"$_sd/coverstat" &&
	{
		_series_head 0 "$_total" "$_s" "$_sd/lists" &&
		_series_mime "$_sd/cover" "$_sd/coverstat" &&
		echo &&
		cat "$_sd/cover" "$_sd/coverstat"
	} >"$_new/0000-cover-letter.patch"
}

series_check() {
	_tree=$(cd "${1:?}" && pwd -P) && _out=$(cd "${2:?}" && pwd -P) || return 2
	_series_tmp || return 2
	[ -d "$_out/series" ] || {
		_series_fail "$_out has no series - run series first"
		return
	}
	_rc=0
	_series_verify "$_tree" "$_out/series" || _rc=$?
	cp "$_sd/check" "$_out/series-check.txt.new" &&
	mv "$_out/series-check.txt.new" "$_out/series-check.txt" ||
		_series_fail "cannot write in $_out" || return
	return "$_rc"
}

# _series_verify TREE DIR - git am and checkpatch for all patches of DIR; what they
# say goes to $_sd/check. 0 clean, 1 an error or a warning, 2 no verdict.
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
	rm -rf "$_sd/cp" "$_sd/view"
	mkdir -p "$_sd/cp" || return 2
	tree_view "$1" "$_sd/view" || return 2
	# shellcheck disable=SC2016 # for the inner shell to expand
	find "$2" -name '[0-9]*.patch' ! -name '0000-*' -print0 | sort -z |
		TREE=$_sd/view OUT=$_sd/cp HOME=$_sd xargs -0 -r -n 1 -P "${jobs:-2}" sh -c '
		name=${1##*/} rc=0
		cd "$TREE" || exit 1
		perl scripts/checkpatch.pl --strict --no-signoff -q --no-summary --terse \
			--show-types --color=never - <"$1" >"$OUT/$name.raw" 2>"$OUT/$name.err" || rc=$?
		sed "s,^-:,$name:," "$OUT/$name.raw" >"$OUT/$name.txt"
		if [ "$rc" -ne 0 ] && [ ! -s "$OUT/$name.raw" ]; then
			echo "$name:0: ERROR:CHECKPATCH: no verdict, exit $rc: $(head -n 1 "$OUT/$name.err")" >"$OUT/$name.txt"
		fi' checkpatch || return 2
	find "$_sd/cp" -name '*.txt' -print0 | sort -z | xargs -0 -r cat >"$_sd/cp.txt" || return 2
	# a patch without a verdict must not look like a clean one
	_n=$(find "$2" -name '[0-9]*.patch' ! -name '0000-*' | wc -l)
	[ "$(find "$_sd/cp" -name '*.txt' | wc -l)" -eq "$_n" ] || return 2
	awk '{ if (/ ERROR:/) e++; else if (/ WARNING:/) w++; else if (/ CHECK:/) c++ }
		END { printf "checkpatch --strict: %d errors, %d warnings, %d checks\n", e, w, c
		      exit (e + w > 0) }' "$_sd/cp.txt" >>"$_sd/check" || _bad=1
	cat "$_sd/cp.txt" >>"$_sd/check" || return 2
	return "$_bad"
}

# _series_am TREE DIR - apply the core series and then DIR's patches with git am,
# in a repository that has only the files they touch
_series_am() {
	set -- "$1" "$2" "$_sd/am"
	rm -rf "$3" "$_sd/core"
	mkdir -p "$_sd/core"
	_core="without the core series"
	if command -v core_series >/dev/null; then
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
	# the old side of each diff; git quotes odd names in C style
	while IFS= read -r _p; do
		_git apply --numstat -z "$_p" 2>/dev/null | tr '\0' '\n' | cut -f3-
	done <"$_sd/ams" | sort -u >"$_sd/touched"
	_series_repo "$1" "$3" "$_sd/touched" >/dev/null || return
	_n=0
	while IFS= read -r _p; do
		_git -C "$3" am -q --keep-cr "$_p" >"$_sd/am.log" 2>&1 || {
			echo "git am: ${_p##*/} does not apply $_core: $(head -n 1 "$_sd/am.log")"
			return 1
		}
		case $_p in "$2"/*) _n=$((_n + 1)) ;; esac
	done <"$_sd/ams"
	echo "git am: $_n of $_n patches apply on $(_series_base "$1") $_core"
}
