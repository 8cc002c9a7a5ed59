# SPDX-License-Identifier: GPL-2.0
# check-rows.jq - the rows of check-findings.awk and check-rules.awk as objects

def rows: split("\n") | map(select(. != "") | split("\t"));

def rules: $rules | rows | map({id: .[0], class: .[1], confidence: .[2], message: .[3], why: .[4], mend: .[5], patch: (.[7] == "yes")});

# of several alike in a file each has a number, so that no two have the same fingerprint
def numbered: reduce .[] as $f ({seen: {}, out: []};
	([$f.rule, $f.path, $f.function, $f.text] | join("|")) as $key
	| .seen[$key] += 1
	| .out += [$f + {number: .seen[$key]}]) | .out;

def findings: $all | rows | map(select(.[0] == "F")
	| {path: .[1], line: (.[2] | tonumber), column: (.[3] | tonumber), end_column: (.[4] | tonumber),
	   rule: .[5], confidence: .[6], function: .[7], silenced: (if .[8] == "-" then null else .[8] end), text: .[9]})
	| numbered;

def losses: $all | rows | map(select(.[0] == "X")
	| {path: .[1], line: (.[2] | tonumber), column: (.[3] | tonumber), name: .[4], why: .[5]});

def files: $all | rows | map(select(.[0] == "S"));
