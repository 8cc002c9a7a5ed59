# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Evidence by compilers: E2 (identical object code under the identity headers)
# and E3 (no new warning with the real headers, each rewritten line compiled).
# The kernel's own build says how it compiles each file; the variants of the file
# are then compiled with exactly those arguments.

# verify_prepare - what evidence depends on besides the files: sets $verify_id
verify_prepare() {
	need sparse sparse
	need parallel parallel
	need objdump binutils
	case $stage in
	*[\ :]*) die "the kernel cannot be built below $stage (space or colon in the name) - set XDG_CACHE_HOME to another place" ;;
	esac
	verify_id=$({
		basename "$stage"
		hash_repo scripts/lib/arches scripts/lib/evidence.config scripts/lib/verify.sh \
			scripts/lib/verify-file scripts/lib/recorded.bash scripts/lib/variant.bash scripts/lib/record-check scripts/lib/sparse-check scripts/lib/normal.awk scripts/lib/unpair.awk \
			scripts/lib/step-by.awk \
			scripts/lib/reached.awk compat/identity
		gcc --version | head -n 1
		! command -v clang >/dev/null 2>&1 || clang --version | head -n 1
		sparse --version
	} | hash_stdin)
}

# verify_key FILE CONVERTED - the name of the evidence for one converted file, with the
# headers that were converted in one step with it
verify_key() {
	{
		printf '%s\n%s\n' "$1" "$verify_id"
		cat -- "$linux/$1" "$2"
		for _h in "${2%/*}"/beside/*; do
			[ ! -f "$_h" ] || { echo "${_h##*/}"; cat -- "$_h"; }
		done
	} | hash_stdin
}

# verify_all MAP - MAP has "FILE<TAB>result directory of convert" for the files
# that were changed. Evidence lands in the cache; what is there is not done again.
verify_all() {
	: >"$tmpd/todo"
	while IFS='	' read -r _f _d; do
		_ext=${_f##*.}
		_k=$(verify_key "$_f" "$_d/conv.$_ext")
		[ -f "$cache/verify/$_k/evidence" ] ||
			printf '%s\t%s\t%s\n' "$_f" "$_d/conv.$_ext" "$cache/verify/$_k" >>"$tmpd/todo"
	done <"$1"
	[ -s "$tmpd/todo" ] || return 0
	# all compilers run where the stage is mounted
	stage_run "$repo/scripts/sg2phyr" internal-verify "$linux" "$stage" "$jobs" "$tmpd/todo"
}

# verify_in_stage TODO - with the stage mounted: the architectures in turn, each
# for the files that none before could compile
verify_in_stage() {
	need "make" make
	_verify_arches "$1" || return 1
	# What is left is no file that a compiler is given: a header that changed by itself, or a
	# .c file that others include. The first file that includes it, and has been built, will do.
	for _nth in 1 2 3; do
		[ -s "$1" ] || break
		_included "$_nth" "$1" >"$tmpd/included" && _verify_arches "$tmpd/included" || return 1
		while IFS='	' read -r _f _conv _out; do
			[ -f "$_out/evidence" ] || printf '%s\t%s\t%s\n' "$_f" "$_conv" "$_out"
		done <"$1" >"$tmpd/left"
		cp "$tmpd/left" "$1"
	done
	# no architecture could compile these: that is a result too
	while IFS='	' read -r _f _conv _out; do
		_evidence_install "$_out" unbuilt - - -
	done <"$1"
}

# _verify_arches TODO - evidence for what any architecture can compile; removes it from TODO
_verify_arches() {
	while IFS='	' read -r arch karch cross more; do
		case $arch in '#'*|'') continue ;; esac
		[ -s "$1" ] || break
		verify_arch "$1" || return 1
	done <"$repo/scripts/lib/arches"
}

# _included N TODO - the rows of TODO, with the Nth file that includes each in its stead, as
# it is in the tree; what TODO names goes over the tree for it, and is in over/ beside that
_included() {
	_row=0
	while IFS='	' read -r _f _conv _out; do
		_row=$((_row + 1))
		_user=$(_users_of "$_f" | sed -n "$1p")
		[ -n "$_user" ] || continue
		_at=$tmpd/included.$1.$_row
		mkdir -p "$_at/over/$(dirname "$_f")" &&
		cp -- "$stage/tree/$_user" "$_at/conv.c" && cp -- "$_conv" "$_at/over/$_f" || return 1
		printf '%s\t%s\t%s\n' "$_user" "$_at/conv.c" "$_out"
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

# _kbuild TARGET... - the kernel's build of the staged tree for this architecture
_kbuild() {
	make -s -C "$stage/tree" O="$objtree" ARCH="$karch" CROSS_COMPILE="$cross" \
		KBUILD_BUILD_TIMESTAMP=0 KBUILD_BUILD_USER=sg2phyr KBUILD_BUILD_HOST=sg2phyr "$@" \
		</dev/null
}

# _record OBJECTS - build these for $arch, and write down how each is compiled
_record() {
	# shellcheck disable=SC2016 # for the inner shell to expand
	xargs -d '\n' -a "$1" sh -c '
		stage=$1 objtree=$2 karch=$3 cross=$4 jobs=$5 lib=$6; shift 6
		RECORD=$objtree/record RECORD_TREE=$stage/tree \
		make -s -k -C "$stage/tree" O="$objtree" ARCH="$karch" CROSS_COMPILE="$cross" \
			W=1 C=2 CHECK="$lib/record-check" -j"$jobs" "$@"' \
		kbuild "$stage" "$objtree" "$karch" "$cross" "$jobs" "$repo/scripts/lib" \
		</dev/null >>"$objtree.log" 2>&1 || :
}

# _unrecorded OBJECTS - print those that were not built
_unrecorded() {
	while read -r _o; do
		[ -f "$objtree/$_o" ] && [ -f "$objtree/record/${_o%.o}.c" ] || printf '%s\n' "$_o"
	done <"$1"
}

# arch_record SOURCES - sets $objtree, where $arch is configured, and has in its record/ how each
# of SOURCES (names, one a line) is compiled, or in failed/ that it is not; false without a compiler
arch_record() {
	[ "$cross" != - ] || cross=
	command -v "${cross}gcc" >/dev/null 2>&1 || {
		warn "${cross}gcc is not installed: no evidence from $arch - run 'sg2phyr setup'"
		return 1
	}
	objtree=$stage/$arch
	# two builds in one place would each find half of what they need
	exec 9>"$objtree.lock" && flock 9 || die "cannot write in $stage"
	if [ ! -f "$objtree/ready" ]; then
		step CONFIG "$arch/allmodconfig"
		rm -rf "$objtree"
		mkdir -p "$objtree" || die "cannot write in $stage"
		cat "$repo/scripts/lib/evidence.config" >"$objtree/fragment"
		[ "$more" = - ] || cat "$stage/tree/$more" >>"$objtree/fragment" || die "$more is not in $linux"
		_kbuild KCONFIG_ALLCONFIG="$objtree/fragment" allmodconfig >"$objtree.log" 2>&1 &&
		_kbuild -j"$jobs" prepare >>"$objtree.log" 2>&1 || {
			tail -n 5 "$objtree.log" >&2
			die "the kernel tree cannot be prepared for $arch/allmodconfig - is the disk full? log: $objtree.log"
		}
		touch "$objtree/ready"
	fi
	# Which sources does this architecture compile, and how?
	while IFS= read -r _f; do
		[ -e "$objtree/record/$_f" ] || [ -e "$objtree/failed/$_f" ] ||
			case $_f in *.c) printf '%s\n' "${_f%.c}.o" ;; esac
	done <"$1" >"$tmpd/objects"
	if [ -s "$tmpd/objects" ]; then
		step KBUILD "$(wc -l <"$tmpd/objects") files for $arch/allmodconfig"
		: >"$objtree.log"
		_record "$tmpd/objects"
		# A build of many at once has left out what it makes alone: once more for what is missing.
		_unrecorded "$tmpd/objects" >"$tmpd/unbuilt"
		[ ! -s "$tmpd/unbuilt" ] || _record "$tmpd/unbuilt"
		# no compiler error, and yet nothing built: that is not the files' fault
		[ -d "$objtree/record" ] || grep -qE "( error:|No rule to make target)" "$objtree.log" || {
			tail -n 5 "$objtree.log" >&2
			die "the kernel build for $arch failed - is the disk full? log: $objtree.log"
		}
		_unrecorded "$tmpd/objects" | while read -r _o; do
			mkdir -p "$objtree/failed/$(dirname "$_o")"
			rm -f "$objtree/record/${_o%.o}.c"
			: >"$objtree/failed/${_o%.o}.c"
		done
	fi
	exec 9>&-
}

# verify_arch TODO - evidence for the files that $arch can compile; removes them
# from TODO
verify_arch() {
	cut -f1 "$1" >"$tmpd/sources"
	arch_record "$tmpd/sources" || return 0
	: >"$tmpd/now"
	: >"$tmpd/later"
	while IFS='	' read -r _f _conv _out; do
		if [ -e "$objtree/record/$_f" ]; then _list=now; else _list=later; fi
		printf '%s\t%s\t%s\n' "$_f" "$_conv" "$_out" >>"$tmpd/$_list"
	done <"$1"
	cp "$tmpd/later" "$1"
	[ -s "$tmpd/now" ] || return 0
	step VERIFY "$(wc -l <"$tmpd/now") files on $arch/allmodconfig"
	# shellcheck disable=SC2086 # a progress bar only for a person
	parallel --will-cite -q $bar -j"$jobs" --colsep '\t' -a "$tmpd/now" \
		"$repo/scripts/lib/verify-file" "$repo" "$stage/tree" "$objtree" "$arch" \
		"${cross:--}" '{1}' '{2}' '{3}'
}
