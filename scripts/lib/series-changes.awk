# SPDX-License-Identifier: GPL-2.0
# series-changes.awk - what became of each patch since the version before
#
# usage: awk -F'\t' -f series-changes.awk what=before TRACKED what=now TRACKED
# TRACKED is a series.tsv, see series-version.sh. Prints
#	"patch<TAB>FIRST FILE<TAB>STATE<TAB>FIRST FILE BEFORE<TAB>WHAT<TAB>WHY"
#	"dropped<TAB>FIRST FILE BEFORE<TAB>POSTING<TAB>SUBJECT"
# STATE: unchanged (the text of the patch is the same, byte by byte), changed or new.

$1 == "patch" {
	k = what SUBSEP $2
	posting[k] = $3
	content[k] = $4
	head[k] = $5
	base[k] = $6
	decisions[k] = $7
	diff[k] = $8
	body[k] = $9
	subject[k] = $10
	if (what == "now")
		lead[++n] = $2
	else
		before[++bn] = $2
}
$1 == "file" {
	k = what SUBSEP $2
	verdict[k] = verdict[k] " " $4 " " $5 " " $6 " " $7
	if (what == "before")
		patch_of[$3] = $2
	else
		files[$2] = files[$2] "\t" $3
}
$1 == "rule" {
	k = what SUBSEP $2
	hash[k, $3] = $4
	rules[k] = rules[k] "\t" $3
}

function add(text) { why = why (why == "" ? "" : ", ") text }

# the rules that made A and did not make B, or were another text then
function other_rules(a, b, word,	i, m, r) {
	m = split(substr(rules[a], 2), r, "\t")
	for (i = 1; i <= m; i++)
		if (!((b, r[i]) in hash))
			add("rule " r[i] " " word)
		else if (word == "new" && hash[a, r[i]] != hash[b, r[i]])
			add("rule " r[i] " changed")
}

# the patch before that this one is, by its first file, else by any other
function was(i,	m, f, k) {
	m = split(substr(files[lead[i]], 2), f, "\t")
	for (k = 1; k <= m; k++)
		if (f[k] in patch_of && !(patch_of[f[k]] in claimed))
			return patch_of[f[k]]
	return ""
}

END {
	for (i = 1; i <= n; i++)
		if (("before", lead[i]) in content) {
			old[i] = lead[i]
			claimed[lead[i]]
		}
	for (i = 1; i <= n; i++) {
		if (!(i in old))
			old[i] = was(i)
		if (old[i] != "")
			claimed[old[i]]
		a = "now" SUBSEP lead[i]
		b = "before" SUBSEP old[i]
		why = differs = ""
		if (old[i] == "")
			state = "new"
		else if (content[a] == content[b])
			state = "unchanged"
		else {
			state = "changed"
			differs = diff[a] != diff[b] ? "the change differs" : \
				body[a] != body[b] || subject[a] != subject[b] ? "the message differs" : \
				"author or recipients differ"
			if (base[a] != base[b])
				add("base changed")
			other_rules(a, b, "new")
			other_rules(b, a, "gone")
			if (decisions[a] != decisions[b])
				add("decision")
			if (verdict[a] != verdict[b])
				add("evidence")
			if (head[a] != head[b])
				add("author or recipients")
			if (why == "")
				add("sg2phyr")
		}
		print "patch", lead[i], state, old[i] == "" ? "-" : old[i], differs == "" ? "-" : differs, why == "" ? "-" : why
	}
	for (i = 1; i <= bn; i++)
		if (!(before[i] in claimed))
			print "dropped", before[i], posting["before", before[i]], subject["before", before[i]]
}
BEGIN { OFS = "\t" }
