# SPDX-License-Identifier: GPL-2.0
#
# The tables of bench core from its rows: first the figures that the design
# asks for, then everything. -v full=PAGES: the size that the goals are for.
BEGIN {
	FS = "\t"
	sg = "scatterlist"
	ours = "packed list"
}

/^#/ { next }
$1 == "layout" {
	for (i = 4; i <= NF; i++)
		column[i] = $i
	next
}
{
	if (!(($1, $2) in seen)) {
		seen[$1, $2]
		size[++sizes] = $1 "\t" $2
	}
	if (sizes == 1)
		store[++stores] = $3
	for (i = 4; i <= NF; i++)
		value[$1, $2, $3, column[i]] = $i
	if ($2 + 0 > largest)
		largest = $2 + 0
	if ($NF != "-")
		counted = 1
}

function bytes(n)
{
	if (n == "-")
		return n
	if (n < 10000)
		return n " B"
	return n < 1e6 ? sprintf("%.1f kB", n / 1e3) : sprintf("%.2f MB", n / 1e6)
}

function nanoseconds(ns)
{
	if (ns == "-")
		return ns
	if (ns < 1e4)
		return sprintf("%.1f ns", ns)
	return ns < 1e6 ? sprintf("%.1f us", ns / 1e3) : sprintf("%.2f ms", ns / 1e6)
}

function ratio(n, of)
{
	return n == "-" ? n : sprintf("%.3g", n / of)
}

# Memory in the words of a person; a page is 4 KiB
function amount(pages)
{
	if (pages < 256)
		return pages * 4 " KiB"
	return pages < 262144 ? sprintf("%.4g MiB", pages / 256) : sprintf("%.4g GiB", pages / 262144)
}

# Tables: row() takes cells with tabs between them, the first one is text
function row(line)
{
	rows[++nr_rows] = line
}

function flush_rows(    r, i, n, cell, width, text)
{
	for (r = 1; r <= nr_rows; r++) {
		n = split(rows[r], cell, "\t")
		for (i = 1; i <= n; i++)
			if (length(cell[i]) > width[i])
				width[i] = length(cell[i])
	}
	for (r = 1; r <= nr_rows; r++) {
		n = split(rows[r], cell, "\t")
		text = sprintf("%-" width[1] "s", cell[1])
		for (i = 2; i <= n; i++)
			text = text sprintf("  %" width[i] "s", cell[i])
		print text
	}
	nr_rows = 0
}

function show(what, n)
{
	return what == "rounded_bytes" ? bytes(n) : nanoseconds(n)
}

# A figure of the design: the four stores, ours against scatterlist, the goal
function figure(title, layout, what, goal,    i, line)
{
	line = title
	for (i = 1; i < stores; i++)
		line = line "\t" show(what, value[layout, largest, store[i], what])
	row(line "\t" ratio(value[layout, largest, ours, what], value[layout, largest, sg, what]) \
		"\t" (largest == full ? goal : "-"))
}

function figures(    line, i)
{
	line = "figures for " amount(largest) " of memory"
	for (i = 1; i < stores; i++)
		line = line "\t" store[i]
	row(line "\tratio\tgoal")
	figure("memory, random 4 KiB pages", "random 4 KiB pages", "rounded_bytes", "97 MB, 3.7 B a page")
	figure("memory, random 2 MiB folios", "random 2 MiB folios", "rounded_bytes", "0.3 MB")
	row("DMA side, direct or one IOVA\tin the above\t-\t-\tby KUnit\t-\t0 B")
	figure("seek to a byte, random 4 KiB pages", "random 4 KiB pages", "seek_ns", "1000 ns")
	figure("iterate, random 4 KiB pages", "random 4 KiB pages", "walk_ns", "ratio 0.9")
	flush_rows()
}

# Everything about one layout and size
function table(layout, pages,    i, what, line, n)
{
	for (i = 1; i <= stores; i++) {
		line = amount(pages) "\t" store[i] "\t" value[layout, pages, store[i], "entries"]
		n = value[layout, pages, store[i], "rounded_bytes"]
		line = line "\t" value[layout, pages, store[i], "bytes"] "\t" n
		line = line "\t" (n == "-" ? n : sprintf("%.3g", n / pages))
		line = line "\t" ratio(n, value[layout, pages, sg, "rounded_bytes"])
		for (what = 1; what <= 3; what++) {
			n = value[layout, pages, store[i], time[what]]
			line = line "\t" nanoseconds(n)
			if (time[what] == "walk_ns")
				line = line "\t" sprintf("%.2f", n / value[layout, pages, store[i], "entries"])
			line = line "\t" ratio(n, value[layout, pages, sg, time[what]])
		}
		if (counted)
			line = line "\t" value[layout, pages, store[i], "walk_instructions"] "\t" \
				ratio(value[layout, pages, store[i], "walk_instructions"],
				      value[layout, pages, sg, "walk_instructions"])
		row(line)
	}
}

END {
	if (!sizes)
		exit 2
	split("fill_ns walk_ns seek_ns", time, " ")
	figures()
	for (i = 1; i <= sizes; i++) {
		split(size[i], part, "\t")
		if (part[1] != layout) {
			flush_rows()
			layout = part[1]
			print "\n" layout
			row("memory\tstore\tentries\tbytes\twith slack\ta page\tratio" \
				"\tfill\tratio\titerate\tns an entry\tratio\tseek\tratio" \
				(counted ? "\titerate, instructions\tratio" : ""))
		}
		table(part[1], part[2])
	}
	flush_rows()
	print "\nratio: of what scatterlist takes. slack: allocations rounded up to their size class."
	print "range_cpu: the packed list, read by for_each_range_cpu(). fill: build from an array of"
	print "page pointers, merging where the store can, and free. All times are medians."
	print "Scatterlists are walked by branches, not conditional moves: the faster of what gcc makes."
	print "DMA side: range_dma_memory() is asserted by the KUnit suite phyr_range_dma."
}
