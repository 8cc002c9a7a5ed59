#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-findings.awk - the one record that text, JSON, SARIF and HTML are made of
#
#	awk -v least=Medium -v only=ID,... -f core.awk -f check-findings.awk what=rules RULES.TSV what=core PROVIDERS what=map MAP
#
# MAP is "path<TAB>result file". Prints rows, TAB-separated, sorted by the caller's map and place:
#	F path line col endcol rule confidence function reason text
#	X path line col name why
#	S path uses

BEGIN {
	FS = OFS = "\t"
	rank["High"] = 3
	rank["Medium"] = 2
	rank["Low"] = 1
	n = split(only, o, ",")
	for (i = 1; i <= n; i++)
		wanted[o[i]]
	some = n > 0
}
what == "rules" { confidence[$1] = $3; next }
{
	path = $1
	file = $2
	# the mapping core is not a user of itself
	own = is_core(path)
	n = 0
	while ((getline line <file) > 0) {
		split(line, f, FS)
		if (f[1] == "F") {
			if (own || rank[confidence[f[5]]] < rank[least] || (some && !(f[5] in wanted)))
				continue
			key = sprintf("%08d %06d %s", f[2], f[3], f[5])
			# not sorted in the file: some were found late
			for (i = n++; i > 0 && row_key[i] > key; i--) {
				row_key[i + 1] = row_key[i]
				row[i + 1] = row[i]
			}
			row_key[i + 1] = key
			row[i + 1] = "F" FS path FS f[2] FS f[3] FS f[4] FS f[5] FS confidence[f[5]] FS f[6] FS f[7] FS f[8]
		} else if (f[1] == "X") {
			if (!some || f[2] > 0 || f[4] in wanted)
				print "X", path, f[2], f[3], f[4], f[5]
		} else {
			print "S", path, f[2]
		}
	}
	close(file)
	for (i = 1; i <= n; i++)
		print row[i]
}
