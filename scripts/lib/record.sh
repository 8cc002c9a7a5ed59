# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# How the kernel's own build compiles a file, and what that depends on. Of each architecture, the stage
# has a build tree:
#
#   ARCH/record/FILE   the arguments of the compiler, as record-check wrote them down
#   ARCH/failed/FILE   is there if this architecture does not build it
#   ARCH/deps/FILE     what it depends on, one a line: files of the tree or the build tree,
#                      CONFIG_ symbols, or * if that is not known
#   ARCH/ready         is there if it is configured for the tree as it is
#   ARCH/imported      is there if deps/ and env have it from elsewhere, for the tree as it is
#   env                "FILE ARCH SOURCE ID" (TABs): SOURCE is what was compiled for FILE, itself or
#                      a file that includes it; ID is the name of all that SOURCE depends on, but
#                      itself; the last row for FILE counts. ARCH and SOURCE are - where none
#                      could compile it.

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
			W=1 C=2 CHECK="\"$lib/record-check\"" -j"$jobs" "$@"' \
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
	exec 8>"$objtree.lock" && flock 8 || die "cannot write in $stage"
	_arch_fragment >"$tmpd/fragment" || die "$more is not in $linux"
	cmp -s "$tmpd/fragment" "$objtree/fragment" || rm -f "$objtree/ready"
	[ -f "$objtree/ready" ] || _arch_config
	# Which sources does this architecture compile, and how?
	touch "$stage/env"
	awk -F'\t' -v arch="$arch" '
	what == "env" { if ($2 == arch && $1 == $3) known[$1]; next }
	/\.c$/ && !seen[$0]++ { print ($0 in known) "\t" $0 }' what=env "$stage/env" what=sources "$1" | while IFS='	' read -r _known _f; do
		[ "$_known" = 1 ] && [ -e "$objtree/record/$_f" ] || [ -e "$objtree/failed/$_f" ] || printf '%s\n' "${_f%.c}.o"
	done >"$tmpd/objects"
	if [ -s "$tmpd/objects" ]; then
		step KBUILD "$(wc -l <"$tmpd/objects") files for $arch/allmodconfig"
		: >"$objtree.log"
		_record "$tmpd/objects"
		# A build of many at once has left out what it makes alone: once more for what is missing.
		_unrecorded "$tmpd/objects" >"$tmpd/unbuilt"
		[ ! -s "$tmpd/unbuilt" ] || _record "$tmpd/unbuilt"
		# One of which make does not even say that it failed is not asked for together with others again.
		_unrecorded "$tmpd/objects" | while read -r _o; do
			grep -qF ": $_o] Error" "$objtree.log" || { echo "$_o" >"$tmpd/unbuilt" && _record "$tmpd/unbuilt"; }
		done
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
		_depends "$tmpd/objects" || die "cannot write in $stage - is the disk full?"
	fi
	exec 8>&-
}

# _arch_fragment - what is said to allmodconfig
_arch_fragment() {
	cat "$repo/scripts/lib/evidence.config"
	[ "$more" = - ] || cat "$stage/tree/$more"
}

# _arch_config - configure $objtree, or configure it again; what was found out from an option or a made
# header that has changed is void
_arch_config() {
	step CONFIG "$arch/allmodconfig"
	mkdir -p "$objtree" || die "cannot write in $stage"
	cp "$tmpd/fragment" "$objtree/fragment" || die "cannot write in $stage"
	_made_of >"$tmpd/made.old"
	_kbuild KCONFIG_ALLCONFIG="$objtree/fragment" allmodconfig >"$objtree.log" 2>&1 &&
	_kbuild -j"$jobs" prepare >>"$objtree.log" 2>&1 || {
		tail -n 5 "$objtree.log" >&2
		die "the kernel tree cannot be prepared for $arch/allmodconfig - is the disk full? log: $objtree.log"
	}
	_made_of >"$tmpd/made"
	comm -3 "$tmpd/made.old" "$tmpd/made" | sed 's/^	//' | cut -f1 | sort -u >"$tmpd/made.changed"
	# what came from elsewhere is of the same tree
	{ [ ! -s "$tmpd/made.old" ] || _arch_void "$objtree" "$tmpd/made.changed"; } &&
	touch "$objtree/ready" || die "cannot write in $stage - is the disk full?"
}

# _made_of - "NAME<TAB>value" of each option and made header of $objtree, sorted
_made_of() {
	[ -f "$objtree/.config" ] || return 0
	{
		sed -n 's/^\(CONFIG_[A-Za-z0-9_]*\)=/\1	/p' "$objtree/.config"
		(cd "$objtree" && find include/generated arch/*/include/generated -name '*.h' -exec sha256sum -- {} +) |
			sed 's/^\([^ ]*\)  \(.*\)$/\2	\1/'
	} | sort
}

# _depends OBJECTS - deps/ and rows in env for those of OBJECTS that were built
_depends() {
	while read -r _o; do
		_f=${_o%.o}.c
		[ -e "$objtree/record/$_f" ] || continue
		mkdir -p "$objtree/deps/${_f%/*}" || return
		_cmd=$objtree/${_o%/*}/.${_o##*/}.cmd
		if [ -f "$_cmd" ]; then
			awk -v tree="$stage/tree/" -v source="$_f" -f "$repo/scripts/lib/depends.awk" "$_cmd"
		else
			echo '*'
		fi | sort -u >"$objtree/deps/$_f.new" && mv "$objtree/deps/$_f.new" "$objtree/deps/$_f" || return
		printf '%s\n' "$_f"
	done <"$1" >"$tmpd/recorded"
	_env_names "$tmpd/recorded" | awk -v arch="$arch" '{ print $2 "\t" arch "\t" $2 "\t" $1 }' >"$tmpd/env.new" &&
	env_add "$tmpd/env.new"
}

# record_import DIR - what another machine found out: DIR/env, and DIR/deps/ARCH as here
record_import() {
	for _arch in "$1"/deps/*; do
		[ -d "$_arch" ] || continue
		mkdir -p "$stage/${_arch##*/}/deps" && cp -r -- "$_arch/." "$stage/${_arch##*/}/deps/" &&
		touch "$stage/${_arch##*/}/imported" || return
	done
	env_add "$1/env"
}

# env_add ROWS - to the end of env
env_add() {
	(flock 6 && cat -- "$1" >>"$stage/env") 6>"$stage/env.lock"
}

# _env_keep ARGUMENT... - keep those rows of env that awk prints with these
_env_keep() {
	[ -f "$stage/env" ] || return 0
	(flock 6 && awk -F'\t' "$@" "$stage/env" >"$stage/env.new" && mv "$stage/env.new" "$stage/env") 6>"$stage/env.lock"
}

# _env_names SOURCES - "ID FILE" for each of these: a hash of the arguments and of all it depends on
_env_names() {
	[ -s "$1" ] || return 0
	rm -rf "$tmpd/envs" && mkdir "$tmpd/envs" || return
	(cd "$objtree/deps" && xargs -r -d '\n' -a "$1" cat --) | sort -u >"$tmpd/deps"
	{
		_made_of
		grep -v '^CONFIG_' "$tmpd/deps" >"$tmpd/deps.files"
		(cd "$stage/tree" && xargs -r -d '\n' -a "$tmpd/deps.files" sha256sum -- 2>/dev/null) |
			sed 's/^\([^ ]*\)  \(.*\)$/\2	\1/'
		echo "*	$(cat "$stage/id")"
	} >"$tmpd/deps.values"
	while IFS= read -r _f; do
		mkdir -p "$tmpd/envs/${_f%/*}" &&
		sed "s,$stage/,@,g" "$objtree/record/$_f" >"$tmpd/envs/$_f" || return
	done <"$1"
	# shellcheck disable=SC2046 # kbuild has no names with blanks
	(cd "$objtree/deps" && awk -F'\t' -v out="$tmpd/envs/" '
	NR == FNR { value[$1] = $2; next }
	FNR == 1 { close(to); to = out FILENAME }
	{ print $1 "\t" value[$1] >>to }' "$tmpd/deps.values" $(cat "$1")) || return
	(cd "$tmpd/envs" && xargs -r -d '\n' -a "$1" sha256sum --)
}

# what decides if a file is built
files_of_builds='\.h$|(^|/)(Makefile|Kbuild|Kconfig)[^/]*$'

# stage_void CHANGED - the tree below the stage has changed in these files: void what was found out from them
stage_void() {
	[ -s "$1" ] || return 0
	for _objtree in "$stage"/*/; do
		case $_objtree in */upper/|*/work/|*/tree/) continue ;; esac
		_arch_void "${_objtree%/}" "$1" || return
	done
	# what nobody could compile may be another matter now
	_again=0
	! grep -qE "$files_of_builds" "$1" || _again=1
	# shellcheck disable=SC2016 # for awk
	_env_keep -v again="$_again" '
	NR == FNR { changed[$1]; next }
	!($1 in changed || again && $2 == "-")' "$1"
}

# _arch_void OBJTREE CHANGED - void what depends on CHANGED in the build tree of an architecture
_arch_void() {
	if grep -qE '(^|/)Kconfig[^/]*$|^(Makefile|Kbuild|arch/[^/]*/(Makefile|Kbuild)|scripts/(Makefile|Kbuild|kconfig/|basic/|mod/).*)$' "$2" ||
			grep -qvE '^(drivers|sound|net|fs|block|crypto|samples|tools|Documentation|LICENSES)/|^MAINTAINERS$|^CREDITS$|^CONFIG_|/generated/' "$2"; then
		# to configure and prepare it again says whether that matters
		rm -f "$1/ready" "$1/imported"
	fi
	! grep -qE "$files_of_builds" "$2" || rm -rf "$1/failed"
	while IFS= read -r _f; do
		[ ! -e "$1/failed/$_f" ] || rm -f "$1/failed/$_f"
	done <"$2"
	[ -d "$1/deps" ] || return 0
	{
		(cd "$1/deps" && { grep -rlxFf "$2" . || :; grep -rlx '[*]' . || :; }) | sed 's,^\./,,'
		(cd "$1/deps" && while IFS= read -r _f; do [ ! -e "./$_f" ] || printf '%s\n' "$_f"; done) <"$2"
		# what a Makefile says holds below its directory
		sed -n 's,\(^\|/\)\(Makefile\|Kbuild\)$,\1,p' "$2" | while IFS= read -r _d; do
			(cd "$1/deps" && [ -d "./$_d" ] && find "./$_d" -type f -printf '%P\n' | sed "s,^,$_d,")
		done
	} | sort -u >"$tmpd/void"
	[ -s "$tmpd/void" ] || return 0
	while IFS= read -r _f; do
		rm -f "$1/record/$_f" "$1/deps/$_f" || return
	done <"$tmpd/void"
	# shellcheck disable=SC2016 # for awk
	_env_keep -v arch="${1##*/}" '
	NR == FNR { void[$0]; next }
	!($2 == arch && $3 in void)' "$tmpd/void"
}
