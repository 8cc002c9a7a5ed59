# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The kernel tree of the user, which is only ever read.

# tree_version DIR - print VERSION.PATCHLEVEL of a kernel tree, or fail
tree_version() {
	[ -f "$1/Makefile" ] && [ -f "$1/include/linux/scatterlist.h" ] || return 1
	awk -F' *= *' '
		$1 == "VERSION" { v = $2 }
		$1 == "PATCHLEVEL" { p = $2; exit }
		END { if (v == "" || p == "") exit 1; print v "." p }' "$1/Makefile"
}

# tree_release DIR - print VERSION.PATCHLEVEL.SUBLEVEL and what stands behind, as 7.3.4 or 7.3.0-rc2
tree_release() {
	awk -F' *= *' '
		$1 == "VERSION" || $1 == "PATCHLEVEL" || $1 == "SUBLEVEL" { v = v sep $2; sep = "." }
		$1 == "EXTRAVERSION" { v = v $2; exit }
		END { print v }' "$1/Makefile"
}

# tree_check DIR SUPPORTED... - die unless DIR is a kernel tree of a version listed
tree_check() {
	_tree=$1
	shift
	[ -d "$_tree" ] || die "$_tree is no directory - give a kernel source tree with --linux DIR"
	_ver=$(tree_version "$_tree") ||
		die "$_tree is no kernel source tree (no Makefile with VERSION, or no include/linux/scatterlist.h) - give one with --linux DIR"
	for _v; do
		[ "$_ver" = "$_v" ] && return 0
	done
	die "$_tree is Linux $_ver; supported here: $* - give another tree with --linux DIR"
}

# tree_list DIR - each file of the tree, sorted, with size and time of change, TABs between: reading 1.8 GB
# each time would be the slowest step of all. What a build leaves in a tree is none of it.
tree_list() {
	(cd "$1" && find . \( -name .git -o -path ./include/config -o -path ./include/generated \
		-o -path './arch/*/include/generated' \) -prune -o -type f \
		! -name '*.o' ! -name '*.a' ! -name '*.ko' ! -name '*.mod' ! -name '*.mod.c' ! -name '.*' \
		-printf '%P\t%s %T@\n') | sort
}

# tree_spared DIR - die if DIR, for results, is $linux or in it, if there is one
tree_spared() {
	[ -n "$linux" ] || return 0
	case $(realpath -m -- "$1")/ in
	"$(realpath -m -- "$linux")"/*) die "$1 is in the kernel tree, which is only read - give another directory for results, with -o DIR" ;;
	esac
}

# out_make NAME - make the directory NAME below $out, for results
out_make() {
	tree_spared "$out"
	mkdir -p "$out/$1" && [ -w "$out/$1" ] ||
		die "cannot write in $out/$1 - give another place with -o DIR (make: O=DIR)"
}

# tree_view DIR VIEW - make VIEW, a directory of links that looks like the tree DIR
# to its own scripts. checkpatch.pl keeps a cache in the directory it runs in, and
# that must not be the user's.
tree_view() {
	_from=$(cd "$1" && pwd -P) &&
	mkdir -p "$2" &&
	for _e in "$_from"/*; do
		case ${_e##*/} in
		# checkpatch looks for headers with find, which does not follow a link
		include) cp -as -- "$_e" "$2/include" || return 1 ;;
		*) ln -s -- "$_e" "$2/${_e##*/}" || return 1 ;;
		esac
	done
}
