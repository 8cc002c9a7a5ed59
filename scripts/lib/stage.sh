# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The stage: a tree with our core series and compat layer in it, which is what gets built. The user's
# tree lies below it and is only read. A stage stays where it is when that tree or our files
# change, and only what did change gets a new time and loses what was found out from it: make
# needs both.

# stage_open DIR [N [MAP [NATIVE[:N]...]]] - set $stage, which is DIR, and bring it up to date: $linux with the first N
# patches of the core series, all if N is empty, those of NATIVE, and on top of it what convert made of the files of
# MAP ("FILE<TAB>result"). Sets $stage_id, the name of what is in it. Others may use it at the same time, with
# the same in it.
stage_open() {
	stage=$1 _upto=${2:-} _map=${3:-}
	shift "$(($# < 3 ? $# : 3))"
	mkdir -p "$stage/upper" "$stage/work" "$stage/tree" ||
		die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	# what is written down of a build has one name for it, whatever link this run came by
	stage=$(cd "$stage" && pwd -P)
	case $stage in
	*[\ :]*) die "the kernel cannot be built below $stage (space or colon in the name) - set XDG_CACHE_HOME to another place" ;;
	esac
	tree_list "$linux" >"$tmpd/tree.list"
	# the series on copies of the files that it changes
	rm -rf "$tmpd/series" && mkdir "$tmpd/series" || die "cannot write in $tmpd"
	(_core_init "$linux" && _core_originals "$linux" "$tmpd/series" "$tmpd/originals" "$@") || exit "$EXIT_USAGE"
	core_stage "$tmpd/series" "$_upto" "$@" || exit "$EXIT_USAGE"
	[ -z "$_map" ] || _stage_convert "$_map" || die "cannot write in $tmpd - is the disk full?"
	(cd "$tmpd/series" && find . -type f -printf '%P\n' | sort) >"$tmpd/series.list"
	(cd "$tmpd/series" && xargs -d '\n' sha256sum -- <"$tmpd/series.list") |
		sed 's/^\([^ ]*\)  \(.*\)$/\2	\1/' >"$tmpd/series.sums"
	# what of the series stands in a file counts there, and not what of the tree does
	awk -F'\t' '
	NR == FNR { print; ours[$1]; next }
	!($1 in ours)' "$tmpd/series.sums" "$tmpd/tree.list" | sort >"$tmpd/stage.list"
	stage_id=$(hash_stdin <"$tmpd/stage.list")
	exec 9>"$stage/lock"
	flock -n -s 9 || { step WAIT "another run brings $stage up to date"; flock -s 9; }
	while [ "$(cat "$stage/id" 2>/dev/null)" != "$stage_id" ]; do
		flock -n 9 || { step WAIT "another run builds in $stage"; flock 9; }
		[ "$(cat "$stage/id" 2>/dev/null)" = "$stage_id" ] || _stage_update
		flock -s 9
	done
}

# _stage_convert MAP - the converted files of MAP into $tmpd/series; in $tmpd/lines what is new in them: "FILE<TAB>line"
_stage_convert() {
	while IFS='	' read -r _f _d; do
		{ [ -f "$tmpd/series/$_f" ] || _core_copy "$linux/$_f" "$tmpd/series/$_f"; } && cp "$tmpd/series/$_f" "$tmpd/unconverted" ||
			return
		patch -p1 -f -s --fuzz=0 --no-backup-if-mismatch -r - -d "$tmpd/series" <"$_d/diff" >&2 ||
			die "the conversion of $_f does not apply on top of the core series"
		diff -U0 "$tmpd/unconverted" "$tmpd/series/$_f" | FILE=$_f awk '
			/^@@/ { split($3, new, /[+,]/); line = new[2]; next }
			/^\+\+\+ / || !/^\+/ { next }
			{ print ENVIRON["FILE"] "\t" line++ }'
	done <"$1" >"$tmpd/lines"
}

# _stage_update - what stage_open does, alone in it
_stage_update() {
	rm -f "$stage/id"
	_stage_mode
	if [ -f "$stage/copied" ]; then
		step STAGE "copy of $linux"
		rm -rf "$stage/tree"
		cp -a --reflink=auto -- "$linux" "$stage/tree" ||
			die "cannot copy $linux to $stage - is the disk full?"
		: >"$stage/placed"
	fi
	touch "$stage/list"
	comm -3 "$stage/list" "$tmpd/stage.list" | sed 's/^	//' | cut -f1 | sort -u >"$tmpd/stage.changed"
	# what was found out from these is void before any of them changes
	stage_void "$tmpd/stage.changed" &&
	stage_run "$repo/scripts/sg2phyr" internal-stage "$linux" "$stage" "$tmpd/series" &&
	cp "$tmpd/stage.list" "$stage/list" && printf '%s\n' "$stage_id" >"$stage/id" ||
		die "cannot write in $stage - is the disk full?"
}

# _stage_mode - a copy of the tree, where it cannot be mounted
_stage_mode() {
	[ ! -f "$stage/copied" ] && [ ! -f "$stage/mounted" ] || return 0
	# without root a mount may succeed over directories that we may not write in
	if _stage_overlay touch "$stage/tree/include/linux/.probe" 2>/dev/null; then
		rm -f "$stage/upper/include/linux/.probe"
		touch "$stage/mounted"
	else
		touch "$stage/copied"
	fi
}

# stage_place SERIES - in the stage: the files of SERIES (named in SERIES.list)
# where they differ, and what was placed before and is not there now goes
stage_place() {
	touch "$stage/placed" &&
	# listed before it is placed: a killed run must not forget a file
	sort -u -o "$stage/placed" "$stage/placed" "$1.list" || return 1
	(
		# what builds have left in the user's tree
		cd "$stage/tree" || exit 1
		rm -rf .config include/config include/generated arch/*/include/generated
	) || return 1
	while IFS= read -r _f; do
		cmp -s "$1/$_f" "$stage/tree/$_f" || _core_copy "$1/$_f" "$stage/tree/$_f"
	done <"$1.list"
	comm -13 "$1.list" "$stage/placed" >"$1.gone"
	while IFS= read -r _f; do
		if [ -f "$linux/$_f" ]; then
			_core_copy "$linux/$_f" "$stage/tree/$_f"
		else
			# make does not miss the source of an object that is there
			rm -f "$stage/tree/$_f" "$stage"/obj/*/"${_f%.c}.o"
		fi
	done <"$1.gone"
	cp "$1.list" "$stage/placed"
}

# stage_run COMMAND... - run with $stage/tree in place. The mount lives in a
# mount namespace of its own and is gone with the command, however it ends.
stage_run() {
	if [ -f "$stage/copied" ]; then
		"$@" 5>&-
	else
		_stage_overlay "$@" 5>&-
	fi
}

# The options are those with which the tree below may change while it is not mounted.
_stage_overlay() {
	_user=
	[ "$(id -u)" -eq 0 ] || _user=-r
	# shellcheck disable=SC2016,SC2086 # for the inner shell; $_user may be empty
	LOWER=$linux UPPER=$stage/upper WORK=$stage/work TREE=$stage/tree \
	unshare -m $_user sh -c '
		case $LOWER$UPPER in
		*[:,\\]*) exit 1 ;;	# not safe in mount options: a copy will do
		esac
		o="lowerdir=$LOWER,upperdir=$UPPER,workdir=$WORK"
		{ mount -t overlay overlay -o "$o,index=off,metacopy=off,redirect_dir=off,xino=off" "$TREE" 2>/dev/null ||
		mount -t overlay overlay -o "$o" "$TREE"; } &&
		exec "$@"' stage_run "$@"
}

# stage_name - what a stage of $linux is called: by the place and the release
stage_name() {
	printf '%s\n' "$linux" "$(sed -n 1,5p "$linux/Makefile")" | hash_stdin | cut -c1-16
}
