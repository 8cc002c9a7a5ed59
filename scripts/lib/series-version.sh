# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# One version of the series of one owner, from what series-owner.sh has found out for all. What was
# written is kept in vN/series.tsv, TABs between:
#
#   owner SECTION    version N    round of --reroll    date DAY OF V1    base RELEASE    commit ID, or -
#   posting NUMBER CHANGE-ID
#   patch FIRST-FILE POSTING CONTENT HEAD BASE DECISIONS DIFF BODY SUBJECT
#   file FIRST-FILE FILE E0 E1 E2 E3
#   rule FIRST-FILE RULE HASH
#
# CONTENT, HEAD (author and recipients), BASE (the files before), DECISIONS, DIFF and BODY are hashes.
# Where CONTENT is that of the version before, the patch is a copy of its file.

# _series_name SECTION - what its directory is called. A long one is cut, with a hash for the rest.
_series_name() {
	_slug=$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9][^a-z0-9]*/-/g; s/^-//; s/-$//')
	[ "${#_slug}" -le 48 ] && [ -n "$_slug" ] || _slug=$(printf '%s' "$_slug" | cut -c1-40 | sed 's/-$//')-$(printf '%s' "$1" | hash_stdin | cut -c1-6)
	printf '%s\n' "$_slug"
}

# _series_latest DIR - the number of the latest version there, or 0
_series_latest() {
	for _v in "$1"/v*/series.tsv; do
		_v=${_v%/series.tsv}
		_v=${_v##*/v}
		case $_v in *[!0-9]*|'') ;; *) echo "$_v" ;; esac
	done | sort -n | awk '{ n = $1 } END { print n + 0 }'
}

# _series_leads GROUPS - the first file of each patch
_series_leads() {
	awk -F'\t' '!seen[$1]++ { print $2 }' "$1"
}

# _series_postings TRACKED LEADS - "FIRST FILE<TAB>POSTING"
_series_postings() {
	awk -F'\t' '$1 == "patch" { print $2 "\t" $3 }' "$1" >"$tmpd/postings.before"
	sort "$2" | awk -F'\t' -f "$_series_lib/series-postings.awk" what=before "$tmpd/postings.before" what=now -
}

# series_version OWNER WORK STRICT - write the version of round $version of what is in WORK; $date is today. An
# owner who has patches only since a later round has fewer versions: STRICT is 1 where that is an error.
series_version() {
	_owner=$1 _work=$2 _strict=$3 _tree=$linux
	tmpd=
	_series_tmp
	series_core=$_work/core series_view=$_work/view
	_name=$(_series_name "$_owner")
	_home=$out/series/$_name
	_series_before
	OWNER=$_owner awk -F'\t' '$2 == ENVIRON["OWNER"]' "$_work/assigned" >"$_sd/own"
	awk -F'\t' '$3 != "-" { print $3 "\t" $1 }' "$_sd/own" | sort -n -s -k1,1 |
		awk -F'\t' -v OFS='\t' '$1 != last { n++; last = $1 } { print n, $2 }' >"$_sd/groups.unordered"
	_series_in_order
	if [ ! -s "$_sd/groups" ]; then
		say "$_owner: nothing to send"
		return "$EXIT_CLEAN"
	fi
	mkdir -p "$_home" && _new=$(mktemp -d "$_home/.new.XXXXXX") && chmod 755 "$_new" || die "cannot write in $_home - is the disk full?"
	trap 'rm -rf "$tmpd" "$_new"' EXIT
	_rc=0
	_series_write || _rc=$?
	[ "$_rc" -le 1 ] || die "the series of $_owner could not be made, see above"
	_series_put
	step SERIES "$_name/v$version: $(cat "$_sd/summary")"
	[ "$_rc" -eq 0 ] || warn "the series of $_owner has findings: $_home/v$version/check.txt"
	return "$_rc"
}

# _series_before - sets $round, $version (that of this owner), $_last (the directory of the version before, or
# nothing) and $date, and writes $_sd/tracked.before, its table
_series_before() {
	round=$version _last='' _seen=$(_series_latest "$_home")
	: >"$_sd/tracked.before"
	version=1
	if [ "$_seen" -gt 0 ]; then
		_was=$(_tracked owner "$_home/v$_seen")
		[ "$_was" = "$_owner" ] || die "$_home is of '$_was', and '$_owner' would have the same name - use another -o DIR"
		date=$(_tracked date "$_home/v$_seen")
		_seen_round=$(_tracked round "$_home/v$_seen")
		[ "$_seen_round" -le "$round" ] || die "$_home/v$_seen is there already - make a later one with --reroll $((_seen_round + 1)), or remove it"
		version=$((_seen + (_seen_round < round)))
	fi
	[ "$_strict" -eq 0 ] || [ "$version" -eq "$round" ] ||
		die "$_home/v$((round - 1)) is not there - version $round is made from it"
	[ "$version" -gt 1 ] || return 0
	_last=$_home/v$((version - 1))
	[ -f "$_last/series.tsv" ] || die "$_last is not there - version $version is made from it"
	cp "$_last/series.tsv" "$_sd/tracked.before" || die "cannot write in $_sd - is the disk full?"
}

# _tracked KEY VERSION-DIRECTORY - what its table says of the whole series
_tracked() {
	KEY=$1 awk -F'\t' '$1 == ENVIRON["KEY"] { print $2; exit }' "$2/series.tsv"
}

# _series_in_order - $_sd/groups: the members of each patch as series-groups.awk has them
_series_in_order() {
	awk -F'\t' '
	what == "own" { number[$2] = $1; next }
	$2 in number { print number[$2] "\t" $2 }' what=own "$_sd/groups.unordered" what=groups "$_work/groups" >"$_sd/groups"
	cut -f2 "$_sd/groups" | sort >"$_sd/paths"
}

# _series_select FILES DIR - the rows of the tables that are about FILES, into DIR
_series_select() {
	mkdir -p "$2" &&
	awk -F'\t' 'what == "files" { want[$1]; next } FNR == 1 || $1 in want' \
		what=files "$1" what=table "$_work/tables/evidence.tsv" >"$2/evidence.tsv" &&
	awk -F'\t' 'what == "files" { want[$1]; next } $1 in want' \
		what=files "$1" what=table "$_work/tables/sites.tsv" >"$2/sites.tsv"
}

# _series_write - all of it into $_new; 1 with findings
_series_write() {
	_series_select "$_sd/own" "$_sd/result" &&
	OWNER=$_owner awk -F'\t' '$9 == ENVIRON["OWNER"]' "$_work/decided" >"$_sd/decided.own" &&
	awk -F'\t' '$8 == "ok"' "$_sd/decided.own" >"$_sd/decided" &&
	awk -F'\t' '$1 == "patch" { print $2 "\t" $10 }' "$_sd/tracked.before" >"$_sd/kept" &&
	awk -F'\t' '$3 != "-" && $2 != $4 { print $1 "\t" $4 }' "$_sd/own" >"$_sd/foreign" &&
	_series_texts "$_work/tables/diff" "$_sd/result/evidence.tsv" "$_sd/result/sites.tsv" \
		-v kept="$_sd/kept" -v foreign="$_sd/foreign" -v decided="$_sd/decided" || return 2
	_series_leads "$_sd/groups" >"$_sd/leads"
	_series_postings "$_sd/tracked.before" "$_sd/leads" >"$_sd/postings" &&
	cut -f2 "$_sd/postings" | sort -nu >"$_sd/numbers" && _series_track &&
	awk -F'\t' -f "$_series_lib/series-changes.awk" what=before "$_sd/tracked.before" \
		what=now "$_sd/tracked" >"$_sd/changes" || return 2
	while IFS='	' read -r _is _lead _state _old _differs _why; do
		[ "$_is" = patch ] || continue
		_series_patch || return 2
	done <"$_sd/changes"
	touch "$_sd/notes" && sort -u "$_sd/notes" >"$_sd/findings"
	rm -f "$_sd/notes"
	_series_findings >>"$_sd/findings"
	_all=0
	[ ! -s "$_sd/findings" ] || _all=1
	cp "$_sd/findings" "$_new/check.txt" || return 2
	_first=$(head -n 1 "$_sd/numbers")
	_parts=$(tail -n 1 "$_sd/numbers")
	while read -r _p <&3; do
		_one=0
		_series_posting "$_p" || _one=$?
		[ "$_one" -le 1 ] || return 2
		[ "$_one" -eq 0 ] || _all=1
	done 3<"$_sd/numbers"
	cp "$_sd/tracked" "$_new/series.tsv" || return 2
	awk -F'\t' -v version="$version" -v postings="$(wc -l <"$_sd/numbers")" '
		$1 == "dropped" { dropped++; next }
		{ n[$3]++ }
		END {
			printf "patches: %d, postings: %d", NR - dropped, postings
			if (version > 1)
				printf "; %d unchanged, %d changed, %d new, %d dropped",
					n["unchanged"], n["changed"], n["new"], dropped
			print ""
		}' "$_sd/changes" >"$_sd/summary" || return 2
	return "$_all"
}

# _series_findings - what is not proved, and decisions that are of no use, one a line
_series_findings() {
	awk -F'\t' '
	what == "paths" { path[$1]; next }
	FNR == 1 || !($1 in path) { next }
	$10 == "no" { print "not proved: " $1 ": a second run of the rules changes it again" }
	$11 == "-" && ($1 ~ /\.c$/ || $5 > 0) { print "not proved: " $1 ": no compiler has seen it" }
	$11 == "unbuilt" { print "not proved: " $1 ": no build compiles it" }
	$11 == "differs" { print "not proved: " $1 ": the object code differs" }
	$12 ~ /^warnings/ { print "not proved: " $1 ": new " $12 }
	$16 ~ /^unfilled/ { print "not proved: " $1 ": handles " $16 }
	' what=paths "$_sd/paths" what=evidence "$_sd/result/evidence.tsv"
	! _series_is_git "$_tree" || _series_uncommitted
	awk -F'\t' '
	what == "paths" { path[$1]; next }
	{ where = "decision: " $2 ($3 == "-" && $4 == "-" ? "" : ":" $3 " " $4) ": " }
	$8 != "ok" { print where $8; next }
	$7 != "-" && !($2 in path) { print where "no patch changes this file, so its note: is in none" }
	' what=paths "$_sd/paths" what=decided "$_sd/decided.own" >"$_sd/undecided"
	while IFS= read -r _line; do
		warn "$_line"
	done <"$_sd/undecided"
	cat "$_sd/undecided"
}

# _series_uncommitted - files that are not in the base-commit as the patches want them, one a line
_series_uncommitted() {
	tr '\n' '\0' <"$_sd/paths" | GIT_LITERAL_PATHSPECS=1 xargs -0 git -C "$_tree" ls-tree -r -z HEAD -- | tr '\0' '\n' |
		cut -d' ' -f3- | sort >"$_sd/committed"
	_git -C "$_sd/git" ls-tree -r -z HEAD | tr '\0' '\n' | cut -d' ' -f3- | sort | comm -13 "$_sd/committed" - |
		cut -f2 | sed 's/^/base-commit: /; s/$/ is not as committed/'
}

# _series_track - the parts of each patch, and $_sd/tracked, the table of this version
_series_track() {
	_commit=-
	! _series_is_git "$_tree" || _commit=$(git -C "$_tree" rev-parse HEAD)
	{
		echo "# sg2phyr series 1"
		printf '%s\t%s\n' owner "$_owner" version "$version" round "$round" date "$date" base "$_base" commit "$_commit"
		while read -r _p; do
			printf 'posting\t%s\t%s\n' "$_p" "$(_series_change_id "$_p")"
		done <"$_sd/numbers"
	} >"$_sd/tracked" &&
	_series_rule_hashes >"$_sd/rule.hashes" && mkdir "$_sd/part" || return
	_i=0
	while [ "$_i" -lt "$_total" ]; do
		_i=$((_i + 1))
		_series_parts "$_i" &&
		mv "$_sd/cc" "$_sd/part/$_i.cc" && mv "$_sd/diff" "$_sd/part/$_i.diff" &&
		_series_track_patch "$_i" >>"$_sd/tracked" || return
	done
}

# _series_track_patch N - its rows
_series_track_patch() {
	_part=$_sd/part/$1
	_lead=$(head -n 1 "$_sd/members")
	_posting=$(LEAD=$_lead awk -F'\t' '$1 == ENVIRON["LEAD"] { print $2 }' "$_sd/postings")
	awk -F'\t' 'what == "members" { in_[$1]; next } $2 in in_ { print $2, $3, $4, $5, $6, $7 }' \
		what=members "$_sd/members" what=decided "$_sd/decided" >"$_part.decided" &&
	awk -F'\t' 'what == "members" { in_[$1]; next } $1 in in_' \
		what=members "$_sd/members" what=evidence "$_sd/result/evidence.tsv" >"$_part.evidence" || return
	printf 'patch\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$_lead" "$_posting" \
		"$(_series_letter "[PATCH]" "$_subject" "$_part.cc" "$_sd/text/$1.body" /dev/null "$_part.diff" | hash_stdin)" \
		"$(_series_head "[PATCH]" - "$_part.cc" | hash_stdin)" \
		"$(tr '\n' '\0' <"$_sd/members" | (cd "$_tree" && xargs -0 sha256sum --) | hash_stdin)" \
		"$(hash_stdin <"$_part.decided")" "$(hash_stdin <"$_part.diff")" "$(hash_stdin <"$_sd/text/$1.body")" "$_subject"
	LEAD=$_lead awk -F'\t' -v OFS='\t' '
	what == "evidence" { verdict[$1] = $9 OFS $10 OFS $11 OFS $12; next }
	{ print "file", ENVIRON["LEAD"], $1, ($1 in verdict) ? verdict[$1] : "-" OFS "-" OFS "-" OFS "-" }' \
		what=evidence "$_part.evidence" what=members "$_sd/members"
	LEAD=$_lead awk -F'\t' -v OFS='\t' '
	what == "hashes" { hash[$1] = $2; next }
	{
		n = split($15, r, ",")
		for (i = 1; i <= n; i++)
			if (r[i] != "-" && r[i] != "" && !seen[r[i]]++)
				print "rule", ENVIRON["LEAD"], r[i], (r[i] in hash) ? hash[r[i]] : "-"
	}' what=hashes "$_sd/rule.hashes" what=evidence "$_part.evidence"
}

# _series_rule_hashes - "RULE<TAB>hash" of each rule of convert
_series_rule_hashes() {
	rules_convert | while IFS= read -r _r; do
		rule_read "$_r"
		printf '%s\t%s\n' "$rule_id" "$(hash_stdin <"$_r")"
	done
}

# _series_change_id POSTING - as b4 makes it, and the same in all versions
_series_change_id() {
	_id=$(awk -F'\t' -v p="$1" '$1 == "posting" && $2 == p { print $3 }' "$_sd/tracked.before")
	printf '%s\n' "${_id:-$date-range-dma-$_name-$(printf '%s\n' "$_owner" "$date" "$1" | hash_stdin | cut -c1-12)}"
}

# _series_patch - the file of the patch of $_lead, which is $_state: a copy of what it was, or with
# what differs below ---
_series_patch() {
	_file=$_new/patches/$_lead.patch
	mkdir -p "$(dirname "$_file")" || return
	if [ "$_state" = unchanged ]; then
		cp -- "$_last/patches/$_lead.patch" "$_file"
		return
	fi
	_g=$(LEAD=$_lead awk -F'\t' '$2 == ENVIRON["LEAD"] { print $1 }' "$_sd/groups")
	: >"$_sd/note"
	if [ "$version" -gt 1 ]; then
		if [ "$_state" = new ]; then
			_text="new"
		else
			_text="$_differs ($_why)"
			[ "$_old" = "$_lead" ] || _text="$_text; was the patch of $_old"
			awk '/^---$/ { on = 1; next } on && /^$/ { exit } on' "$_last/patches/$_old.patch" >"$_sd/note"
		fi
		TEXT="v$version: $_text" awk -f "$_series_lib/evidence.awk" -f - /dev/null >>"$_sd/note" <<-\EOT || return
		BEGIN { ev_wrap(ENVIRON["TEXT"], 74, "", "    ") }
		EOT
	fi
	_series_letter "[PATCH]" "$(cat "$_sd/text/$_g.subject")" "$_sd/part/$_g.cc" "$_sd/text/$_g.body" "$_sd/note" \
		"$_sd/part/$_g.diff" >"$_file"
}

# _series_put - $_new in its place. One that is there may have been sent: it is not written over.
_series_put() {
	_final=$_home/v$version
	if [ -e "$_final" ]; then
		diff -r "$_final" "$_new" >"$_sd/differs" ||
			die "$_final is there, and would be different now - make the next version with --reroll $((round + 1)), or remove it"
		rm -rf "$_new"
		return
	fi
	mv -T "$_new" "$_final" || die "cannot write $_final"
}
