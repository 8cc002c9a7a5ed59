# SPDX-License-Identifier: GPL-2.0
# coccicheck.awk - the table of bench coccicheck
#
#	awk -F'\t' [-v drawn=N -v of=N -v lots=N] -f coccicheck.awk what=rules RULES... what=times TIMES
#
# RULES: the rules of check, then those of convert, a line each; TIMES: way, kind, rule, seconds, ok or failed, lot. What all
# rules would take is worked out from the mean of those that were measured; of one that failed it is what it took until then.
# With lots, of drawn files out of others: what a rule takes with the files of a lot, less what it takes with none (lot 0), is
# taken for as much a file in all of them.

FNR == 1 && what == "rules" { kind[++kinds] = kinds == 1 ? "check" : "convert" }
what == "rules" { rules[kind[kinds]]++; next }
$1 == "sg2phyr" { ours[$2] = $4; next }
{
	failed += $5 == "failed"
	if (!(($2, $3) in rule_seen)) {
		rule_seen[$2, $3]
		n[$2]++
		rule[$2, n[$2]] = $3
	}
	took[$2, $3, $6] = $4
}

END {
	print "CPU seconds over the tree: one spatch a rule as coccicheck has it, and all rules at once from an empty cache"
	if (drawn)
		printf "coccicheck: worked out from %d of %d files, in %d lots\n", drawn, of, lots
	printf "%-8s  %5s  %8s  %10s  %16s  %9s  %6s\n", "", "rules", "measured", "s a rule", "coccicheck, all", "sg2phyr", "factor"
	for (i = 1; i <= kinds; i++) {
		k = kind[i]
		if (drawn)
			by_files(k)
		else
			by_rules(k)
		row(k, rules[k], n[k], all / rules[k], all, error, ours[k])
		total += all
		total_error += error * error
		total_ours += ours[k]
		total_rules += rules[k]
		total_n += n[k]
	}
	row("both", total_rules, total_n, total / total_rules, total, drawn ? error_of_both() : sqrt(total_error), total_ours)
	if (failed)
		printf "%d of the rules that were measured ended coccicheck with an error: what they took until then\n", failed
}

# all and error of a kind of rules, from some of them
function by_rules(k,    i, sum, square, mean)
{
	for (i = 1; i <= n[k]; i++) {
		sum += took[k, rule[k, i], "all"]
		square += took[k, rule[k, i], "all"] ^ 2
	}
	mean = sum / n[k]
	all = mean * rules[k]
	# the error of a sum that is worked out from a sample without repetition
	error = n[k] > 1 ? rules[k] * sqrt((square / n[k] - mean * mean) / (n[k] - 1) * (1 - n[k] / rules[k])) : 0
}

# all and error of a kind of rules, each with some of the files; lot_sum has the lots of both kinds: the same files
function by_files(k,    i, lot, start, sum, square, seconds)
{
	for (i = 1; i <= n[k]; i++)
		start += took[k, rule[k, i], 0]
	for (lot = 1; lot <= lots; lot++) {
		seconds = -start
		for (i = 1; i <= n[k]; i++)
			seconds += took[k, rule[k, i], lot]
		lot_sum[lot] += seconds
		sum += seconds
		square += seconds * seconds
	}
	all = start + sum * of / drawn
	error = lot_error(sum, square)
}

# of a sum over all files, from the sums and squares of the lots
function lot_error(sum, square,    mean)
{
	mean = sum / lots
	return of / drawn * sqrt(lots * lots * (square / lots - mean * mean) / (lots - 1) * (1 - drawn / of))
}

function error_of_both(    lot, sum, square)
{
	for (lot = 1; lot <= lots; lot++) {
		sum += lot_sum[lot]
		square += lot_sum[lot] ^ 2
	}
	return lot_error(sum, square)
}

function row(name, rules, n, mean, all, error, ours)
{
	printf "%-8s  %5d  %8d  %10.1f  %16s  %9.1f  %6.1f\n", name, rules, n, mean,
		error ? sprintf("%.0f +- %.0f", all, error) : sprintf("%.0f", all), ours, all / ours
}
