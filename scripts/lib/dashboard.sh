# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The dashboard: a static site made of a run of the store, that a browser opens from disk. All it says is in
# data/*.json and data/*.csv, and data/*.js is the same for the page: a page from disk may load scripts only.

_dashboard_lib=$repo/scripts/lib/dashboard

# dashboard [RUN] - write $out/report/site; the newest run over the whole tree, if none is given
dashboard() {
	need gnuplot gnuplot-nox
	need jq jq
	store_place
	[ -s "$store" ] || die "there is no store $store - a campaign makes it: sg2phyr campaign start"
	store_open
	case ${1:-} in
	*[!0-9]*) die "--run wants the number of a run, not '$1' - sg2phyr sql 'SELECT id, linux, scope FROM run' has them" ;;
	esac
	_run=$(store_sql -readonly "$store" "SELECT id FROM run WHERE ${1:+id = $1 AND} 1 ORDER BY scope <> '', id DESC LIMIT 1") || exit "$EXIT_USAGE"
	[ -n "$_run" ] || die "the store $store has no run${1:+ $1} - sg2phyr sql 'SELECT id, linux, scope FROM run' has all, sg2phyr campaign start makes one"
	# of the tree that the last campaign was for, nothing is written into it
	[ -n "$linux" ] || [ ! -f "$campaign/asked" ] || linux=$(_campaign_asked linux)
	out_make report
	_site=$tmpd/site
	mkdir -p "$_site/data" "$_site/charts" &&
	SCOPE=$(store_sql -readonly "$store" "SELECT scope FROM run WHERE id = $_run") \
		awk -v run="$_run" -f "$_dashboard_lib/queries.awk" "$_dashboard_lib/queries.sql" >"$tmpd/queries" &&
	cp "$_dashboard_lib"/index.html "$_dashboard_lib"/style.css "$_dashboard_lib"/*.js "$_site/" &&
	jq -R -s 'split("\n")[:-1] | map(split("\t") | {name: .[0], title: .[1], when: .[2], sql: .[3], how: .[4],
		of: .[5], plain: (.[6] | split(" ")), also: .[7]})' "$tmpd/queries" >"$_site/data/queries.json" &&
	_dashboard_data && _dashboard_charts || die "the site could not be made - is the disk full?"
	# a new name beside the old site first: what is there is whole
	_new=$out/report/.site.$$
	cp -R "$_site" "$_new" && rm -rf "$out/report/site" && mv "$_new" "$out/report/site" || {
		rm -rf "$_new"
		die "cannot write in $out/report - is the disk full?"
	}
	printf '%s\n' "$out/report/site/index.html"
}

# _dashboard_data - each query as JSON, as CSV and for the page
_dashboard_data() {
	jq -r '.[] | "table(\(tojson));"' "$_site/data/queries.json" >"$_site/data/summary.js" || return
	while IFS='	' read -r _q _ _when _sql _; do
		# sqlite3 prints nothing at all if there is no row; jq writes U+FFFD for a byte that is no UTF-8
		store_sql -readonly -json "$store" "$_sql" >"$tmpd/rows" &&
		store_sql -readonly -header -csv "$store" "$_sql" >"$_site/data/$_q.csv" &&
		jq -s -c 'add // []' "$tmpd/rows" >"$_site/data/$_q.json" || return
		case $_when in
		parts) _dashboard_rows 'group_by(.subsystem)[] | .[0].subsystem,' "$_q" |
			DIR=$_site/data/parts awk -f "$_dashboard_lib/parts.awk" ;;
		*) _dashboard_rows '' "$_q" >>"$_site/data/$_when.js" ;;
		esac || return
	done <"$tmpd/queries"
}

# _dashboard_rows FILTER NAME - rows for the page: the names of the columns once
_dashboard_rows() {
	jq -r --arg q "$2" "$1"' "rows(\($q | tojson), \(.[0] // {} | keys_unsorted | tojson), \(map([.[]]) | tojson));"' "$_site/data/$2.json"
}

# _dashboard_charts - the pictures, for light and dark pages, drawn from the CSV
_dashboard_charts() {
	_bars subsystems 'S2 S1 left lost' 24 &&
	_bars evidence "shown 'not shown' 'not built' 'no evidence'" 4 &&
	_bars left sites 20 &&
	_bars misuse 'High Medium Low' 20 &&
	_chart burndown.gp burndown "columns='S2 S1 left lost'"
}

# _bars QUERY COLUMNS MOST
_bars() {
	_chart bars.gp "$1" "columns=\"$2\"; most=$3"
}

# _chart PROGRAM QUERY SETTINGS - no rows, no picture
_chart() {
	[ -s "$_site/data/$2.csv" ] || return 0
	for _dark in 0 1; do
		gnuplot -e "lib='$_dashboard_lib'; data='$_site/data/$2.csv'; out='$_site/charts/$2-$_dark.svg'; dark=$_dark; $3" \
			"$_dashboard_lib/$1" >&2 || return
	done
}
