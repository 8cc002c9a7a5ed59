#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-text.awk - findings as compilers print them, for editors and CI
#
#	awk -v terse=0 -v most=N -f ratchet-text.awk ROWS
#
# ROWS are those of ratchet-check.awk, sorted: of a directory and token at most N sites are shown.

BEGIN { FS = OFS = "\t" }
$6 FS $7 != group { sites_end(); group = $6 FS $7 }
$1 > 1 { sites_end() }
$2 == "N" && !terse { print ($3 == "-" ? $7 ": note: " $6 : $3 ":" $4 ":" $5 ": note") ": " $10; next }
$2 == "N" { next }
$1 == 1 && sites++ == 0 { place = $3 ":" $4 ":" $5; instead = $11 }
$1 == 1 && sites > most { next }
{ print $3 ":" $4 ":" $5 ": warning: " $10 " [ratchet]" }
END { sites_end() }

function sites_end() {
	if (sites > most)
		print place ": note: and " sites - most " more"
	if (sites && !terse)
		print place ": note: instead: " instead
	sites = 0
}
