# SPDX-License-Identifier: GPL-2.0
#
# The log of one machine of the boot matrix -> a line for each of its devices:
# "NAME<TAB>ok", with what an earlier try failed with behind it, or "NAME<TAB>failed<TAB>why". Behind the kernel's log are lines of
# the emulator and of the host, which looked at the disks.
#
#   awk -v steps=FILE -v known=FILE -v proof='REGEX && REGEX' -v debugs=0|1 [-v refusal=REGEX] -f boot-compat.awk LOG
#
# refusal: what the emulator says where its model refuses a command for a reason of its own; if that is the last that it said, what
# failed has this behind it.
# debugs: does the kernel have CONFIG_DMA_API_DEBUG? steps: "NAME STEP,STEP.." a line; each has to be said to be ok, in the machine and
# by the host. What the kernel or the emulator complains of is a fault of all devices
# of the machine, except what matches a line of "known", with what belongs to it.

function fault(text) {
	if (faults++ < 3)
		why = why (why == "" ? "" : "; ") text
}

function is_known(text,   i) {
	for (i = 1; i <= nknown; i++)
		if (text ~ regex[i])
			return 1
	return 0
}

function device_fault(name, text) {
	if (!(name in failed))
		failed[name] = text
}

BEGIN {
	while ((getline line < steps) > 0) {
		split(line, f, " ")
		names[++nnames] = f[1]
		wanted[f[1]] = f[2]
	}
	while ((getline line < known) > 0)
		regex[++nknown] = line
	nproofs = split(proof, proofs, / && /)
}

{
	sub(/\r+$/, "")
	sub(/^(<[0-9]+>)?\[ *[0-9]+\.[0-9]+\] (\[ *[TC][0-9]+\] )?/, "")
	# what init says reaches the console behind a line of counts at times, or within it
	sub(/^(counts .*|[0-9a-f]+)sg2phyr: /, "sg2phyr: ")
	for (i = 1; i <= nproofs; i++)
		if ($0 ~ proofs[i])
			proved[i] = 1
}

/^emulator: / {
	if (!/terminating on signal/)
		refused = refusal != "" && $0 ~ refusal
	if (/vtd_|virtio_iommu_|amdvi_|fault|[Aa]ssertion|[Gg]uest error/ && !is_known($0))
		fault($0)
	next
}

/^host: disk / {
	if ($4 == "ok")
		checked[$3] = 1
	else
		device_fault($3, "on the host: " substr($0, index($0, $4) + 8))
	next
}

/^note: try / { note[$4] = note[$4] (note[$4] == "" ? "" : "; ") substr($0, 7); next }

/^host: / { fault(substr($0, 7)); next }

ended { next }

/^sg2phyr: end of boot$/ { ended = 1; next }

/^sg2phyr: disk / {
	if ($5 == "ok")
		done[$3, $4] = 1
	else
		device_fault($3, $4 ": " substr($0, index($0, $5) + 8))
	next
}

/^sg2phyr: dma-api errors: / {
	if (!debugs)
		;
	else if ($NF !~ /^[0-9]+$/)
		fault("init could not read the DMA debugging's count of errors")
	else if ($NF > 0 && !known_seen)
		fault("the DMA debugging counted " $NF " errors")
	dma_api = 1
	next
}

/^sg2phyr: / { next }

# a known complaint of the DMA debugging goes on with a warning and where the memory
# was mapped
is_known($0) { known_seen++; expect_warning = expect_place = /DMA-API: /; next }

expect_warning && /^WARNING: kernel\/dma\/debug\.c:/ { expect_warning = 0; next }

expect_place && /^DMA-API: Mapped at:/ { expect_place = 0; next }

/BUG:|WARNING:|KASAN:|KFENCE:|UBSAN:|Oops|Kernel panic|general protection fault|Unable to handle kernel|INFO: (task|trying|possible|rcu|inconsistent)|suspicious RCU usage|DMAR:.*[Ff]ault|AMD-Vi:.*(fault|FAULT|Event logged)/ ||
(/DMA-API: / && !/DMA-API: (preallocated [0-9]+ debug entries|debugging enabled by kernel config)/) {
	fault($0)
}

END {
	if (!ended)
		fault("the log ends before init did: a crash, or the time limit")
	else if (!dma_api)
		fault("init said nothing of the DMA debugging")
	for (i = 1; i <= nproofs; i++)
		if (!proved[i])
			fault("the machine is not the one asked for: no line matches " proofs[i])
	for (d = 1; d <= nnames; d++) {
		name = names[d]
		n = split(wanted[name], step, ",")
		for (i = 1; i <= n; i++)
			if (!((name, step[i]) in done))
				device_fault(name, step[i] ": not done")
		if (!(name in checked))
			device_fault(name, "the host did not look at the disk")
		if (name in failed && refused)
			failed[name] = failed[name] " (the emulator refused the last command)"
		# to ask for failed[name] would make it
		if (name in failed)
			print name "\tfailed\t" failed[name] (faults ? "; " why : "")
		else if (faults)
			print name "\tfailed\t" why
		else
			print name "\tok" (name in note ? "\t" note[name] : "")
	}
}
