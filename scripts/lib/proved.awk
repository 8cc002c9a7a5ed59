# SPDX-License-Identifier: GPL-2.0
# proved.awk - what is known of each file that convert looked at: file E0 E1 E2 E3 build unwitnessed rules handles E4
#
#	awk -f proved.awk what=proofs PROOFS what=handles HANDLES what=runs RUNS what=map MAP
#
# PROOFS: file E2 E3 build unwitnessed; HANDLES: file, state; RUNS: file, E4; MAP: file, result directory of convert.

function first(file,    line)
{
	getline line <file
	close(file)
	return line
}

function joined(file,    line, list)
{
	while ((getline line <file) > 0)
		list = list (list == "" ? "" : ",") line
	close(file)
	return list
}

BEGIN { FS = OFS = "\t" }
what == "proofs" { proof[$1] = $2 OFS $3 OFS $4 OFS $5; next }
what == "handles" { handles[$1] = $2; next }
what == "runs" { runs[$1] = $2; next }
{
	print $1, first($2 "/e0"), first($2 "/e1"), $1 in proof ? proof[$1] : "-\t-\t-\t-", joined($2 "/rules"),
		$1 in handles ? handles[$1] : "-", $1 in runs ? runs[$1] : "-"
}
