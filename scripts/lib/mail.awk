# SPDX-License-Identifier: GPL-2.0
# mail.awk - header lines from addresses, one "Name <a@b>" or "a@b" a line
#
# usage: awk -f mail.awk -v field=Cc PATHS
# Prints one folded header without repetitions. A name that is not ASCII becomes
# RFC 2047 encoded words in UTF-8, cut between characters. Needs LC_ALL=C.

BEGIN {
	for (i = 1; i < 256; i++)
		hex[sprintf("%c", i)] = sprintf("=%02X", i)
}

function encoded(s,	i, n, c, unit, word, out) {
	n = length(s)
	for (i = 1; i <= n; ) {
		unit = ""
		do {
			c = substr(s, i++, 1)
			unit = unit (c ~ /[A-Za-z0-9]/ ? c : c == " " ? "_" : hex[c])
		} while (i <= n && substr(s, i, 1) ~ /[\200-\277]/)
		# 75 bytes is the limit of an encoded word, 12 of them are frame
		if (length(word) + length(unit) > 60) {
			out = out "=?UTF-8?q?" word "?= "
			word = ""
		}
		word = word unit
	}
	return out "=?UTF-8?q?" word "?="
}

{
	gsub(/[\001-\037\177]+/, " ")
	gsub(/^ +| +$/, "")
	if ($0 == "" || seen[$0]++)
		next
	name = $0
	addr = ""
	if (match(name, / *<[^<>]*>$/)) {
		addr = substr(name, RSTART, RLENGTH)
		sub(/^ */, " ", addr)
		name = substr(name, 1, RSTART - 1)
	}
	if (name ~ /[\200-\377]/) {
		gsub(/^"|"$/, "", name)
		name = encoded(name)
	} else if (addr != "" && name !~ /^"/ && name ~ /[][()<>@,;:\\".]/) {
		gsub(/["\\]/, "\\\\&", name)
		name = "\"" name "\""
	}
	line[++count] = name addr
}

END {
	for (i = 1; i <= count; i++)
		print (i == 1 ? field ": " : "\t") line[i] (i < count ? "," : "")
}
