# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A patch as two small trees: the files that it touches, as they were and as they become.

# patch_trees FILE [applied] - $tmpd/before and $tmpd/after get the files that the patches in FILE
# (mbox or diff, - for stdin) touch, without the patches and with them. $linux may be without them
# or have them already; with "applied" it has them. $tmpd/touched gets the names, one a line.
patch_trees() {
	cat -- "$1" >"$tmpd/patch" || die "$1 cannot be read"
	git apply --numstat -z "$tmpd/patch" >"$tmpd/numstat" 2>"$tmpd/err" ||
		die "$1 is no patch: $(sed 's/^error: //' "$tmpd/err" | head -n 1) - give an mbox or a diff"
	# of a file that changes its name, numstat has the new one only
	{
		tr '\0' '\n' <"$tmpd/numstat" | cut -f3-
		sed -n 's/^rename from //p; s/^copy from //p' "$tmpd/patch"
	} | sort -u >"$tmpd/touched"
	mkdir "$tmpd/before"
	while IFS= read -r _f; do
		case /$_f/ in
		*/../*|//*) die "$1 wants to change $_f, which is outside the tree" ;;
		esac
		[ -f "$linux/$_f" ] || continue
		mkdir -p "$tmpd/before/$(dirname "$_f")" && cp -- "$linux/$_f" "$tmpd/before/$_f" ||
			die "cannot write in $tmpd - is the disk full?"
	done <"$tmpd/touched"
	cp -r "$tmpd/before" "$tmpd/after"
	if [ "${2:-}" = applied ]; then
		_patch_apply before -R || die "the patch cannot be taken out of $linux"
	elif (_patch_apply after) 2>"$tmpd/err"; then
		:
	elif (_patch_apply after -R --check) 2>/dev/null; then
		say "the patch is in $linux already: compared with the tree without it"
		_patch_apply before -R || die "the patch cannot be taken out of $linux again"
	else
		cat "$tmpd/err" >&2
		die "$1 does not apply to $linux - see above; give the tree it was made for with --linux DIR"
	fi
}

# _patch_apply SIDE OPTION... - the patches on $tmpd/SIDE
_patch_apply() {
	_in=$tmpd/$1
	shift
	(cd "$_in" && GIT_CEILING_DIRECTORIES=$tmpd git apply "$@" "$tmpd/patch")
}

# patch_files SIDE - the .c and .h files of $tmpd/SIDE, sorted, each with a NUL behind it
patch_files() {
	(cd "$tmpd/$1" && find . -type f -name '*.[ch]' -printf '%P\0' | grep -zvP '[\t\n]' | sort -z)
}
