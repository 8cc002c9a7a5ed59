# SPDX-License-Identifier: GPL-2.0
# check-json.jq - findings, and what was not analysed, as one object
include "check-rows";

(rules | INDEX(.id)) as $r |
{
	tool: "sg2phyr check", rules_id: $id, spatch: $spatch, linux: $linux,
	rules: (rules | map(select(.class != "comment")) | length), files: (files | length), uses: (files | map(.[2] | tonumber) | add // 0),
	findings: (findings | map(. + ($r[.rule] | {class, message, why, mend}))),
	not_analysed: losses
}
