# SPDX-License-Identifier: GPL-2.0
#
# The console log of one boot -> the verdict on it: the results that KUnit
# printed, indented, and one result line for the boot as a whole. Exit code 0 if
# all passed, 1 if not.
#
#   awk -v name=TARGET -v number=N [-v must=REGEX] [-v why=TEXT] -f ktap.awk LOG
#
# A boot fails when a test failed or none ran; when there are fewer or more
# results than planned; when the log ends before init's end mark (a crash, the
# time limit); when the kernel complained about anything until then; when the
# DMA debugging counted an error; when no line matches "must", which shows that
# the machine is the one that was asked for; when "why" says how the emulator
# failed.

function fault(text) {
	if (!(text in seen) && ++nfaults <= 20)
		faults[nfaults] = text
	seen[text] = 1
}

# Results come at the indentation of the version line above them: a stack of
# levels, 1 is the whole run, 2 a suite, 3 the parameters of a case
function open_level(ind) {
	depth++
	indent[depth] = ind
	plan[depth] = ""
	count[depth] = failed_in[depth] = 0
	title[depth] = depth == 1 ? "the run" : "a subtest"
}

function close_level(   where) {
	where = title[depth]
	# KUnit does not know how many parameters a generator will give
	if (plan[depth] == "") {
		if (depth <= 2)
			fault(where " has no plan")
	} else if (count[depth] != plan[depth])
		fault(where " planned " plan[depth] " and has " count[depth] " results")
	depth--
}

function keep(text) {
	if (++nkept > 40)
		delete kept[nkept - 40]
	kept[nkept] = text
}

function show_kept(prefix,   i) {
	for (i = nkept > 40 ? nkept - 39 : 1; i <= nkept; i++)
		print prefix "# " kept[i]
}

function forget(   i) {
	for (i in kept)
		delete kept[i]
	nkept = 0
}

function result(ind, line,   bad, child, child_failed, pad) {
	bad = line ~ /^not/
	child = child_failed = 0
	while (depth && indent[depth] > ind) {
		child = count[depth]
		child_failed = failed_in[depth]
		close_level()
	}
	if (!depth || indent[depth] != ind) {
		fault("a result out of place: " line)
		return
	}
	pad = sprintf("%" (ind + 2) "s", "")
	if (bad)
		show_kept(pad)
	print pad line
	count[depth]++
	# what has results below it has been counted with them
	if (!child) {
		if (bad)
			failed++
		else if (line ~ / # SKIP/)
			skipped++
		else
			passed++
	} else if (bad && !child_failed)
		failed++
	if (bad || (child && child_failed))
		failed_in[depth] = 1
}

{
	sub(/\r+$/, "")
	sub(/^(<[0-9]+>)?\[ *[0-9]+\.[0-9]+\] (\[ *[TC][0-9]+\] )?/, "")
	if (must != "" && $0 ~ must)
		as_asked = 1
}

# the emulator's own messages come last
/^emulator: / {
	if (/vtd_|virtio_iommu_|[Gg]uest error/)
		fault($0)
	next
}

ended { next }

/^sg2phyr: end of boot$/ { ended = 1; next }

/^sg2phyr: dma-api errors: / {
	if ($NF !~ /^[0-9]+$/)
		fault("init could not read the DMA debugging's count of errors: " $NF)
	else if ($NF > 0)
		fault("the DMA debugging counted " $NF " errors")
	dma_api = 1
	next
}

/^sg2phyr: leaks: / {
	if ($NF > 0)
		fault("memory was lost in " $NF " places")
	next
}

# the program that tests: TAP, a line behind each mark
sub(/^sg2phyr: selftest: /, "") {
	print "  " (/^(#|(not )?ok )/ ? "" : "# ") $0
	if (/^(not )?ok /) {
		if (/^not/)
			failed++
		else if (/ # SKIP/)
			skipped++
		else
			passed++
	}
	next
}

/^sg2phyr: leak: / { print "  # " $0; next }

{
	match($0, /^ */)
	ind = RLENGTH
	text = substr($0, ind + 1)
}

text ~ /^KTAP version [0-9]+$/ {
	for (; depth && indent[depth] >= ind; close_level())
		fault(title[depth] " has no result")
	open_level(ind)
	runs += depth == 1
	print sprintf("%" (ind + 2) "s", "") text
	forget()
	next
}

depth && text ~ /^# Subtest: / && ind == indent[depth] {
	title[depth] = substr(text, 12)
	print sprintf("%" (ind + 2) "s", "") text
	next
}

depth && text ~ /^1\.\.[0-9]+( |$)/ && ind == indent[depth] {
	plan[depth] = substr(text, 4) + 0
	print sprintf("%" (ind + 2) "s", "") text
	next
}

depth && text ~ /^(not )?ok [0-9]+( |$)/ {
	result(ind, text)
	forget()
	next
}

{ keep($0) }

# what a test says itself
text ~ /^# / { next }

/BUG:|WARNING:|KASAN:|KFENCE:|UBSAN:|Oops|Kernel panic|general protection fault|Unable to handle kernel|INFO: (task|trying|possible|rcu|inconsistent)|suspicious RCU usage|DMAR:.*[Ff]ault/ ||
(/DMA-API: / && !/DMA-API: (preallocated [0-9]+ debug entries|debugging enabled by kernel config)/) {
	fault("the log says: " $0)
}

END {
	if (!runs)
		fault("there is no KTAP in the log")
	if (depth > 1)
		fault("the log ends within " title[depth] ", after result " count[depth])
	while (depth)
		close_level()
	if (!ended)
		fault("the log ends before init did: a crash, or the time limit")
	else if (!dma_api)
		fault("init said nothing of the DMA debugging")
	if (must != "" && !as_asked)
		fault("the machine is not the one asked for: no line matches " must)
	if (why != "")
		fault(why)
	if (!(passed + failed))
		fault("no test case ran")
	if (!ended)
		show_kept("  ")
	for (i = 1; i <= nfaults && i <= 20; i++)
		print "  # fault: " faults[i]
	bad = failed || nfaults
	printf "%sok %d %s # %d passed, %d failed, %d skipped%s\n", bad ? "not " : "",
		number, name, passed, failed, skipped, nfaults ? ", " nfaults " faults" : ""
	exit bad
}
