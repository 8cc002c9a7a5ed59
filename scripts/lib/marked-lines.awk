#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# marked-lines.awk - which lines of the original file does a context rule mark?
#
# Reads, on stdin or from files, what "spatch -D context -U 0" prints: a diff that
# "removes" each marked line. Prints the numbers of these lines in the original file,
# one a line, ascending (spatch prints hunks in the file's order). For one file at a time.
#
# Lines are counted by the hunk header, never by how they look: a removed line may
# begin with "-- " and then looks like a file header. Works with context lines too.

BEGIN { left = right = 0 }

# Outside a hunk: the next hunk header, @@ -START[,COUNT] +START[,COUNT] @@
left <= 0 && right <= 0 {
	if ($1 == "@@" && $2 ~ /^-[0-9]/ && $3 ~ /^\+[0-9]/) {
		n = split(substr($2, 2), old, ",")
		line = old[1] + 0
		left = (n > 1) ? old[2] + 0 : 1
		n = split(substr($3, 2), new, ",")
		right = (n > 1) ? new[2] + 0 : 1
	}
	next
}

/^-/ { print line++; left--; next }
/^\+/ { right--; next }
/^\\/ { next }
{ line++; left--; right-- }
