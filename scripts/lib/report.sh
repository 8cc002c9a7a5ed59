# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What a conversion did, for a person. Sourced after common.sh and series.sh.
#
#   report_html TREE OUT    write OUT/index.html: one file, nothing loaded from elsewhere;
#                           and its picture alone, OUT/progress.svg
#   report_summary OUT      at most 25 lines for the terminal, paths last
#
# Both return 0, or 2 if it could not be done. TREE is only read.

# shellcheck disable=SC2154 # set by the command that sources this
_report_lib=$repo/scripts/lib

report_html() {
	[ -d "$1" ] || {
		warn "report: $1 is no directory - give the kernel tree"
		return 2
	}
	[ -f "$2/evidence.tsv" ] && [ -f "$2/sites.tsv" ] || {
		warn "report: $2 has no evidence.tsv or sites.tsv - run convert first"
		return 2
	}
	LC_ALL=C awk -f "$_report_lib/evidence.awk" -f "$_report_lib/html.awk" \
		-f "$_report_lib/report.awk" -v evidence="$2/evidence.tsv" \
		-v sites="$2/sites.tsv" -v css="$_report_lib/report.css" -v tree="$1" \
		-v diffs="$2/diff" -v base="$(_series_base "$1")" \
		-v patches="$(_report_patches "$2")" -v check="$2/series-check.txt" \
		>"$2/index.html.new" &&
	_report_picture "$2/index.html.new" >"$2/progress.svg" &&
	mv "$2/index.html.new" "$2/index.html" || {
		warn "report: cannot write $2/index.html - is the disk full?"
		rm -f "$2/index.html.new" "$2/progress.svg"
		return 2
	}
}

# _report_picture PAGE - the page's picture as a file of its own, with its style
_report_picture() {
	LC_ALL=C awk -v css="$_report_lib/report.css" '
	/<svg / {
		sub(/<svg /, "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
		print
		print "<style>"
		while ((getline line < css) > 0)
			print line
		print "</style>"
		on = 1
		next
	}
	on { print }
	/<\/svg>/ { exit }' "$1"
}

# number of patches without the cover letter
_report_patches() {
	set -- "$1"/series/*.patch
	[ -e "$1" ] || { echo 0; return; }
	echo "$(($# - 1))"
}

report_summary() {
	[ -f "$1/evidence.tsv" ] || {
		warn "report: $1 has no evidence.tsv - run convert first"
		return 2
	}
	# as short as it can be said from where the user stands
	_short=$1
	case $_short in "$PWD"/*) _short=${_short#"$PWD"/} ;; esac
	_check=
	[ ! -f "$1/series-check.txt" ] ||
		_check=$(sed -n 's/^checkpatch[^:]*: //p' "$1/series-check.txt" | head -n 1)
	LC_ALL=C awk -f "$_report_lib/evidence.awk" -f "$_report_lib/summary.awk" \
		-v evidence="$1/evidence.tsv" -v sites="$1/sites.tsv" -v out="$_short" \
		-v patches="$(_report_patches "$1")" -v check="$_check"
}
