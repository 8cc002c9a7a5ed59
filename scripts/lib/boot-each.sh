# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Each patch of the core series by itself: the objects that it concerns are
# compiled for allmodconfig, and a kernel with the series up to it boots.

# architecture<TAB>CROSS_COMPILE (- for none)
each_arches='x86_64	-
arm64	aarch64-linux-gnu-'

# boot_each - all patches in turn, as KTAP; 1 if one fails
boot_each() {
	need "make" make
	need sparse sparse
	need aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	(_core_init "$linux" && mkdir "$tmpd/stanzas" && _core_split "$tmpd/stanzas") || exit "$EXIT_USAGE"
	mkdir -p "$out/boot" || die "cannot write $out"
	_last=$(find "$tmpd/stanzas" -name '*.subject' | sort | tail -n 1 | sed 's,.*/0*,,; s,\..*,,')
	echo "KTAP version 1"
	echo "1..$((3 * _last))"
	each_n=0 each_bad=0 upto=0
	while [ "$upto" -lt "$_last" ]; do
		upto=$((upto + 1))
		_subject=$(cat "$tmpd/stanzas/$(printf '%04d' "$upto").subject")
		boot_stage
		each_objects "$tmpd/stanzas/$(printf '%04d' "$upto")" >"$tmpd/objects"
		while IFS='	' read -r _arch _cross; do
			each_result "$upto: objects for $_arch/allmodconfig: $_subject" \
				stage_run "$repo/scripts/sg2phyr" internal-each "$linux" "$stage" "$jobs" \
				"$quiet" "$_arch" "$_cross" "$tmpd/objects"
		done <<-EOT
		$each_arches
		EOT
		each_result "$upto: boots: $_subject" each_boot
		exec 9>&-
	done
	[ "$each_bad" -eq 0 ] || exit "$EXIT_FINDINGS"
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

# each_objects STANZA - the objects of a patch: its own C files, and for a header
# of the kernel that it changes the first user
each_objects() {
	[ ! -f "$1.file" ] || sed -n 's/\.c$/.o/p' "$1.file"
	[ ! -f "$1.apply" ] || while IFS= read -r _p; do
		_core_patched "$repo/kernel-series/$_p"
	done <"$1.apply" | sed -n 's,^include/\(.*\.h\)$,\1,p' | while IFS= read -r _h; do
		(cd "$linux" && grep -rlF --include='*.c' "#include <$_h>" drivers | sort | sed -n '1s/\.c$/.o/p')
	done
}

# each_compile ARCH CROSS OBJECTS - with the stage mounted; a warning about a
# file of the series is a failure
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
	_boot_make "$objtree" KCONFIG_ALLCONFIG="$repo/scripts/lib/evidence.config" allmodconfig >"$objtree.log" 2>&1 &&
	_boot_make "$objtree" -j"$jobs" prepare >>"$objtree.log" 2>&1 || {
		tail -n 5 "$objtree.log"
		return 1
	}
	step OBJECTS "$karch/allmodconfig, $(wc -l <"$3") of them"
	while IFS= read -r _o; do
		rm -f -- "$objtree/$_o"
	done <"$3"
	# sparse up to 0.6.4 does not know __typeof_unqual__, and takes what is in the
	# MODULE_ macros of built-in tests for no constant
	# shellcheck disable=SC2046 # names of objects have no blanks
	_boot_make "$objtree" -j"$jobs" W=1 C=1 CHECK="sparse -D__typeof_unqual__=__typeof__" \
		$(cat "$3") >"$objtree.log" 2>&1 || { tail -n 20 "$objtree.log"; return 1; }
	(
		_core_init "$linux"
		_core_overlay_files
		_core_patched "$_ks"/patches/*.patch
	) | sed "s,^,$stage/tree/,; s,\$,:," >"$tmpd/ours"
	! grep -E "(warning|error):" "$objtree.log" | grep -F -f "$tmpd/ours" |
		grep -v "_kunit.c:.*: error: bad constant expression\$"
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
