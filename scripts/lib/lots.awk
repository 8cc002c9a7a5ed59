#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# lots.awk - rows in lots, each of which one process of spatch takes
#
#	awk -v jobs=N -v dir=DIR/ -v suffix=.apart -v most=24 -v least=1 -f lots.awk ROWS
#
# Writes the rows to DIR/1.apart, DIR/2.apart ..., at most "most" to each, and prints these names.
# spatch is quicker with several files at once. Towards the end they are fewer, so that no job waits for
# the last, but not less than "least": to read the rules takes time, too.

{ row[n++] = $0 }

END {
	while (i < n) {
		at_once = int((n - i) / jobs / 4)
		at_once = (at_once > most) ? most : (at_once < least) ? least : at_once
		list = dir (++lists) suffix
		print list
		do {
			print row[i++] >list
		} while (--at_once > 0 && i < n)
		close(list)
	}
}
