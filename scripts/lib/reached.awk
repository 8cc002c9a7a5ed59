# SPDX-License-Identifier: GPL-2.0
#
# Which rewritten lines did the compiler see?
#   reached.awk SOURCE CHANGED PREPROCESSED
# SOURCE is the converted file, CHANGED the numbers of its rewritten lines, one a
# line, PREPROCESSED what gcc -E made of it. Prints the numbers of those that left
# no token there. The preprocessor puts a macro call of several lines on its first
# line: a line that goes on from a seen one is seen.
FNR == 1 { file++ }
file == 1 { text[FNR] = $0; next }
file == 2 { changed[++n] = $1; next }
/^# [0-9]+ "/ {
	mine = ($3 == "\"" ARGV[1] "\"")
	line = $2
	next
}
{
	if (mine && $0 ~ /[^ \t]/)
		seen[line] = 1
	line++
}
END {
	for (i = 1; i <= n; i++) {
		l = changed[i]
		if (text[l] ~ /^[ \t]*(#.*|\/\/.*|\/?\*.*|)$/)
			continue	# directive, comment, blank: no token to see
		for (k = l; k > 0 && k > l - 10; k--) {
			if (seen[k])
				break
			if (k < l && text[k] ~ /[;{}][ \t]*$/) {
				k = 0
				break
			}
		}
		if (k <= 0 || !seen[k])
			print l
	}
}
