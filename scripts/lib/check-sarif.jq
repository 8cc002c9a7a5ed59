# SPDX-License-Identifier: GPL-2.0
# check-sarif.jq - findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format)
include "check-rows";

def uri: split("/") | map(@uri) | join("/");
def level: if . == "Low" then "note" else "warning" end;
def place: {physicalLocation: ({artifactLocation: {uri: (.path | uri), uriBaseId: "SRCROOT"}}
	+ (if .line > 0 then {region: ({startLine: .line, startColumn: .column}
		+ (if .end_column then {endColumn: .end_column} else {} end))} else {} end))};

rules as $rules_ | ($rules_ | map(.id)) as $ids | ($rules_ | INDEX(.id)) as $r |
{
	"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
	version: "2.1.0",
	runs: [{
		tool: {driver: {
			name: "sg2phyr check", version: $version, semanticVersion: "\($version).0+\($id[0:12])",
			rules: ($rules_ | map({
				id,
				shortDescription: {text: .message},
				fullDescription: {text: (if .why == "" then .message else .why end)},
				help: {text: .mend},
				defaultConfiguration: {level: (.confidence | level)},
				properties: {tags: [.class], precision: (.confidence | ascii_downcase)}
			}))
		}},
		columnKind: "unicodeCodePoints",
		originalUriBaseIds: {SRCROOT: {description: {text: "The top of the kernel tree."}}},
		invocations: [{
			executionSuccessful: true,
			toolExecutionNotifications: (losses | map({
				level: "warning",
				message: {text: (if .why == "timeout" or .why == "crash" then "The rule \(.name) did not end here (\(.why))."
					else "This use of \(.name) was not analysed (\(.why))." end)},
				locations: [place]
			}))
		}],
		properties: {linux: $linux, spatch: $spatch, rules: $id, files: (files | length),
			uses: (files | map(.[2] | tonumber) | add // 0)},
		results: (findings | map(
			. as $f | {
				ruleId: .rule,
				ruleIndex: ($ids | index($f.rule)),
				level: (.confidence | level),
				message: {text: ([$r[.rule].message, $r[.rule].why, $r[.rule].mend] | map(select(. != "")) | join(" "))},
				locations: [place + (if .function == "-" then {} else {logicalLocations: [{name: .function, kind: "function"}]} end)],
				partialFingerprints: {
					"sg2phyr/v1": "\(.rule)|\(.path)|\(.function)|\(.text)|\(.number)",
					"sg2phyrMoved/v1": "\(.rule)|\(.function)|\(.text)"
				}
			} + (if .silenced then {suppressions: [{kind: "inSource", justification: .silenced}]} else {} end)))
	}]
}
