# SPDX-License-Identifier: GPL-2.0
# series-decided.awk - do the decisions still fit the code?
#
# usage: awk -F'\t' -f series-decided.awk what=lines LINES what=sites SITES what=decisions TABLE
# LINES is of series-functions.awk, TABLE of series-decisions.awk. Prints the rows of TABLE, and
# behind each a state: ok, or why the decision is of no use any more.

what == "lines" {
	there[$1]
	at[$1, $2] = $3 "\t" $4
	in_function[$1, $3, $4]
	function_of[$1, $3]
	next
}
what == "sites" {
	if ($1 in there)
		fate[$1, at[$1, $2], $4] = ($6 == "converted" && fate[$1, at[$1, $2], $4] != "left" ? "converted" : "left")
	next
}
{
	is = fate[$2, $3 "\t" $5, $4]
	if (!($2 in there))
		state = "stale: there is no such file any more"
	else if ($4 == "-")
		state = "ok"
	else if (!(($2, $3) in function_of))
		state = "stale: there is no " $3 "() in it any more"
	else if (!(($2, $3, $5) in in_function))
		state = "stale: " ($3 == "-" ? "the file" : $3 "()") " has no such line any more: " $5
	else if (is == "")
		state = "stale: the line is no site of " $4 ": " $5
	else if (is == "converted" && $6 != "-")
		state = "contradicted: the rules convert this line: " $5
	else
		state = "ok"
	print $0 "\t" state
}
