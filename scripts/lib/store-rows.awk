# SPDX-License-Identifier: GPL-2.0
# store-rows.awk - rows for the store: result, site, proof, finding, loss, file
#
#	awk -v dir=OUT -v cache=CACHE -v check_id=ID -v verify_id=ID -f subsystem.awk -f store-rows.awk
#		what=steps ... what=evidence TABLE
#
# STEPS, OWNERS and SITES as census-sites.awk has them. MAP: file, result directory of convert; KEYS: that, and the
# directory of the evidence; MISUSEMAP: file, result of check; MISUSE: as check-findings.awk prints them; EVIDENCE: the
# table of verify. What is not in the tables is empty. Writes OUT/conversions, too: file, key.

function key_of(path, kind) { return substr(path, length(cache "/" kind "/") + 1) }

BEGIN {
	for (i = split("result site proof finding loss file conversions", t, " "); i; i--)
		printf "" >(dir "/" t[i])
}
what == "steps" { step[$1] = $2; next }
what == "owners" { owner[$1] = $2; next }
what == "map" {
	key = key_of($2, "convert")
	split(key, part, "/")
	conversion[$1] = key
	print $1, key >(dir "/conversions")
	print key, "convert", $1, part[2], part[1] >(dir "/result")
	next
}
what == "keys" {
	if ($3 == "-")
		next
	key = key_of($3, "verify")
	evidence[$1] = key
	print key, "evidence", $1, conversion[$1], verify_id >(dir "/result")
	if ((getline line <($3 "/evidence")) > 0)
		print key, line >(dir "/proof")
	close($3 "/evidence")
	next
}
what == "misusemap" {
	key = key_of($2, "check")
	hash = key
	sub(/^[^\/]*\/[^\/]*\//, "", hash)
	sub(/\.[ch]$/, "", hash)
	misuse[$1] = key ":" $1
	print misuse[$1], "check", $1, hash, check_id >(dir "/result")
	file[$1]
	next
}
what == "misuse" && $1 == "F" { print misuse[$2], $3, $4, $5, $6, $7, $8, $9, $10 >(dir "/finding"); next }
what == "misuse" && $1 == "X" { print misuse[$2], $3, $4, $5, $6 >(dir "/loss"); next }
what == "misuse" { uses[$2] = $3; next }
what == "sites" {
	print conversion[$1], $2, $3, $4, $5, $6, $7, $6 == "converted" ? step[$7] : "S0", $8 >(dir "/site")
	next
}
FNR > 1 { table[$1] = $9 OFS $10 OFS $11 OFS $12 OFS $13 OFS $14 OFS $15 OFS $16; e4[$1] = $17 }

END {
	for (f in conversion)
		file[f]
	for (f in file)
		print 1, f, subsystem(f), f in owner ? owner[f] : "-", f in table ? table[f] : "-\t-\t-\t-\t-\t-\t-\t-",
			uses[f], conversion[f], evidence[f], misuse[f], f in e4 ? e4[f] : "-" >(dir "/file")
}
