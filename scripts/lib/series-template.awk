# SPDX-License-Identifier: GPL-2.0
# series-template.awk - a file of decisions to fill in: all sites that stay
#
# usage: awk -F'\t' -f series-template.awk what=lines LINES what=sites SITES
# LINES is of series-functions.awk.

BEGIN {
	print "# Sites that stay. Where a person has decided that one stays, put the reason after keep: and"
	print "# take the # away; note: is for the message of the patch that changes the file."
}
what == "lines" { fn[$1, $2] = $3; text[$1, $2] = $4; next }
$6 == "converted" || seen[$1, fn[$1, $2], text[$1, $2], $4]++ { next }
{
	print ""
	print "# " $6 ", " $7 ": " $8
	print $1 ":" fn[$1, $2] " " $4
	print "> " text[$1, $2]
	print "#keep:"
}
