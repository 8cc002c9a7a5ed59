# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Mailable patches from the result of a conversion. Sourced after series-mail.sh and
# series-check.sh.
#
#   series_make TREE OUT    write OUT/series/ and OUT/series-check.txt
#   series_check TREE OUT   check OUT/series again: git am, checkpatch
#
# Both return 0 if all is clean, 1 with findings (OUT/series-check.txt has them),
# 2 if it could not be done. TREE is only read. Nothing in the result depends on
# the time, the machine or the number of jobs.

series_make() {
	_tree=$(cd "${1:?}" && pwd -P) && _out=$(cd "${2:?}" && pwd -P) || return 2
	need git git
	_series_tmp || return 2
	if [ ! -f "$_out/evidence.tsv" ] || [ ! -f "$_out/sites.tsv" ]; then
		_series_fail "$_out has no evidence.tsv or sites.tsv - run convert first"
		return 2
	fi
	_new=$_out/series.new
	rm -rf "$_new"
	mkdir -p "$_new" 2>/dev/null || {
		_series_fail "cannot write in $_out"
		return
	}
	(cd "$_out/diff" 2>/dev/null && find . -name '*.diff' -size +0) |
		sed 's,^\./,,; s,\.diff$,,' | sort >"$_sd/paths"
	if [ ! -s "$_sd/paths" ]; then
		echo "nothing to send" >"$_sd/check" || return 2
		_series_install "$_out" || _series_fail "cannot write in $_out"
		return
	fi
	_series_build || {
		_series_fail "the patches could not be made; $_out/series is as it was"
		return
	}
	_rc=0
	_series_verify "$_tree" "$_new" || _rc=$?
	if [ "$_rc" -gt 1 ] || ! _series_put_cover; then
		_series_fail "the cover letter could not be made"
		return 2
	fi
	_series_install "$_out" || {
		_series_fail "cannot write in $_out"
		return
	}
	return "$_rc"
}

# put the finished series in its place
_series_install() {
	cp "$_sd/check" "$1/series-check.txt.new" &&
		mv "$1/series-check.txt.new" "$1/series-check.txt" &&
		rm -rf "$1/series.old" || return
	[ ! -e "$1/series" ] || mv "$1/series" "$1/series.old" || return
	mv "$1/series.new" "$1/series" && rm -rf "$1/series.old"
}

# from $_sd/paths: one mail per group in $_new
_series_build() {
	awk -f "$_series_lib/series-groups.awk" -v tree="$_tree" "$_sd/paths" >"$_sd/groups" &&
	_series_texts "$_out/diff" "$_out/evidence.tsv" "$_out/sites.tsv" || return
	: >"$_sd/lists"
	echo "Base: $_base with the range_dma core series" >"$_sd/note"
	_i=0
	while [ "$_i" -lt "$_total" ]; do
		_i=$((_i + 1))
		_series_parts "$_i" || return
		# the cover letter goes to the lists: people would get it many times
		grep -v '<' "$_sd/cc" >>"$_sd/lists"
		_series_letter "$(_series_bracket "$_i" "$_total")" "$_subject" "$_sd/cc" "$_sd/text/$_i.body" \
			"$_sd/note" "$_sd/diff" >"$_new/$(_series_file "$_i" "$_subject")" || return
	done
}

_series_put_cover() {
	_where=$(awk -f "$_series_lib/evidence.awk" -f - <<-\EOT "$_out/evidence.tsv" "$_out/sites.tsv"
	BEGIN { ev_load(ARGV[1], ARGV[2]); print ev_where() }
	EOT
	)
	for _s in "$_where: use DMA ranges for mapped scatterlists" \
		"$(basename "${_where:-treewide}"): use DMA ranges for mapped scatterlists" \
		"treewide: use DMA ranges for mapped scatterlists"; do
		case $_s in :*) continue ;; esac
		[ "${#_s}" -gt 72 ] || break
	done
	{
		_series_on
		echo
		_series_diff HEAD
	} >"$_sd/stat" &&
	_series_cover "$(_series_bracket 0 "$_total")" "$_s" "$_sd/lists" "$_sd/stat" \
		-v evidence="$_out/evidence.tsv" -v sites="$_out/sites.tsv" \
		>"$_new/0000-cover-letter.patch"
}

series_check() {
	_tree=$(cd "${1:?}" && pwd -P) && _out=$(cd "${2:?}" && pwd -P) || return 2
	_series_tmp || return 2
	[ -d "$_out/series" ] || {
		_series_fail "$_out has no series - run series first"
		return
	}
	_rc=0
	_series_verify "$_tree" "$_out/series" || _rc=$?
	cp "$_sd/check" "$_out/series-check.txt.new" &&
	mv "$_out/series-check.txt.new" "$_out/series-check.txt" ||
		_series_fail "cannot write in $_out" || return
	return "$_rc"
}
