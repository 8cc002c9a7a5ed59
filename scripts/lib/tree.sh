# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The kernel tree of the user, which is only ever read, and the stage: a tree
# with our core series and compat layer in it, which is what gets built.

# tree_version DIR - print VERSION.PATCHLEVEL of a kernel tree, or fail
tree_version() {
	[ -f "$1/Makefile" ] && [ -f "$1/include/linux/scatterlist.h" ] || return 1
	awk -F' *= *' '
		$1 == "VERSION" { v = $2 }
		$1 == "PATCHLEVEL" { p = $2; exit }
		END { if (v == "" || p == "") exit 1; print v "." p }' "$1/Makefile"
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

# tree_spared DIR - die if DIR, for results, is $linux or in it
tree_spared() {
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

# tree_id DIR - a hash that changes when any file of the tree does (by size and
# time of change: reading 1.8 GB each time would be the slowest step of all)
tree_id() {
	(cd "$1" && find . -name .git -prune -o -type f -printf '%P %s %T@\n') |
		sort | hash_stdin
}

# stage_prepare - set $stage, the directory of the stage of $linux, making it if
# needed. $stage/tree is the merged tree while stage_run runs a command.
stage_prepare() {
	stage=$cache/stage/.probe.$$
	mkdir -p "$stage/upper" "$stage/work" "$stage/tree" ||
		die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	# without root a mount may succeed over directories that we may not write in
	if _stage_overlay touch "$stage/tree/include/linux/.probe" 2>/dev/null; then
		_mode=overlay
	else
		_mode=copy
	fi
	rm -rf "$stage"
	_key=$(printf '%s %s %s\n' "$_mode" "$(tree_id "$linux")" \
		"$(hash_repo kernel-series/overlay kernel-series/patches kernel-series/series compat/overlay scripts/lib/core-series.sh \
			scripts/lib/arches scripts/lib/evidence.config)" | hash_stdin)
	stage=$cache/stage/$_key
	[ -f "$stage/ready" ] && return 0
	rm -rf "$stage"
	mkdir -p "$stage/upper" "$stage/work" "$stage/tree" ||
		die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	step STAGE "$_mode of $linux with the core series"
	if [ "$_mode" = copy ]; then
		rmdir "$stage/tree"
		# hard links where the file system and its owner allow them. core_stage
		# replaces files, it never writes into one, so the original stays.
		cp -al -- "$linux" "$stage/tree" 2>/dev/null || {
			rm -rf "$stage/tree"
			cp -a --reflink=auto -- "$linux" "$stage/tree" ||
				die "cannot copy $linux to $stage - is the disk full?"
		}
		touch "$stage/copied"
	fi
	stage_run "$repo/scripts/sg2phyr" internal-stage "$stage/tree" ||
		die "the core series does not apply to $linux - see above"
	touch "$stage/ready"
}

# stage_fill TREE - in the stage: drop what builds left in the tree, add our series
stage_fill() {
	(
		cd "$1" || exit 1
		rm -rf .config include/config include/generated arch/*/include/generated
	) && core_stage "$1"
}

# stage_run COMMAND... - run with $stage/tree in place. The mount lives in a
# mount namespace of its own and is gone with the command, however it ends.
stage_run() {
	if [ -f "$stage/copied" ]; then
		"$@"
	else
		_stage_overlay "$@"
	fi
}

_stage_overlay() {
	_user=
	[ "$(id -u)" -eq 0 ] || _user=-r
	# shellcheck disable=SC2016,SC2086 # for the inner shell; $_user may be empty
	LOWER=$linux UPPER=$stage/upper WORK=$stage/work TREE=$stage/tree \
	unshare -m $_user sh -c '
		case $LOWER$UPPER in
		*[:,\\]*) exit 1 ;;	# not safe in mount options: a copy will do
		esac
		mount -t overlay overlay -o "lowerdir=$LOWER,upperdir=$UPPER,workdir=$WORK" "$TREE" &&
		exec "$@"' stage_run "$@"
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
