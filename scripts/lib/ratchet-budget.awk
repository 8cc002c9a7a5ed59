#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-budget.awk - read a budget file, or say what is wrong in it
#
#	awk -v today=YYYY-MM-DD -f ratchet-budget.awk what=tokens TOKENS what=budget FILE
#
# Prints rows, TAB-separated; "late" says that the exemption has ended:
#	B line directory token n
#	E line path token n date late reason
# What is wrong goes to stderr, "line N: what - cure", and the exit code is 1.

BEGIN {
	OFS = "\t"
	split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
	if (!is_date(today)) {
		print "today is \047" today "\047 - give a date as 2027-06-30 in SG2PHYR_TODAY, or none" >"/dev/stderr"
		failed = 1
		exit
	}
}
what == "tokens" { sub(/#.*/, ""); if ($1 != "") token[$1]; next }

{ sub(/\r$/, "") }
FNR == 1 && $0 !~ /^# sg2phyr ratchet 1$/ {
	wrong("a budget begins with \"# sg2phyr ratchet 1\" - make one with: sg2phyr ratchet init")
	exit
}
FNR == 1 { begun = 1 }
/^[ \t]*(#|$)/ { next }
/^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)/ {
	wrong("git could not merge here - keep the lower number of the two sides")
	next
}
/^exempt[ \t]/ { exemption($0); next }
{
	# from the end: a directory may have blanks in its name
	if (!match($0, /[ \t]+[A-Za-z_][A-Za-z0-9_]*[ \t]+[0-9]+[ \t]*$/)) {
		wrong("not DIRECTORY TOKEN NUMBER - write it as: drivers/ata sg_dma_len 12")
		next
	}
	dir = plain(substr($0, 1, RSTART - 1))
	n = split(substr($0, RSTART), f, /[ \t]+/)
	# blanks at the end are a field
	if (f[n] == "")
		n--
	tok = f[n - 1]
	if (!known(tok) || !small(f[n]) || !inside(dir))
		next
	if ((dir, tok) in line)
		wrong(tok " of " dir " has a number in line " line[dir, tok] " already - keep the lower one")
	line[dir, tok] = FNR
	print "B", FNR, dir, tok, f[n] + 0
}
END {
	FNR = 1
	if (!begun && !failed)
		wrong("the file is empty - was it the output, too? make it again with: sg2phyr ratchet init")
	exit failed
}

function exemption(s,	path, rest, f, n, date, reason) {
	if (!match(s, /[ \t]+[A-Za-z_][A-Za-z0-9_]*[ \t]+[+][0-9]+[ \t]+until[ \t]+[^ \t:]+:/)) {
		wrong("not an exemption - write it as: exempt drivers/ata/ahci.c sg_dma_len +1 until 2027-06-30: why that is right")
		return
	}
	path = substr(s, 1, RSTART - 1)
	reason = substr(s, RSTART + RLENGTH)
	rest = substr(s, RSTART, RLENGTH - 1)
	sub(/^exempt[ \t]+/, "", path)
	sub(/^[ \t]+/, "", rest)
	n = split(rest, f, /[ \t]+/)
	date = f[4]
	gsub(/^[ \t]+|[ \t]+$/, "", reason)
	gsub(/\t/, " ", reason)
	path = plain(path)
	if (!known(f[1]) || !small(substr(f[2], 2)) || !inside(path))
		return
	if (f[2] + 0 == 0)
		wrong("an exemption of +0 exempts nothing - remove the line, or say how many")
	if (!is_date(date))
		wrong("'" date "' is no date - write it as 2027-06-30")
	if (split(reason, f2, /[ \t]+/) < 3 || reason !~ /[A-Za-z][A-Za-z]/)
		wrong("the exemption has no reason - say in some words behind the colon why it is right")
	print "E", FNR, path, f[1], substr(f[2], 2) + 0, date, (date < today) + 0, reason
}

# plain(name) - without what ratchet-update.awk puts around odd names
function plain(name) {
	while (sub(/^\.\//, "", name))
		;
	while (length(name) > 1 && sub(/\/$/, "", name))
		;
	return name
}

function known(tok) {
	if (tok in token)
		return 1
	wrong("'" tok "' is no token of semantic-patches/lib/tokens - mend the name, or remove the line")
	return 0
}

function small(n) {
	if (length(n) < 8)
		return 1
	wrong("'" n "' is too large a number - how many sites are there? sg2phyr ratchet init says it")
	return 0
}

function inside(name) {
	if (name != "" && ("/" name "/") !~ /\/\.\.\/|\/\//)
		return 1
	wrong("'" name "' is not below the kernel tree - name it as in drivers/ata")
	return 0
}

function is_date(s,	y, m, d) {
	if (s !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/)
		return 0
	y = substr(s, 1, 4) + 0
	m = substr(s, 6, 2) + 0
	d = substr(s, 9, 2) + 0
	if (m < 1 || m > 12 || d < 1)
		return 0
	return d <= days[m] + (m == 2 && (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)))
}

function wrong(text) {
	printf "line %d: %s\n", FNR, text >"/dev/stderr"
	failed = 1
}
