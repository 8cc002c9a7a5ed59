# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Evidence by compilers: E2 (identical object code under the identity headers)
# and E3 (no new warning with the real headers, each rewritten line compiled).
# The kernel's own build says how it compiles each file; the variants of the file
# are then compiled with exactly those arguments. What was found is kept in the cache by the texts,
# our tools and compilers, and all else that the compilation depends on (record.sh).

# verify_prepare - the stage, and what evidence depends on besides the files: sets $verify_id
verify_prepare() {
	need sparse sparse
	need parallel parallel
	need objdump binutils
	stage_open "$(stage_of_evidence)"
	verify_id=$({
		hash_repo scripts/lib/arches scripts/lib/evidence.config \
			scripts/lib/verify-file scripts/lib/recorded.bash scripts/lib/variant.bash scripts/lib/record-check scripts/lib/sparse-check scripts/lib/normal.awk scripts/lib/unpair.awk \
			scripts/lib/step-by.awk scripts/lib/depends.awk scripts/lib/reached.awk compat/identity
		# converted code has headers of ours that the original does not have
		hash_repo kernel-series/overlay/include compat/overlay/include
		gcc --version | head -n 1
		! command -v clang >/dev/null 2>&1 || clang --version | head -n 1
		sparse --version
	} | hash_stdin)
}

# stage_of_evidence - where the stage of $linux is in which nothing is linked or run
stage_of_evidence() {
	printf '%s/stage/%s\n' "$cache" "$(stage_name)"
}

# verify_key FILE CONVERTED ENV - the name of the evidence for one converted file, with the
# headers that were converted in one step with it; ENV as record.sh has it
verify_key() {
	{
		printf '%s\n%s\n%s\n' "$1" "$verify_id" "$3"
		cat -- "$linux/$1" "$2"
		for _h in "${2%/*}"/beside/*; do
			[ ! -f "$_h" ] || { echo "${_h##*/}"; cat -- "$_h"; }
		done
	} | hash_stdin
}

# verify_keys MAP - for "FILE<TAB>result directory of convert" in MAP: "FILE<TAB>directory<TAB>directory of
# the evidence" in $tmpd/keys, - where it is not known yet what the evidence depends on
verify_keys() {
	touch "$stage/env"
	# an architecture that has to be configured again first may find that all is another matter
	for _r in "$stage"/*/ready "$stage"/*/imported; do
		_r=${_r%/*}
		echo "${_r##*/}"
	done >"$tmpd/ready"
	awk -F'\t' -v OFS='\t' '
	what == "ready" { ready[$1]; next }
	what == "env" { id[$1] = ($2 == "-" || $2 in ready) ? $4 : "-"; next }
	{ print $1, $2, $1 in id ? id[$1] : "-" }' what=ready "$tmpd/ready" what=env "$stage/env" what=map "$1" >"$tmpd/envs.known"
	while IFS='	' read -r _f _d _env; do
		_k=-
		[ "$_env" = - ] || _k=$cache/verify/$(verify_key "$_f" "$_d/conv.${_f##*.}" "$_env")
		printf '%s\t%s\t%s\n' "$_f" "$_d" "$_k"
	done <"$tmpd/envs.known" >"$tmpd/keys"
}

# verify_all MAP - MAP has "FILE<TAB>result directory of convert" for the files
# that were changed. Evidence lands in the cache, and $tmpd/keys says where; what is there is not done again.
verify_all() {
	verify_keys "$1"
	while IFS='	' read -r _f _d _k; do
		[ -f "$_k/evidence" ] || printf '%s\t%s\n' "$_f" "$_d/conv.${_f##*.}"
	done <"$tmpd/keys" >"$tmpd/todo"
	[ -s "$tmpd/todo" ] || return 0
	# all compilers run where the stage is mounted
	stage_run "$repo/scripts/sg2phyr" internal-verify "$linux" "$stage" "$jobs" "$bar" "$quiet" "$verify_id" "$tmpd/todo" || return
	verify_keys "$1"
}

# verify_in_stage TODO - with the stage mounted: the architectures in turn, each
# for the files that none before could compile. TODO has "FILE<TAB>converted text".
verify_in_stage() {
	need "make" make
	_verify_arches "$1" || return 1
	# What is left is no file that a compiler is given: a header that changed by itself, or a
	# .c file that others include. The first file that includes it, and has been built, will do.
	for _nth in 1 2 3; do
		[ -s "$1" ] || break
		_included "$_nth" "$1" >"$tmpd/included" && _verify_arches "$tmpd/included" || return 1
		while IFS='	' read -r _f _conv; do
			_env=$(awk -F'\t' -v f="$_f" '$1 == f { id = $4 } END { print id }' "$stage/env")
			[ -n "$_env" ] && [ -f "$cache/verify/$(verify_key "$_f" "$_conv" "$_env")/evidence" ] ||
				printf '%s\t%s\n' "$_f" "$_conv"
		done <"$1" >"$tmpd/left"
		cp "$tmpd/left" "$1"
	done
	# no architecture could compile these: that is a result too
	: >"$tmpd/env.more"
	while IFS='	' read -r _f _conv; do
		printf '%s\t-\t-\tunbuilt\n' "$_f" >>"$tmpd/env.more" &&
		_evidence_install "$cache/verify/$(verify_key "$_f" "$_conv" unbuilt)" unbuilt - - - || return 1
	done <"$1"
	env_add "$tmpd/env.more"
}

# _verify_arches TODO - evidence for what any architecture can compile; removes it from TODO
_verify_arches() {
	while IFS='	' read -r arch karch cross more; do
		case $arch in '#'*|'') continue ;; esac
		[ -s "$1" ] || break
		verify_arch "$1" || return 1
	done <"$repo/scripts/lib/arches"
}

# _included N TODO - "USER<TAB>text<TAB>FILE<TAB>converted text": the rows of TODO, with the Nth file that
# includes each before them, as it is in the tree; what TODO names goes over the tree for it, and is in
# over/ beside that text
_included() {
	_row=0
	while IFS='	' read -r _f _conv; do
		_row=$((_row + 1))
		_user=$(_users_of "$_f" | sed -n "$1p")
		[ -n "$_user" ] || continue
		_at=$tmpd/included.$1.$_row
		mkdir -p "$_at/over/$(dirname "$_f")" &&
		cp -- "$stage/tree/$_user" "$_at/conv.c" && cp -- "$_conv" "$_at/over/$_f" || return 1
		printf '%s\t%s\t%s\t%s\n' "$_user" "$_at/conv.c" "$_f" "$_conv"
	done <"$2"
}

# _users_of FILE - the .c files that include FILE, or a header beside it that does: those of
# its directory first, then those above and below it
_users_of() {
	case $1 in
	include/*) _name=${1#include/} _in="drivers net sound" ;;
	*) _name=${1##*/} _in="$(dirname "$1") $(dirname "$(dirname "$1")")" ;;
	esac
	(
		cd "$stage/tree" || exit
		_including "$_name" .c "$_in"
		_including "$_name" .h "$(dirname "$1")" | while IFS= read -r _h; do
			_including "${_h##*/}" .c "$(dirname "$1")"
		done
	) | awk -v of="$1" '
		BEGIN { dir = of; sub(/[^\/]*$/, "", dir) }
		{ rest = substr($0, length(dir) + 1) }
		$0 == of || seen[$0]++ { next }
		index($0, dir) == 1 && rest !~ /\// { print; next }
		{ other[++n] = $0 }
		END { for (i = 1; i <= n; i++) print other[i] }'
}

# _including NAME SUFFIX DIRECTORIES - the files there that include NAME
_including() {
	# shellcheck disable=SC2086 # names of directories of the kernel
	grep -rlE --include="*$2" \
		"^[[:blank:]]*#[[:blank:]]*include[[:blank:]]*[\"<]([^\">]*/)?$(printf '%s' "$1" | sed 's/[.+]/\\&/g')[\">]" \
		-- $3 | sort
}

# _evidence_install DIR E2 E3 BUILD UNWITNESSED - write one file's evidence
_evidence_install() {
	mkdir -p "$tmpd/ev.$$" &&
	printf '%s\t%s\t%s\t%s\n' "$2" "$3" "$4" "$5" >"$tmpd/ev.$$/evidence" &&
	install_result "$tmpd/ev.$$" "$1"
}

# verify_arch TODO - evidence for the files that $arch can compile; removes them
# from TODO. A row is "SOURCE<TAB>its text", and of what that includes "FILE<TAB>converted text".
verify_arch() {
	cut -f1 "$1" >"$tmpd/sources"
	arch_record "$tmpd/sources" || return 0
	awk -F'\t' -v arch="$arch" '
	what == "env" { if ($2 == arch && $1 == $3) id[$1] = $4; next }
	$1 in id { print $0 "\t" id[$1] }' what=env "$stage/env" what=todo "$1" | while IFS='	' read -r _f _rest; do
		# it may be known from elsewhere, and not be built here
		[ ! -e "$objtree/record/$_f" ] || printf '%s\t%s\n' "$_f" "$_rest"
	done >"$tmpd/can"
	: >"$tmpd/now"
	: >"$tmpd/env.more"
	while IFS='	' read -r _f _conv _of _text _env; do
		# three columns where nothing is included
		if [ -z "$_text" ]; then
			_env=$_of _of=$_f _text=$_conv
		else
			# what includes it is a part of what it is compiled with
			_env=$({ echo "$_env $_f"; cat -- "$stage/tree/$_f"; } | hash_stdin)
		fi
		_out=$cache/verify/$(verify_key "$_of" "$_text" "$_env")
		[ "$_of" = "$_f" ] || printf '%s\t%s\t%s\t%s\n' "$_of" "$arch" "$_f" "$_env" >>"$tmpd/env.more"
		[ -f "$_out/evidence" ] || printf '%s\t%s\t%s\n' "$_f" "$_conv" "$_out" >>"$tmpd/now"
	done <"$tmpd/can"
	env_add "$tmpd/env.more"
	awk -F'\t' '
	what == "can" { can[$1]; next }
	!($1 in can)' what=can "$tmpd/can" what=todo "$1" >"$tmpd/later" && cp "$tmpd/later" "$1" || return 1
	[ -s "$tmpd/now" ] || return 0
	step VERIFY "$(wc -l <"$tmpd/now") files on $arch/allmodconfig"
	at_once "verify-$arch" "$tmpd/now" --colsep '\t' \
		"$repo/scripts/lib/verify-file" "$repo" "$stage/tree" "$objtree" "$arch" \
		"${cross:--}" '{1}' '{2}' '{3}'
}
