# SPDX-License-Identifier: GPL-2.0
# check-known.jq - from what --sarif or --json wrote to the rows of check-findings.awk, as far
# as check-new.awk looks at them

def row: map(tostring) | join("\t");

if .version == "2.1.0" and .runs then
	.runs[]
	| (.results[] | select(.suppressions | not)
		| (.locations[0].physicalLocation.artifactLocation.uri) as $uri
		| (.partialFingerprints["sg2phyrMoved/v1"] | split("|")) as $p
		| ["F", $uri, 0, 0, 0, $p[0], "-", $p[1], "-", ($p[2:] | join("|"))] | row),
	  (.invocations[].toolExecutionNotifications[]
		| ["X", .locations[0].physicalLocation.artifactLocation.uri, 0, 0] as $x
		| (.message.text | capture("use of (?<n>.*) was not analysed \\((?<w>.*)\\)|rule (?<n2>.*) did not end here \\((?<w2>.*)\\)"))
		| $x + [.n // .n2, .w // .w2] | row)
elif .tool == "sg2phyr check" then
	(.findings[] | select(.silenced | not) | ["F", .path, 0, 0, 0, .rule, "-", .function, "-", .text] | row),
	(.not_analysed[] | ["X", .path, 0, 0, .name, .why] | row)
else
	error("no output of sg2phyr check")
end
