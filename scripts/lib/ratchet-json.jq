# SPDX-License-Identifier: GPL-2.0
# ratchet-json.jq - the rows of ratchet-check.awk as one object

def known: if . == "-" then null else . end;
def number: known | if . == null then null else tonumber end;

($all | split("\n") | map(select(. != "") | split("\t") | {kind: .[1],
	it: {path: (.[2] | known), line: (.[3] | number), col: (.[4] | number), token: .[5], directory: .[6],
	     have: (.[7] | number), budget: (.[8] | number), message: .[9], instead: (.[10] | known)}})) as $rows |
{
	tool: "sg2phyr ratchet", version: $version, linux: $linux,
	findings: ($rows | map(select(.kind == "W").it)),
	notes: ($rows | map(select(.kind == "N").it))
}
