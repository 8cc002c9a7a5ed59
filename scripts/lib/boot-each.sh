# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Each patch of the core series by itself: the objects that it concerns are
# compiled for allmodconfig, and a kernel with the series up to it boots. Then the
# whole series for more architectures, and without what can be left out. Of a series on
# the core only the objects: its kernels are those of the boot matrix.

# architecture<TAB>CROSS_COMPILE (- for none)<TAB>option of ours to leave out (- for none)
each_arches='x86_64	-	-
arm64	aarch64-linux-gnu-	-'
each_whole='arm	arm-linux-gnueabi-	-
powerpc	powerpc-linux-gnu-	-
s390	s390x-linux-gnu-	-
riscv	riscv64-linux-gnu-	-
x86_64	-	PHYR_SG_COMPAT
arm64	aarch64-linux-gnu-	PHYR_SG_COMPAT'

# the exit code of a compilation that went well, with words of gcc or sparse
each_messages=3

# boot_each [NATIVE] - all patches of the core series, or of NATIVE, in turn, as KTAP; 1 if one fails
boot_each() {
	each_native=${1:-} _whole=$each_whole
	each_dir=$repo/kernel-series${1:+/native/$1}
	[ -z "$each_native" ] || _whole=
	need "make" make
	need sparse sparse
	printf '%s\n' "$each_arches" "$_whole" | cut -f2 | grep -vx -e - -e '' | sort -u >"$tmpd/crosses"
	while IFS= read -r _cross; do
		need "${_cross}gcc" "gcc-${_cross%-}"
	done <"$tmpd/crosses"
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	(_core_init "$linux" && _core_of "$each_native" && mkdir "$tmpd/stanzas" && _core_split "$tmpd/stanzas") || exit "$EXIT_USAGE"
	out_make boot
	_last=$(find "$tmpd/stanzas" -name '*.subject' | sort | tail -n 1 | sed 's,.*/0*,,; s,\..*,,')
	echo "KTAP version 1"
	if [ -n "$each_native" ]; then
		echo "1..$((2 * _last))"
	else
		echo "1..$((3 * _last + $(printf '%s\n' "$_whole" | wc -l)))"
	fi
	each_n=0 each_bad=0 each_at=0
	[ -z "$each_native" ] || each_before
	while [ "$each_at" -lt "$_last" ]; do
		each_at=$((each_at + 1))
		_stanza=$tmpd/stanzas/$(printf '%04d' "$each_at")
		_subject=$(cat "$_stanza.subject")
		each_stage
		each_objects "$_stanza" >"$tmpd/objects"
		printf '%s\n' "$each_arches" >"$tmpd/arches"
		each_all "$each_at: objects" "$_subject" "$tmpd/objects"
		[ -n "$each_native" ] || {
			each_result "$each_at: boots: $_subject" each_boot
			[ "$each_at" -lt "$_last" ] || each_series
		}
		boot_built
	done
	[ "$each_bad" -eq 0 ] || exit "$EXIT_FINDINGS"
}

# each_before - what gcc and sparse say of the objects of the series without it, which has not its new
# files: $tmpd/before/N for line N of $each_arches
each_before() {
	each_stage
	find "$tmpd/stanzas" -name '*.file' -exec sed -n 's/\.c$/.o/p' {} + | LC_ALL=C sort -u >"$tmpd/new"
	for _s in "$tmpd"/stanzas/*.subject; do
		each_objects "${_s%.subject}"
	done | LC_ALL=C sort -u | LC_ALL=C comm -23 - "$tmpd/new" >"$tmpd/objects"
	printf '%s\n' "$each_arches" >"$tmpd/arches"
	each_make "$tmpd/objects"
	mv "$tmpd/each" "$tmpd/before"
	boot_built
}

# each_stage - set $stage, with the patches of the series up to $each_at; in $tmpd/ours the files that are ours in it
each_stage() {
	if [ -n "$each_native" ]; then
		natives=$each_native:$each_at
		boot_stage native
	else
		upto=$each_at
		boot_stage
	fi
	(
		_core_init "$linux"
		_core_of "$each_native"
		_core_overlay_files
		_core_patched "$_ks"/patches/*.patch
	) | sed "s,^,$stage/tree/,; s,\$,:," >"$tmpd/ours"
}

# each_series - the objects of all patches, with all of them in the stage
each_series() {
	for _s in "$tmpd"/stanzas/*.subject; do
		each_objects "${_s%.subject}"
	done | sort -u >"$tmpd/objects"
	printf '%s\n' "$each_whole" >"$tmpd/arches"
	each_all "all objects" "the whole series" "$tmpd/objects"
}

# each_make OBJECTS - compile them for each line N of $tmpd/arches: what came of it is $tmpd/each/N
each_make() {
	rm -rf "$tmpd/each"
	mkdir "$tmpd/each"
	stage_run "$repo/scripts/sg2phyr" internal-each-all "$linux" "$stage" "$jobs" \
		"$quiet" "$tmpd/arches" "$1" "$tmpd/ours" "$tmpd/each" </dev/null
}

# each_all WHAT SUBJECT OBJECTS - a line of KTAP for each line of $tmpd/arches
each_all() {
	each_make "$3"
	_n=0
	while IFS='	' read -r _arch _cross _off; do
		_n=$((_n + 1)) _without=
		[ "$_off" = - ] || _without=" without $_off"
		each_result "$1 for $_arch/allmodconfig$_without: $2" each_said "$_n"
	done <"$tmpd/arches"
}

# each_said N - what each_compile_all left as $tmpd/each/N, without what was said before the series, too
each_said() {
	case $(cat "$tmpd/each/$1.rc" 2>/dev/null) in
	0) ;;
	"$each_messages")
		_before=$tmpd/before/$1.said
		[ -f "$_before" ] || _before=/dev/null
		awk '
			{ text = $0; sub(/:[0-9]+:([0-9]+:)?/, ":", text) }
			what == "before" { n[text]++; next }
			n[text]-- <= 0 { print; bad = 1 }
			END { exit bad }' what=before "$_before" what=now "$tmpd/each/$1.said" ;;
	*)
		[ ! -f "$tmpd/each/$1.said" ] || cat "$tmpd/each/$1.said"
		return 1 ;;
	esac
}

# each_result NAME COMMAND... - one line of KTAP for COMMAND, with what it said
each_result() {
	each_n=$((each_n + 1)) _name=$1
	shift
	if "$@" >"$tmpd/said" </dev/null; then
		echo "ok $each_n $_name"
	else
		sed 's/^/# /' "$tmpd/said"
		echo "not ok $each_n $_name"
		each_bad=1
	fi
}

# each_objects STANZA - the objects of a patch: its C files, new and changed, and for
# a header of the kernel that it changes, if none of these includes it, the first user, best one of
# mm: each architecture compiles these. Programs of tools/ are not the kernel's: the images
# that boot compile them.
each_objects() {
	[ ! -f "$1.file" ] || sed -n '/^tools\//d; s/\.c$/.o/p' "$1.file"
	[ -f "$1.apply" ] || return 0
	# not those that it takes away
	while IFS= read -r _p; do
		sed -n 's,^+++ b/\([^	]*\).*,\1,p' "$each_dir/$_p"
	done <"$1.apply" | LC_ALL=C sort -u >"$tmpd/applied"
	while IFS= read -r _f; do
		case $_f in
		tools/*|include/uapi/*) ;;
		*.c) echo "${_f%.c}.o" ;;
		include/*.h) each_included "${_f#include/}" ||
			(cd "$linux" && for _d in mm/*.c drivers; do
				grep -rlF --include='*.c' "#include <${_f#include/}>" "$_d" |
					grep -v "^drivers/s390/" | sort
			done | sed -n '1s/\.c$/.o/p') ;;
		esac
	done <"$tmpd/applied"
}

# each_included HEADER - does a C file of the kernel in $tmpd/applied include it?
each_included() {
	sed -n '/^tools\//!{/\.c$/p}' "$tmpd/applied" | while IFS= read -r _c; do
		! grep -qF "#include <$1>" "$linux/$_c" 2>/dev/null || echo "$_c"
	done | grep -q .
}

# each_compile_all ARCHES OBJECTS OURS OUT - with the stage mounted: each_compile for each line of ARCHES;
# what it says goes into OUT/N.said, how it ends into OUT/N.rc. Two at once: much of a build for
# few objects is make itself.
each_compile_all() {
	_i=0
	while IFS='	' read -r _arch _cross _off; do
		_i=$((_i + 1))
		{
			_rc=0
			"$repo/scripts/sg2phyr" internal-each "$linux" "$stage" "$jobs" "$quiet" \
				"$_arch" "$_cross" "$2" "$_off" "$3" >"$4/$_i.said" </dev/null || _rc=$?
			echo "$_rc" >"$4/$_i.rc"
		} &
		[ $((_i % 2)) -ne 0 ] || wait
	done <"$1"
	wait
}

# each_compile ARCH CROSS OBJECTS OFF OURS - with the stage mounted. An option of ours that is not what it
# should be, on but for OFF (- for none), is a failure. Returns $each_messages if gcc or sparse say something about
# a file of OURS, and prints that.
each_compile() {
	[ -s "$3" ] || { echo "no C file in this patch"; return 0; }
	karch=$1 cross=$2 objtree=$stage/obj/each-$1
	[ "$cross" != - ] || cross=
	ccache=
	! command -v ccache >/dev/null 2>&1 || {
		ccache='ccache '
		export CCACHE_DIR="${CCACHE_DIR:-$cache/ccache}"
	}
	mkdir -p "$objtree"
	step CONFIG "$karch/allmodconfig"
	cp "$repo/scripts/lib/evidence.config" "$tmpd/config" || return 1
	[ "$4" = - ] || echo "# CONFIG_$4 is not set" >>"$tmpd/config"
	_boot_make "$objtree" KCONFIG_ALLCONFIG="$tmpd/config" allmodconfig >"$objtree.log" 2>&1 &&
	_boot_make "$objtree" -j"$jobs" prepare >>"$objtree.log" 2>&1 || {
		tail -n 5 "$objtree.log"
		return 1
	}
	cat "$stage"/tree/kernel/dma/Kconfig* | sed -n 's/^config \(PHYR\)/\1/p' |
		grep -vx PHYR_EMULATED_HW >"$tmpd/options"
	while IFS= read -r _o; do
		_is=off _want=on
		! grep -q "^CONFIG_$_o=[ym]\$" "$objtree/.config" || _is=on
		case $_o in
		"$4"*) _want=off ;;
		esac
		[ "$_is" = "$_want" ] || {
			echo "CONFIG_$_o is $_is"
			return 1
		}
	done <"$tmpd/options"
	# what is not built without the option
	sed -n "s/^+\{0,1\}obj-\$(CONFIG_$4[A-Z_]*).*= //p" "$repo"/kernel-series/patches/*.patch \
		"$stage/tree/kernel/dma/tests/Makefile" 2>/dev/null | tr ' ' '\n' |
		sed 's,^,/,' >"$tmpd/not"
	grep -q "^CONFIG_IOMMU_DMA=y\$" "$objtree/.config" ||
		printf "%s\n" /dma-iommu.o _compat_iommu.o >>"$tmpd/not"
	# User-mode Linux alone has it: it is compiled when that boots
	echo /emulated_hw.o >>"$tmpd/not"
	grep -v -F -f "$tmpd/not" "$3" >"$tmpd/objects"
	step OBJECTS "$karch/allmodconfig, $(wc -l <"$tmpd/objects") of them"
	while IFS= read -r _o; do
		rm -f -- "$objtree/$_o"
	done <"$tmpd/objects"
	# sparse takes what is in MODULE_ macros and parameters of built-in tests for no constant
	# shellcheck disable=SC2046 # names of objects have no blanks
	_boot_make "$objtree" -j"$jobs" W=1 C=1 CHECK="\"$repo/scripts/lib/sparse-check\"" \
		$(cat "$tmpd/objects") >"$objtree.log" 2>&1 || { tail -n 20 "$objtree.log"; return 1; }
	! grep -E "(warning|error):" "$objtree.log" | grep -F -f "$5" |
		grep -vE "(/tests/[a-z0-9_]*|_kunit)\.c:.*: error: bad constant expression\$" || return "$each_messages"
}

# each_boot - User-mode Linux with the series so far: our suites, or, before they
# are there, one of the kernel's own
each_boot() {
	boot_build uml || return 1
	_filter='phyr*'
	[ -f "$tmpd/series/lib/tests/phyr_list_kunit.c" ] || _filter='list*'
	"$repo/scripts/sg2phyr" internal-boot "$stage/image" uml "$out/boot" "$_filter" "$timeout" "$quiet" &&
	awk -v name=uml -v number=1 -v must= -v why="$(cat "$out/boot/uml.why" 2>/dev/null)" \
		-f "$repo/scripts/lib/ktap.awk" "$out/boot/uml.log"
}
