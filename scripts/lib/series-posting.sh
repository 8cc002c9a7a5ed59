# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# One posting of the series of an owner: its mails, its cover letter, and the forms for b4. Sourced with
# series-version.sh, whose variables it uses.

# _series_posting P - its mails, checked, with a cover letter and as a mailbox; 1 with findings
_series_posting() {
	_at=$_new/$1
	mkdir "$_at" || return 2
	awk -F'\t' -v p="$1" '
	what == "postings" { if ($2 == p) in_[$1]; next }
	!($1 in lead) { lead[$1] = $2 }
	lead[$1] in in_ { print }' what=postings "$_sd/postings" what=groups "$_sd/groups" >"$_sd/posted" &&
	_series_leads "$_sd/posted" >"$_sd/posted.leads" || return 2
	_mails=$(wc -l <"$_sd/posted.leads") _i=0
	: >"$_sd/lists"
	while IFS= read -r _lead; do
		_i=$((_i + 1))
		_g=$(LEAD=$_lead awk -F'\t' '$2 == ENVIRON["LEAD"] { print $1 }' "$_sd/groups")
		_subject=$(cat "$_sd/text/$_g.subject") &&
		_series_numbered "$_new/patches/$_lead.patch" "$(_series_bracket "$_i" "$_mails" "$version")" "$_subject" \
			>"$_at/$(_series_file "$_i" "$_subject")" || return 2
		grep -v '<' "$_sd/part/$_g.cc" >>"$_sd/lists"
	done <"$_sd/posted.leads"
	_found=0
	_series_verify "$_tree" "$_at" || _found=$?
	[ "$_found" -le 1 ] && sed "s/^/posting $1: /" "$_sd/check" >>"$_new/check.txt" &&
	_series_posting_cover "$1" && _series_mailbox "$_at" || return 2
	return "$_found"
}

# _series_numbered PATCH BRACKET SUBJECT - the patch with that subject, nothing else differs
_series_numbered() {
	_series_subject "$2" "$3" >"$_sd/header" &&
	HEADER=$_sd/header awk '
	done { print; next }
	/^$/ { done = 1; print; next }
	/^Subject: / { while ((getline line < ENVIRON["HEADER"]) > 0) print line; old = 1; next }
	old && /^[ \t]/ { next }
	{ old = 0; print }' "$1"
}

# _series_posting_cover P - the cover letter of the mails in $_at
_series_posting_cover() {
	cut -f2 "$_sd/posted" >"$_sd/posted.files"
	# what has no patch is told of once
	[ "$1" -ne "$_first" ] || awk -F'\t' '$3 == "-" { print $1 }' "$_sd/own" >>"$_sd/posted.files"
	_series_select "$_sd/posted.files" "$_sd/posted.result" || return
	_part=
	[ "$_parts" -eq 1 ] || _part="part $1 of $_parts"
	: >"$_sd/cover.changes"
	[ "$version" -eq 1 ] || _series_cover_changes "$1" >"$_sd/cover.changes" || return
	cut -f2 "$_sd/posted" >"$_sd/posted.paths"
	set -- "$1"
	while IFS= read -r _f; do
		set -- "$@" "$_f"
	done <"$_sd/posted.paths"
	_id=$(P=$1 awk -F'\t' '$1 == "posting" && $2 == ENVIRON["P"] { print $3 }' "$_sd/tracked")
	_title=$(_series_cover_subject)
	shift
	{
		_series_on
		echo "change-id: $_id"
		echo
		_series_diff HEAD -- "$@"
	} >"$_sd/stat" &&
	_series_cover "$(_series_bracket 0 "$_mails" "$version")" "$_title" "$_sd/lists" "$_sd/stat" \
		-v evidence="$_sd/posted.result/evidence.tsv" -v sites="$_sd/posted.result/sites.tsv" \
		-v owner="$_owner" -v part="$_part" -v first="$_first" -v rules="$_sd/rules" -v decided="$_sd/decided" \
		-v changes="$_sd/cover.changes" >"$_at/0000-cover-letter.patch" &&
	_series_b4
}

# _series_cover_subject - with the prefix that most of the patches have, if it is half of them
_series_cover_subject() {
	_prefix=$(awk -F'\t' 'what == "posted" { in_[$2]; next } $1 in in_ { sub(/:.*/, "", $2); print $2 }' \
		what=posted "$_sd/posted" what=prefixes "$_sd/prefixes" | awk '
		++n[$0] > n[most] { most = $0 }
		END { print (n[most] * 2 >= NR && length(most) < 16) ? most : "treewide" }')
	printf '%s: use DMA ranges for mapped scatterlists%s\n' "$_prefix" "${_part:+ ($_part)}"
}

# _series_cover_changes P - what is different from the version before, for the cover letter
_series_cover_changes() {
	printf 'Changes in v%s:\n' "$version"
	awk -F'\t' -v p="$1" '
	FILENAME == ARGV[1] { if ($1 == "patch") { posting[$2] = $3; subject[$2] = $10 }; next }
	$1 == "dropped" && $3 == p { n["dropped"]++; text[++m] = "- dropped: " $4 }
	$1 == "patch" && posting[$2] == p {
		n[$3]++
		if ($3 == "changed")
			text[++m] = "- changed: " subject[$2] ": " $5 " (" $6 ")"
		if ($3 == "new")
			text[++m] = "- new: " subject[$2]
	}
	END {
		printf "- %d patch%s changed, %d new, %d dropped, %d unchanged\n", n["changed"], n["changed"] == 1 ? "" : "es",
			n["new"], n["dropped"], n["unchanged"]
		for (i = 1; i <= m; i++)
			print text[i]
	}' "$_sd/tracked" "$_sd/changes" >"$_sd/changes.text" &&
	awk -f "$_series_lib/evidence.awk" -f - "$_sd/changes.text" <<-\EOT &&
	{ ev_wrap($0, 74, "", "  ") }
	EOT
	echo
}

# _series_mailbox DIR - its mails as DIR/posting.mbx, mboxrd, one thread. The Message-Ids are for
# this file: one that is sent gets another. Subjects are not folded: b4 0.12 fails on one that is.
_series_mailbox() {
	_thread=
	for _m in "$1"/*.patch; do
		_id=$(hash_stdin <"$_m" | cut -c1-32)@sg2phyr.invalid
		ID=$_id THREAD=$_thread awk '
		FNR == 1 {
			print
			print "Message-Id: <" ENVIRON["ID"] ">"
			if (ENVIRON["THREAD"] != "")
				print "In-Reply-To: <" ENVIRON["THREAD"] ">"
			next
		}
		subject != "" && /^ / { subject = subject $0; next }
		subject != "" { print subject; subject = "" }
		!body && /^Subject: / { subject = $0; next }
		/^$/ { body = 1 }
		body && /^>*From / { $0 = ">" $0 }
		{ print }
		END { print "" }' "$_m" || return
		_thread=${_thread:-$_id}
	done >"$1/posting.mbx"
}

# _series_b4 - the message of the commit in which b4 prep keeps a cover letter and what it knows of
# the series, from the cover letter that was made last
_series_b4() {
	{
		printf '%s\n\n' "$_title" &&
		cat "$_sd/cover" &&
		sort -u "$_sd/lists" | sed 's/^/Cc: /' &&
		cat <<-EOT

		--- b4-submit-tracking ---
		# This section is used internally by b4 prep for tracking purposes.
		{
		  "series": {
		    "revision": $version,
		    "change-id": "$_id",
		    "prefixes": []
		  }
		}
		EOT
	} >"$_at/b4-cover"
}
