# SPDX-License-Identifier: GPL-2.0
# coccicheck.awk - the table of bench coccicheck
#
#	awk -F'\t' -f coccicheck.awk what=rules RULES... what=times TIMES
#
# RULES: the rules of check, then those of convert, a line each; TIMES: way, kind, rule, seconds, ok or failed. What all rules
# would take is worked out from the mean of those that were measured; of one that failed it is what it took until then.

FNR == 1 && what == "rules" { kind[++kinds] = kinds == 1 ? "check" : "convert" }
what == "rules" { rules[kind[kinds]]++; next }
$1 == "sg2phyr" { ours[$2] = $4; next }
{
	failed += $5 == "failed"
	n[$2]++
	sum[$2] += $4
	square[$2] += $4 * $4
}

END {
	print "CPU seconds over the tree: one spatch a rule as coccicheck has it, and all rules at once from an empty cache"
	printf "%-8s  %5s  %8s  %10s  %16s  %9s  %6s\n", "", "rules", "measured", "s a rule", "coccicheck, all", "sg2phyr", "factor"
	for (i = 1; i <= kinds; i++) {
		k = kind[i]
		mean = sum[k] / n[k]
		all = mean * rules[k]
		# the error of a sum that is worked out from a sample without repetition
		error = n[k] > 1 ? rules[k] * sqrt((square[k] / n[k] - mean * mean) / (n[k] - 1) * (1 - n[k] / rules[k])) : 0
		row(k, rules[k], n[k], mean, all, error, ours[k])
		total += all
		total_error += error * error
		total_ours += ours[k]
		total_rules += rules[k]
		total_n += n[k]
	}
	row("both", total_rules, total_n, total / total_rules, total, sqrt(total_error), total_ours)
	if (failed)
		printf "%d of the rules that were measured ended coccicheck with an error: what they took until then\n", failed
}

function row(name, rules, n, mean, all, error, ours)
{
	printf "%-8s  %5d  %8d  %10.1f  %16s  %9.1f  %6.1f\n", name, rules, n, mean,
		n < rules ? sprintf("%.0f +- %.0f", all, error) : sprintf("%.0f", all), ours, all / ours
}
