# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The command line of check: what is asked for, what of it is new, and the forms it is shown in.

# check_main ARGUMENT... - the command line of check
check_main() {
	patch='' baseline='' sarif='' html='' json=0 terse=0 mend=0 least=Medium only='' show=''
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show check; exit ;;
		-s) quiet=1 ;;
		-j?*) jobs=${1#-j} ;;
		--json) json=1 ;;
		--terse) terse=1 ;;
		--mend) mend=1 ;;
		--list) show=list ;;
		--patch|--baseline|--sarif|--html|--confidence|--rule|--explain|--linux|-j)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr check -h"
			case $1 in
			--patch) patch=$2 ;;
			--baseline) baseline=$2 ;;
			--sarif) sarif=$2 ;;
			--html) html=$2 ;;
			--confidence) least=$2 ;;
			--rule) only=$2 ;;
			--explain) show=explain only=$2 ;;
			--linux) linux=$2 ;;
			-j) jobs=$2 ;;
			esac
			shift ;;
		--) shift; break ;;
		-*) die "no such option: $1 - see sg2phyr check -h" ;;
		*) break ;;
		esac
		shift
	done
	jobs_check
	case $least in
	High|Medium|Low) ;;
	*) die "--confidence is High, Medium or Low, not '$least'" ;;
	esac
	[ "$json" -eq 0 ] || [ "$sarif" != - ] || die "--json and --sarif - both want stdout"
	[ -z "$patch" ] || [ "$#" -eq 0 ] || die "--patch says itself which files: no PATH with it"
	[ -z "$baseline" ] || [ -r "$baseline" ] || die "$baseline cannot be read - make it with: sg2phyr check --json >FILE"
	[ ! -t 2 ] || [ "$quiet" -eq 1 ] || bar=--bar
	make_tmp
	check_rules
	case $show in
	list) awk -F'\t' -v OFS='\t' '$2 != "comment" { print $1, $2, $3, $4 }' "$checks/rules.tsv"; exit 0 ;;
	explain) check_explain "$only"; exit 0 ;;
	esac
	linux_dir
	[ -n "$linux" ] || setup_linux
	# of whatever version: the rules are of the API, and say nothing where it is not used
	tree_check "$linux" "$(tree_version "$linux")"
	setup_tools
	linux_tree=$linux
	if [ -n "$patch" ]; then
		check_patch "$patch"
	else
		check_files "$@"
		check_findings "$tmpd/map" >"$tmpd/all"
	fi
	[ -z "$baseline" ] || check_known "$baseline"
	check_show
}

# check_findings MAP - the findings and losses of all files of MAP, as check-findings.awk prints them
check_findings() {
	awk -v least="$least" -v only="$only" -f "$repo/scripts/lib/core.awk" -f "$repo/scripts/lib/check-findings.awk" \
		what=rules "$checks/rules.tsv" what=core "$repo/scripts/lib/providers" what=map "$1"
}

# check_patch FILE - $tmpd/all gets what the patches in FILE bring in
check_patch() {
	patch_trees "$1"
	for _side in before after; do
		linux=$tmpd/$_side
		patch_files "$_side" >"$tmpd/files"
		check_wanted "$tmpd/files" | sort -z >"$tmpd/with"
		check_results "$tmpd/map.$_side"
		check_findings "$tmpd/map.$_side" >"$tmpd/$_side.tsv"
	done
	cp "$tmpd/map.after" "$tmpd/map"
	_check_new "$tmpd/before.tsv" "$tmpd/after.tsv"
}

# _check_new KNOWN ALL - $tmpd/all gets those rows of ALL that KNOWN does not account for
_check_new() {
	awk -f "$repo/scripts/lib/check-new.awk" what=known "$1" what=all "$2" >"$tmpd/new" &&
	mv "$tmpd/new" "$tmpd/all"
}

# check_known FILE - what FILE, an earlier output, has already is taken out of $tmpd/all
check_known() {
	need jq jq
	jq -r -f "$repo/scripts/lib/check-known.jq" "$1" >"$tmpd/known" 2>"$tmpd/err" ||
		die "$1 is nothing that --sarif or --json wrote: $(head -n 1 "$tmpd/err")"
	_check_new "$tmpd/known" "$tmpd/all"
}

# check_show - $tmpd/all in the form that was asked for; exits with what it means
check_show() {
	need jq jq
	if [ "$mend" -eq 1 ]; then
		check_mend
	elif [ "$json" -eq 1 ]; then
		_check_jq json
	elif [ "$sarif" != - ]; then
		awk -v terse="$terse" -f "$repo/scripts/lib/check-text.awk" \
			what=rules "$checks/rules.tsv" what=all "$tmpd/all"
	fi
	[ -z "$sarif" ] || _check_jq sarif >"$tmpd/sarif" || die "cannot write in $tmpd - is the disk full?"
	case $sarif in
	'') ;;
	-) cat "$tmpd/sarif" ;;
	*) cp "$tmpd/sarif" "$sarif.new" && mv "$sarif.new" "$sarif" || die "cannot write $sarif" ;;
	esac
	if [ -n "$html" ]; then
		awk -v tree="$linux" -v version="$(tree_version "$linux_tree")" -f "$repo/scripts/lib/html.awk" -f "$repo/scripts/lib/check-html.awk" \
			what=css "$repo/scripts/lib/report.css" what=rules "$checks/rules.tsv" what=all "$tmpd/all" >"$html.new" &&
		mv "$html.new" "$html" || die "cannot write $html"
	fi
	awk -v rules="$(awk -F'\t' '$2 != "comment"' "$checks/rules.tsv" | wc -l)" -f "$repo/scripts/lib/check-totals.awk" "$tmpd/all" >"$tmpd/totals"
	_rc=$?
	say "$(cat "$tmpd/totals")"
	exit "$_rc"
}

# _check_jq FORM - $tmpd/all as FORM (sarif, json)
_check_jq() {
	jq -n -r --rawfile rules "$checks/rules.tsv" --rawfile all "$tmpd/all" \
		--arg spatch "$spatch_is" --arg id "$check_id" --arg version "$sg2phyr_version" --arg linux "$(tree_version "$linux_tree")" \
		-L "$repo/scripts/lib" -f "$repo/scripts/lib/check-$1.jq"
}

# check_mend - a diff with the mends of those findings that have a mechanical one
check_mend() {
	awk -F'\t' -v dir="$repo/semantic-patches/check/" '
	what == "rules" { if ($8 == "yes") can[$1]; next }
	$1 == "F" && $9 == "-" && $6 in can && !(($2, $6) in seen) { seen[$2, $6]; print $2 "\t" dir $6 ".cocci" }' \
		what=rules "$checks/rules.tsv" what=all "$tmpd/all" >"$tmpd/mends"
	cut -f1 "$tmpd/mends" | uniq | while IFS= read -r _f; do
		_work=$tmpd/mend.${_f##*.}
		cp -- "$linux/$_f" "$_work" || exit 1
		awk -F'\t' -v f="$_f" '$1 == f { print $2 }' "$tmpd/mends" | while read -r _r; do
			TMPDIR=$tmpd timeout -k 5 "$spatch_seconds" spatch --very-quiet --in-place --no-includes --sp-file "$_r" -D patch \
				--iso-file "$checks/rules.iso" --macro-file-builtins "$checks/builtins.h" "$_work" >/dev/null 2>"$tmpd/err" </dev/null ||
				warn "${_r##*/} did not end on $_f"
		done
		awk -f "$repo/scripts/lib/tidy.awk" "$linux/$_f" "$_work" >"$tmpd/tidy" || exit 1
		diff -u --label "a/$_f" --label "b/$_f" "$linux/$_f" "$tmpd/tidy" || [ $? -eq 1 ] || exit 1
	done
}

# check_explain RULE - what the rule file and its tests say
check_explain() {
	awk -F'\t' -v id="$1" '$1 == id { print; found = 1 } END { exit !found }' "$checks/rules.tsv" >"$tmpd/rule" ||
		die "there is no rule $1 - sg2phyr check --list has them all"
	awk -F'\t' '{
		printf "%s (%s, confidence %s)\n\n%s\n\nWhy: %s\n\nMend: %s\n", $1, $2, $3, $4, $5, $6
		if ($8 == "yes")
			print "\nsg2phyr check --mend --rule " $1 " PATH prints that as a patch."
	}' "$tmpd/rule" | fold -s -w 79 | sed 's/ *$//'
	_tests=$repo/semantic-patches/$(sed -n 's,^// Tests: ,,p' "$repo/semantic-patches/check/$1.cocci")
	printf '\nExample:\n\n'
	sed 's|/\* marked \*/|/* <- found */|; s/^/    /; s/ *$//' "$_tests/example.c" | sed '/SPDX/d'
	printf '\nNot found, since right:\n\n'
	sed 's/^/    /; s/ *$//' "$_tests/counter-example.c" | sed '/SPDX/d'
	printf '\nThe rule (semantic-patches/check/%s.cocci):\n\n' "$1"
	awk '/^(virtual|@)/ { on = 1 } on { print "    " $0 }' "$repo/semantic-patches/check/$1.cocci" | sed 's/ *$//'
}
