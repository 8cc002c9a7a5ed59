# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The command line of series, and what it runs.

# series_main ARGUMENT... - the command line of series
series_main() {
	owner='' verb='' native='' version=1 decisions='' template=0 proof=1 samples=0
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show series; exit ;;
		-s) quiet=1 ;;
		-j?*) jobs=${1#-j} ;;
		--all) _series_verb all ;;
		--owners) _series_verb list ;;
		--decisions-template) template=1 ;;
		--no-proof) proof=0 ;;
		--v[1-9]*) version=${1#--v} ;;
		--owner|--core|--native|--reroll|--decisions|--sample|--linux|-o|-j)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr series -h"
			case $1 in
			--owner) _series_verb one; owner=$2 ;;
			--core) _series_verb core; core=$2 ;;
			--native) native=$2 ;;
			--reroll) version=$2 ;;
			--decisions) decisions=$2 ;;
			--sample) _series_verb sample; samples=$2 ;;
			--linux) linux=$2 ;;
			-o) out=$2 ;;
			-j) jobs=$2 ;;
			esac
			shift ;;
		*) die "no such option: $1 - see sg2phyr series -h" ;;
		esac
		shift
	done
	jobs_check
	case $version in
	''|*[!0-9]*|0*|?????*) die "--reroll wants a number, 1 or more, not '$version'" ;;
	esac
	case $samples in
	''|*[!0-9]*) die "--sample wants a number of patches, not '$samples'" ;;
	esac
	[ -z "$native" ] || [ "$verb" = core ] || die "--native goes with --core - see sg2phyr series -h"
	[ "$template" -eq 0 ] || [ "$verb" = one ] || die "--decisions-template goes with --owner - see sg2phyr series -h"
	[ -n "$verb" ] || die "series needs --owner SECTION, --all, --owners, --sample N or --core DIR; the series of a directory is made by migrate"
	[ ! -t 2 ] || [ "$quiet" -eq 1 ] || bar=--bar
	make_tmp
	linux_dir
	out_dir
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	if [ "$verb" = core ]; then
		tree_spared "$core"
		mkdir -p "$core" || die "cannot write $core"
		core_series "$linux" "$core" "$native"
		exit
	fi
	need git git
	setup_tools
	[ "$verb" != sample ] || { _series_core; series_sample "$samples"; exit; }
	[ -f "$linux/MAINTAINERS" ] || die "$linux has no MAINTAINERS: no owners"
	_series_decisions_read
	case $verb$template in
	list0) _series_list ;;
	one1) _series_template ;;
	*) _series_run ;;
	esac
	exit
}

# _series_verb VERB - only one of them
_series_verb() {
	[ -z "$verb" ] || die "--owner, --all, --owners, --sample and --core do not go together - see sg2phyr series -h"
	verb=$1
}

# _series_owners_list - the owners that have patches, one a line: $tmpd/owners
_series_owners_list() {
	awk -F'\t' '$3 != "-" && !seen[$2]++ { print $2 }' "$tmpd/assigned" | sort >"$tmpd/owners"
}

# _series_list - the table of --owners
_series_list() {
	_series_convert
	_series_owners_list
	while IFS= read -r owner; do
		OWNER=$owner awk -F'\t' '$2 == ENVIRON["OWNER"] && $3 != "-" { print $3 "\t" $1 }' "$tmpd/assigned" >"$tmpd/own"
		_series_leads "$tmpd/own" >"$tmpd/leads"
		printf '%s\t%d\t%d\t%d\n' "$owner" "$(wc -l <"$tmpd/own")" "$(wc -l <"$tmpd/leads")" \
			"$(_series_postings /dev/null "$tmpd/leads" | cut -f2 | sort -u | wc -l)"
	done <"$tmpd/owners"
}

# _series_template - the file of decisions to fill in
_series_template() {
	_series_convert
	OWNER=$owner awk -F'\t' '$2 == ENVIRON["OWNER"] { print $1 }' "$tmpd/assigned" >"$tmpd/own"
	awk -F'\t' 'what == "own" { own[$1]; next } $1 in own' what=own "$tmpd/own" what=map "$tmpd/map" >"$tmpd/own.map"
	migrate_cat "$tmpd/own.map" sites.tsv >"$tmpd/own.sites"
	_series_lines "$tmpd/own"
	awk -F'\t' -f "$_series_lib/series-template.awk" what=lines "$tmpd/function.lines" what=sites "$tmpd/own.sites"
}

# _series_run - the series of $owner, or of all
_series_run() {
	out_make series
	_series_convert
	_series_tables
	_series_decided
	date=$(_series_date)
	# once for all: it is thousands of links
	[ ! -f "$linux/scripts/checkpatch.pl" ] || tree_view "$linux" "$tmpd/view" || die "cannot write in $tmpd - is the disk full?"
	_series_core
	if [ -n "$owner" ]; then
		_rc=0
		(series_version "$owner" "$tmpd" 1) || _rc=$?
		_series_disjoint || _rc=$EXIT_USAGE
		return "$_rc"
	fi
	_series_owners_list
	at_once series "$tmpd/owners" --joblog "$tmpd/jobs" "$repo/scripts/sg2phyr" internal-series \
		"$linux" "$tmpd" "$out" "$version" "$date" "$quiet" '{}'
	# the worst of all; what it was has been said
	_rc=$(awk -F'\t' 'NR > 1 { n++; rc = $8 ? 2 : $7; if (rc > worst) worst = rc } END { print n ? worst + 0 : 2 }' "$tmpd/jobs")
	[ "$(wc -l <"$tmpd/jobs")" -gt "$(wc -l <"$tmpd/owners")" ] || _rc=$EXIT_USAGE
	_series_disjoint || _rc=$EXIT_USAGE
	return "$_rc"
}

# _series_core - the core series as mails in $tmpd/core; why not, if not, in $tmpd/core.err
_series_core() {
	# in a shell of its own: its names are its own business
	mkdir "$tmpd/core" && (core_series "$linux" "$tmpd/core") >/dev/null 2>"$tmpd/core.err" || rm -rf "$tmpd/core"
}

# _series_date - the day, as 20261128
_series_date() {
	case ${SOURCE_DATE_EPOCH:-} in
	'') date -u +%Y%m%d ;;
	*[!0-9]*) die "SOURCE_DATE_EPOCH wants a number of seconds, not '$SOURCE_DATE_EPOCH'" ;;
	*) date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d ;;
	esac
}

# _series_disjoint - no file may be in the latest versions of two owners, for then the order in
# which these are applied would matter
_series_disjoint() {
	for _o in "$out/series"/*/; do
		_latest=$(_series_latest "$_o")
		[ "$_latest" -eq 0 ] || awk -F'\t' '$1 == "owner" { owner = $2 } $1 == "file" { print $3 "\t" owner }' \
			"${_o}v$_latest/series.tsv"
	done | awk -F'\t' '
		$1 in owner { printf "%s\t%s\t%s\n", $1, owner[$1], $2 }
		{ owner[$1] = $2 }' >"$tmpd/twice"
	while IFS='	' read -r _f _a _b; do
		warn "series: $_f is in the series of '$_a' and of '$_b' - it has changed hands: make the next version of both"
	done <"$tmpd/twice"
	[ ! -s "$tmpd/twice" ]
}
