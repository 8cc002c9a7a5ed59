# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The ratchet: how many uses of the scatterlist API each directory may have, numbers that only go
# down. What counts is what the lexer of the ledger finds (scripts/sgtok.c).

# ratchet_main ARGUMENT... - the command line of ratchet
ratchet_main() {
	verb='' patch='' budget='' since='' terse=0 json=0 out=''
	make_tmp
	: >"$tmpd/moves"
	: >"$tmpd/moves.given"
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show ratchet; exit ;;
		-s) quiet=1 ;;
		--json) json=1 ;;
		--terse) terse=1 ;;
		--patch|--budget|--since|--move|--linux|-o)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr ratchet -h"
			case $1 in
			--patch) patch=$2 ;;
			--budget) budget=$2 ;;
			--since) since=$2 ;;
			--move) printf '%s\n' "$2" >>"$tmpd/moves.given" ;;
			--linux) linux=$2 ;;
			-o) out=$2 ;;
			esac
			shift ;;
		--) shift; break ;;
		-*) die "no such option: $1 - see sg2phyr ratchet -h" ;;
		*)
			[ -z "$verb" ] || break
			verb=$1 ;;
		esac
		shift
	done
	[ -z "$patch" ] || verb=${verb:-patch}
	while IFS= read -r _m; do
		_ratchet_move "$_m"
	done <"$tmpd/moves.given"
	_ratchet_usage_is_right "$#"
	linux_dir
	[ -n "$linux" ] || setup_linux
	# of whatever version: only names are looked for
	tree_check "$linux" "$(tree_version "$linux")"
	setup_tools
	tokens=$repo/semantic-patches/lib/tokens
	"_ratchet_$verb" "$@"
	exit
}

# _ratchet_usage_is_right PATHS - do verb, options and the number of PATHs go together?
_ratchet_usage_is_right() {
	case $verb in
	init|update|check|patch) ;;
	'') die "ratchet needs init, check, update or --patch FILE - see sg2phyr ratchet -h" ;;
	*) die "no such command of ratchet: $verb - see sg2phyr ratchet -h" ;;
	esac
	[ -z "$patch" ] || [ "$verb" = patch ] || die "--patch does not go with $verb - see sg2phyr ratchet -h"
	[ "$verb" != patch ] || [ -n "$patch" ] || die "the patch is given with --patch FILE - see sg2phyr ratchet -h"
	[ "$1" -eq 0 ] || [ "$verb" = check ] || die "only check takes a PATH - see sg2phyr ratchet -h"
	[ -z "$since" ] || [ "$verb" = check ] || die "--since goes with check - see sg2phyr ratchet -h"
	[ ! -s "$tmpd/moves" ] || [ "$verb" = update ] || die "--move goes with update - see sg2phyr ratchet -h"
	case $verb in
	check|patch) [ -z "$out" ] || die "-o goes with init and update - see sg2phyr ratchet -h" ;;
	*) [ "$json" -eq 0 ] || die "--json goes with check and --patch - see sg2phyr ratchet -h" ;;
	esac
}

# _ratchet_move OLD:NEW - note it in $tmpd/moves
_ratchet_move() {
	case $1 in
	?*:?*) set -- "${1%%:*}" "${1#*:}" ;;
	*) die "--move wants two directories, OLD:NEW, not '$1' - see sg2phyr ratchet -h" ;;
	esac
	for _p; do
		case /$_p/ in
		*'	'*|*/../*|//*) die "$_p is not below the kernel tree - name it as in drivers/ata" ;;
		esac
	done
	printf '%s\t%s\n' "$1" "$2" | sed 's,//*	,	,; s,/*$,,' >>"$tmpd/moves"
}

_ratchet_init() {
	ratchet_tree
	: >"$tmpd/budget"
	: >"$tmpd/moves"
	cat >"$tmpd/head" <<-\EOT
	# sg2phyr ratchet 1
	#
	# Uses of the scatterlist API that are left: directory, token, how many. Numbers only go down:
	#   sg2phyr ratchet check     is there more than this?
	#   sg2phyr ratchet update    prints this file with the numbers of now, where they are lower
	# Where there has to be more, an exemption names file, token, number, last day and reason:
	#   exempt drivers/ata/ahci.c sg_dma_len +1 until 2027-06-30: why one more is right

	EOT
	_ratchet_lines 1 "$tmpd/head"
	_ratchet_out
}

_ratchet_update() {
	ratchet_budget
	ratchet_tree
	_rc=0
	_ratchet_lines 0 "$budget" || _rc=$?
	[ "$_rc" -ne 3 ] ||
		die "a --move moves nothing: NEW is not over its numbers, or OLD still needs its own - see: ratchet check"
	_ratchet_out
	[ "$_rc" -eq 0 ] || warn "the tree has more than this allows: see ratchet check"
	exit "$_rc"
}

# _ratchet_lines INIT FILE - $tmpd/lines: FILE, with the numbers of now
_ratchet_lines() {
	_lines=0
	_ratchet_awk update -v init="$1" what=budget "$tmpd/budget" what=sites "$tmpd/sites" \
		what=moves "$tmpd/moves" what=file "$2" >"$tmpd/keyed" || _lines=$?
	case $_lines in 0|1|3) ;; *) die "cannot write in $tmpd - is the disk full?" ;; esac
	sort -s -t'	' -k1,1 "$tmpd/keyed" | cut -f2- >"$tmpd/lines"
	return "$_lines"
}

# _ratchet_out - $tmpd/lines to where it was asked for
_ratchet_out() {
	case $out in
	''|-) cat "$tmpd/lines"; return ;;
	esac
	_dir=$(cd "$(dirname -- "$out")" 2>/dev/null && pwd -P) || die "the directory of $out does not exist - make it, or write elsewhere"
	case $_dir/ in
	"$linux"/*) die "$out is in the kernel tree, which is only read - write elsewhere and move it there" ;;
	esac
	cp -- "$tmpd/lines" "$out.new" && mv -- "$out.new" "$out" || die "cannot write $out"
}

_ratchet_check() {
	ratchet_budget
	ratchet_tree "$@"
	: >"$tmpd/new"
	: >"$tmpd/was"
	compared=0
	[ -z "$since" ] || _ratchet_since
	BUDGET=$budget_name SINCE=$since _ratchet_awk check -v compared="$compared" what=wanted "$tmpd/wanted" \
		what=instead "$tmpd/instead" what=was "$tmpd/was" what=new "$tmpd/new" \
		what=budget "$tmpd/budget" what=sites "$tmpd/sites" >"$tmpd/rows" || die "cannot write in $tmpd - is the disk full?"
	_most=20
	[ ! -s "$tmpd/new" ] || _most=1000000
	_ratchet_show "$_most"
}

_ratchet_patch() {
	budget=${budget:-$linux/.sg2phyr-ratchet}
	if [ -f "$budget" ]; then
		ratchet_budget
	else
		[ "$budget" = "$linux/.sg2phyr-ratchet" ] || die "$budget cannot be read - make it with: scripts/sg2phyr ratchet init"
		: >"$tmpd/budget"
	fi
	patch_trees "$patch"
	for _side in before after; do
		patch_files "$_side" >"$tmpd/files"
		_ratchet_sites "$tmpd/$_side" "$tmpd/files" "$tmpd/$_side.sites"
		_ratchet_texts "$tmpd/$_side" "$tmpd/$_side.sites" >"$tmpd/$_side.tsv"
	done
	_ratchet_new "$tmpd/before.tsv" "$tmpd/after.tsv"
	_ratchet_awk brought what=instead "$tmpd/instead" what=budget "$tmpd/budget" \
		what=new "$tmpd/new" >"$tmpd/rows" || die "cannot write in $tmpd - is the disk full?"
	_ratchet_show 1000000
}

# _ratchet_awk WHAT ARGUMENT... - scripts/lib/ratchet-WHAT.awk, on the state of tree and budget
_ratchet_awk() {
	_awk=$1
	shift
	[ "$_awk" = update ] || sed '/^#/d; /^$/d' "$repo/semantic-patches/lib/instead" >"$tmpd/instead" || return
	awk -f "$repo/scripts/lib/ratchet-state.awk" -f "$repo/scripts/lib/ratchet-$_awk.awk" "$@"
}

# ratchet_budget - read $budget, or the one of the tree: rows in $tmpd/budget. Sets $budget_name, what
# messages call it.
ratchet_budget() {
	budget_name=$budget
	if [ -z "$budget" ] || [ "$budget" = "$linux/.sg2phyr-ratchet" ]; then
		budget=$linux/.sg2phyr-ratchet budget_name=.sg2phyr-ratchet
		[ -f "$budget" ] || die "$linux has no .sg2phyr-ratchet - give one with --budget FILE, or make it with: scripts/sg2phyr ratchet init"
	fi
	# read once: it may be a pipe
	cat -- "$budget" >"$tmpd/budget.file" || die "$budget cannot be read - make it with: scripts/sg2phyr ratchet init"
	budget_given=$budget budget=$tmpd/budget.file
	_ratchet_parse "$budget" "$tmpd/budget" ||
		die "$budget_name: $(cat "$tmpd/err")"
}

# _ratchet_parse FILE ROWS - or $tmpd/err has what is wrong
_ratchet_parse() {
	awk -v today="${SG2PHYR_TODAY:-$(date +%Y-%m-%d)}" -f "$repo/scripts/lib/ratchet-budget.awk" \
		what=tokens "$tokens" what=budget "$1" >"$2" 2>"$tmpd/err"
}

# ratchet_tree [PATH...] - the sites of the tree, or of the directories that these are or are in:
# $tmpd/sites. $tmpd/wanted gets the directories, none for all.
ratchet_tree() {
	: >"$tmpd/wanted"
	if [ "$#" -eq 0 ]; then
		tree_with_tokens
	else
		for _p; do
			_p=${_p#"$linux/"}
			_p=${_p#./}
			[ ! -f "$linux/$_p" ] || _p=$(dirname -- "$_p")
			while [ "$_p" != "${_p%/}" ]; do _p=${_p%/}; done
			printf "%s\n" "${_p:-.}" >>"$tmpd/wanted"
			files_list "${_p:-.}"
		done >"$tmpd/files"
		files_with_tokens "$tmpd/files" | sort -zu >"$tmpd/with"
	fi
	_ratchet_sites "$linux" "$tmpd/with" "$tmpd/sites"
}

# _ratchet_sites DIR LIST ROWS - rows of sgtok for the NUL-terminated names in LIST
_ratchet_sites() {
	(cd "$1" && tr '\0' '\n' <"$2" | "$bin/sgtok" -f "$tokens") >"$tmpd/lexed" ||
		die "not every file of $1 could be read, see above"
	awk -v outside="$outside" -f "$repo/scripts/lib/core.awk" -f "$repo/scripts/lib/ratchet-sites.awk" \
		what=core "$repo/scripts/lib/providers" what=sites "$tmpd/lexed" >"$3" || die "cannot write in $tmpd - is the disk full?"
}

# _ratchet_texts DIR SITES - with the text of their lines, as check-new.awk wants them
_ratchet_texts() {
	(cd "$1" && awk -f "$repo/scripts/lib/ratchet-texts.awk" "$2") || die "cannot write in $tmpd - is the disk full?"
}

# _ratchet_new BEFORE AFTER - $tmpd/new: the rows of AFTER that make more of them
_ratchet_new() {
	# names of files that the patch changes
	sed -n '/^rename from /{ s///; h; n; s/^rename to //; H; x; s/\n/	/; p; }' "$tmpd/patch" >"$tmpd/renamed"
	awk -f "$repo/scripts/lib/check-new.awk" what=known "$1" what=all "$2" >"$tmpd/more" &&
	awk -f "$repo/scripts/lib/check-new.awk" what=known "$2" what=all "$1" >"$tmpd/gone" &&
	awk -f "$repo/scripts/lib/ratchet-new.awk" what=renamed "$tmpd/renamed" what=gone "$tmpd/gone" \
		what=new "$tmpd/more" >"$tmpd/new" || die "cannot write in $tmpd - is the disk full?"
}

# _ratchet_git ARGUMENT... - git in the tree
_ratchet_git() {
	git -C "$linux" "$@"
}

# _ratchet_since - $tmpd/new: the sites that are new since $since; if $compared, $tmpd/was: the budget of then
_ratchet_since() {
	_prefix=$(_ratchet_git rev-parse --show-prefix 2>"$tmpd/err") && [ -z "$_prefix" ] ||
		die "--since needs a git tree, and $linux is none: $(head -n 1 "$tmpd/err")"
	_rev=$(_ratchet_git rev-parse --verify --quiet --end-of-options "$since^{commit}") ||
		die "$linux has no commit $since - is the clone deep enough?"
	# git diff writes down the times of files that it finds as they were: in a copy
	cp "$(_ratchet_git rev-parse --path-format=absolute --git-path index)" "$tmpd/index" ||
		die "$linux has no index - check the commit out that is to be compared"
	GIT_INDEX_FILE=$tmpd/index _ratchet_git -c core.quotePath=false diff --no-ext-diff --no-textconv \
		--no-color --full-index --binary -M --src-prefix=a/ --dst-prefix=b/ "$_rev" -- '*.c' '*.h' >"$tmpd/since.diff" || die "git diff $since failed"
	if [ -s "$tmpd/since.diff" ]; then
		patch_trees "$tmpd/since.diff" applied
	else
		mkdir "$tmpd/before" || die "cannot write in $tmpd - is the disk full?"
		: >"$tmpd/touched"
		: >"$tmpd/patch"
	fi
	patch_files before >"$tmpd/files"
	_ratchet_sites "$tmpd/before" "$tmpd/files" "$tmpd/before.sites"
	_ratchet_texts "$tmpd/before" "$tmpd/before.sites" >"$tmpd/before.tsv"
	_ratchet_texts "$linux" "$tmpd/sites" >"$tmpd/after.tsv"
	# what git did not touch and knew then is as it was
	_ratchet_git ls-tree -r --name-only -z "$_rev" | grep -zvP '[\t\n]' | tr '\0' '\n' >"$tmpd/then"
	awk -F'\t' 'what == "then" { then_[$0]; next } what == "touched" { delete then_[$0]; next } $2 in then_' \
		what=then "$tmpd/then" what=touched "$tmpd/touched" what=after "$tmpd/after.tsv" >>"$tmpd/before.tsv"
	_ratchet_new "$tmpd/before.tsv" "$tmpd/after.tsv"
	_file=$(cd "$(dirname -- "$budget_given")" && pwd -P)/${budget_given##*/}
	case $_file in
	"$linux"/*) ;;
	*) return 0 ;;
	esac
	_ratchet_git cat-file blob "$_rev:${_file#"$linux/"}" >"$tmpd/was.file" 2>/dev/null || return 0
	if _ratchet_parse "$tmpd/was.file" "$tmpd/was"; then
		compared=1
	else
		warn "the budget of $since is not compared: $(head -n 1 "$tmpd/err")"
		: >"$tmpd/was"
	fi
}

# _ratchet_show MOST - $tmpd/rows in the form that was asked for; exits with what it means
_ratchet_show() {
	sort -t'	' -k7,7 -k6,6 -k1,1n -k3,3 -k4,4n -k5,5n "$tmpd/rows" >"$tmpd/all"
	if [ "$json" -eq 1 ]; then
		need jq jq
		jq -n --rawfile all "$tmpd/all" --arg version "$sg2phyr_version" --arg linux "$(tree_version "$linux")" \
			-f "$repo/scripts/lib/ratchet-json.jq"
	else
		awk -v terse="$terse" -v most="$1" -f "$repo/scripts/lib/ratchet-text.awk" "$tmpd/all"
	fi
	if [ "$verb" = patch ]; then
		say "$(wc -l <"$tmpd/all") new uses of the scatterlist API"
	else
		say "$(wc -l <"$tmpd/sites") uses of the scatterlist API in $(cut -f1 "$tmpd/sites" | uniq | wc -l) files; $(awk -F'\t' '
			$1 == 1 && !(($6, $7) in seen) { seen[$6, $7]; over++ }
			$1 == 3 { below++ }
			END { printf "%d numbers are exceeded, %d can go down", over, below }' "$tmpd/all")"
	fi
	! grep -qP '^\d\tW\t' "$tmpd/all" || exit "$EXIT_FINDINGS"
	exit "$EXIT_CLEAN"
}
