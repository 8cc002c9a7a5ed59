# SPDX-License-Identifier: GPL-2.0
# series-text.awk - subject, body and note of every patch
#
# usage: awk -f evidence.awk -f series-text.awk -v evidence=F -v sites=F -v rules=F
#	-v prefixes=F -v groups=F -v diffs=DIR [-v kept=F -v foreign=F -v decided=F]
# Prints subject and body of each group N, after a line with ^A and N.subject or N.body.
# kept: "FIRST FILE<TAB>SUBJECT", as in the version before; foreign: "FILE<TAB>SECTION", files
# of other owners; decided: what series-decided.awk says is ok.
# Everything said comes from the evidence, the rules' headers or the diff itself.

function load(	line, f, n) {
	while ((getline line < rules) > 0) {
		split(line, f, "\t")
		step[f[1]] = f[2]
		does[f[1]] = f[3]
		differs[f[1]] = f[4]
	}
	while ((getline line < prefixes) > 0) {
		split(line, f, "\t")
		prefix[f[1]] = f[2]
		habit[f[1]] = f[3]
	}
	while ((getline line < groups) > 0) {
		split(line, f, "\t")
		n = f[1] + 0
		if (n > group_n)
			group_n = n
		member[n, ++member_n[n]] = f[2]
		if (member_n[n] == 1)
			shared[prefix[f[2]]]++
	}
	while (kept != "" && (getline line < kept) > 0) {
		split(line, f, "\t")
		before[f[1]] = f[2]
		taken[f[2]] = f[1]
	}
	while (foreign != "" && (getline line < foreign) > 0) {
		split(line, f, "\t")
		section[f[1]] = f[2]
	}
	while (decided != "" && (getline line < decided) > 0) {
		split(line, f, "\t")
		n = ++decision_n[f[2]]
		decision[f[2], n, "site"] = (f[3] == "-" ? "" : f[3] "(), ") f[4]
		decision[f[2], n, "keep"] = f[6] == "-" ? "" : f[6]
		decision[f[2], n, "note"] = f[7] == "-" ? "" : f[7]
	}
}

# which words of the API the diff adds
function scan(g,	i, line, file, w, k, n) {
	split("", added)
	for (i = 1; i <= member_n[g]; i++) {
		file = diffs "/" member[g, i] ".diff"
		while ((getline line < file) > 0) {
			if (line !~ /^\+/ || line ~ /^\+\+\+ /)
				continue
			n = split(line, w, /[^A-Za-z0-9_]+/)
			for (k = 1; k <= n; k++)
				if (w[k] ~ /range/)
					added[w[k]] = 1
		}
		close(file)
	}
	walks = "for_each_range_dma" in added || "for_each_range_dma_sg" in added ||
		"range_dma_iter_start" in added || "range_dma_iter_next" in added ||
		"range_dma_iter_next_sg" in added
	reads = "range_dma_first_addr" in added || "range_dma_first_len" in added ||
		"range_dma_sg_addr" in added || "range_dma_sg_len" in added ||
		"range_dma_addr" in added || "range_dma_len" in added
	tables = "dma_map_range_sgtable" in added || "dma_unmap_range_sgtable" in added
	maps = tables || "dma_map_range_sg" in added
	unmaps = "dma_unmap_range_sg" in added
	syncs = "dma_sync_range_sg_for_cpu" in added ||
		"dma_sync_range_sg_for_device" in added ||
		"dma_sync_range_sgtable_for_cpu" in added ||
		"dma_sync_range_sgtable_for_device" in added
	hands = "dmaengine_prep_slave_range" in added
	takes = "device_prep_slave_range" in added
}

# "a(), b() and c()" of those of the words that the diff adds
function listed(words,	w, n, i, k, have) {
	n = split(words, w, " ")
	k = 0
	for (i = 1; i <= n; i++)
		if (w[i] in added)
			have[++k] = w[i] "()"
	words = ""
	for (i = 1; i <= k; i++)
		words = words (i == 1 ? "" : i == k ? " and " : ", ") have[i]
	return words
}

# what changes, in a few words: the longest that fits is used
function choices(a) {
	if (maps && walks) {
		a[1] = "map and walk the scatterlist as DMA ranges"
		a[2] = "map and walk DMA ranges"
	} else if (maps) {
		a[1] = tables ? "map the sg_table as DMA ranges" : "map the scatterlist as DMA ranges"
		a[2] = "map DMA ranges"
	} else if (walks) {
		a[1] = "walk the mapped scatterlist as DMA ranges"
		a[2] = "walk DMA ranges"
	} else if (reads) {
		a[1] = "read the mapped address through range_dma"
		a[2] = "read the DMA range"
	} else if (unmaps || syncs) {
		a[1] = (unmaps ? "unmap" : "sync") " the scatterlist as DMA ranges"
		a[2] = (unmaps ? "unmap" : "sync") " DMA ranges"
	} else if (hands) {
		a[1] = "hand DMA ranges to the dmaengine"
		a[2] = "hand over DMA ranges"
	} else if (takes) {
		a[1] = "take DMA ranges to transfer"
		a[2] = "take DMA ranges"
	} else {
		a[1] = "use the DMA range API for the scatterlist"
		a[2] = "use the DMA range API"
	}
	a[3] = "use range_dma"
	return 3
}

function stem(p) {
	sub(/.*\//, "", p)
	sub(/\.[^.]*$/, "", p)
	gsub(/[^ -~]+/, "_", p)
	return p
}

# at most 72 bytes, and never the same for two patches. The one that the version before had
# is used if it could be made today: other patches have come and gone, and this one is the same.
function subject(g,	s) {
	s = before[member[g, 1]]
	if (s == "" || (s in used) || subject_of(g, s) != s)
		s = subject_of(g)
	used[s] = 1
	return s
}

# the first that is free, or WANTED, if that is one of those that could be
function subject_of(g, wanted,	p, q, a, n, i, k, s, tail, dirs, m, what) {
	p = prefix[member[g, 1]]
	n = choices(a)
	m = split(member[g, 1], dirs, "/")
	# two patches of one driver say which file, both of them
	for (k = wanted == "" && shared[p] > 1 ? 1 : 0; k <= 3; k++) {
		tail = k == 0 ? "" : k == 1 ? " in " stem(member[g, 1]) : \
			k == 2 ? " in " (m > 1 ? stem(dirs[m - 1]) "/" : "") stem(member[g, 1]) : " (" g ")"
		for (i = 1; i <= n; i++) {
			what = a[i] tail
			if (habit[member[g, 1]] == "A")
				what = toupper(substr(what, 1, 1)) substr(what, 2)
			s = p what
			# the shortest wording may still be too long for a long prefix: whose
			# subsystem it is must stay, so it loses its last parts
			q = p
			while (i == n && length(s) > 72 && match(q, /: [^:]*: $/)) {
				q = substr(q, 1, RSTART + 1)
				s = q what
			}
			if (wanted != "" ? s == wanted : length(s) <= 72 && free(s, member[g, 1]))
				return s
		}
	}
	return substr(p, 1, 40) "use range_dma (" g ")"
}

function free(s, file) { return !(s in used) && (!(s in taken) || taken[s] == file) }

function quoted(p) {
	if (p ~ /[^A-Za-z0-9_.\/+,=@%-]/) {
		gsub(/'/, "'\\''", p)
		return "'" p "'"
	}
	return p
}

function para(text) { ev_wrap(text, 72, "", ""); print "" }

# one step of the ladder: "  E2 identical  text", the text hanging under itself
function ladder(what, text) {
	ev_wrap(text, 74, sprintf("  %-14s", what), sprintf("  %-14s", ""))
}

function of_many(n, word) { return n == 1 ? "line " word : "lines " word }

# the evidence of one file, in words and numbers
function evidence_of(file,	i, e, p, s, n, k, q, c, m, cls, per, why) {
	i = ev_of[file]
	print "Evidence for " file ":"
	print ""
	if (!i) {
		ladder("E0 seen", "no target token here; changed with the file that uses it")
		print ""
		return
	}
	s = ev_plural(ev_num(ev[i, "sites"]), "target token") ": " \
		ev_num(ev[i, "converted"]) " converted, " ev_num(ev[i, "left"]) " left, " \
		ev_num(ev[i, "lost"]) " lost"
	if (ev_num(ev[i, "reads"]) > 0)
		s = s "; " ev_num(ev[i, "reads_converted"]) " of " \
			ev_plural(ev_num(ev[i, "reads"]), "read") " of the DMA side converted"
	if (ev[i, "E0"] != "ok")
		s = s "; NOT all of them were accounted for"
	ladder("E0 seen", s)
	e = ev[i, "E1"]
	ladder("E1 stable", e == "ok" ? "a second run of the rules changes nothing" : \
		e == "no" ? "NO: a second run of the rules changes the file again" : "not checked")
	e = ev[i, "E2"]
	split(e, p, ":")
	if (e ~ /^identical/)
		s = "same object code as before on " p[2] " at " opt(p[3]) \
			", built with the ranges as one-to-one wrappers of the old macros"
	else if (e == "differs")
		s = "NO: the object code differs from before at every level tried"
	else if (e == "unbuilt")
		s = "NOT BUILT: none of the builds compiles this file"
	else
		s = "not checked"
	ladder("E2 identical", s)
	e = ev[i, "E3"]
	if (e == "ok")
		s = "no new warning from gcc W=1 or sparse (" ev[i, "build"] ")"
	else if (e ~ /^warnings:/)
		s = "NO: " ev_plural(substr(e, 10) + 0, "new warning") " (" ev[i, "build"] ")"
	else if (e == "unbuilt")
		s = "NOT BUILT: none of the builds compiles this file"
	else
		s = "not checked"
	if (ev[i, "unwitnessed"] != "-" && ev[i, "unwitnessed"] != "") {
		c = ev[i, "unwitnessed"]
		n = gsub(/,/, ", ", c) + 1
		s = s "; new " of_many(n, c) " reached no compiler"
	}
	ladder("E3 builds", s)
	e = ev[i, "E4"]
	if (e ~ /^runs:/) {
		split(substr(e, 6, index(e, " ") - 6), p, "/")
		ladder("E4 runs", "in virtual machines, all data verified: " substr(e, index(e, " ") + 1) "; " \
			p[1] " of " ev_plural(p[2], "new line") " of code ran")
	}
	print ""
	# what stays, one class a line, and every lost site with its line
	n = split(substr(st_list[file], 2), q, " ")
	split("", per)
	m = 0
	for (k = 1; k <= n; k++) {
		if (st[q[k], "status"] != "left")
			continue
		if (!(st[q[k], "what"] in per)) {
			cls[++m] = st[q[k], "what"]
			why[cls[m]] = st[q[k], "reason"]
		}
		per[st[q[k], "what"]]++
	}
	if (m) {
		print "Left as they are:"
		print ""
		for (k = 1; k <= m; k++)
			ev_wrap(cls[k] ", " ev_plural(per[cls[k]], "site") ": " why[cls[k]], 74, "  ", "    ")
		print ""
	}
	m = 0
	for (k = 1; k <= n; k++)
		if (st[q[k], "status"] == "lost") {
			if (!m++) {
				print "Lost, not seen by the rules:"
				print ""
			}
			ev_wrap("line " st[q[k], "line"] ": " st[q[k], "token"] ", " st[q[k], "what"] \
				": " st[q[k], "reason"], 74, "  ", "    ")
		}
	if (m)
		print ""
	m = 0
	for (k = 1; k <= decision_n[file]; k++)
		if (decision[file, k, "keep"] != "" && !m++) {
			print "Left, decided by a person:"
			print ""
		}
	for (k = 1; k <= decision_n[file]; k++)
		if (decision[file, k, "keep"] != "")
			ev_wrap(decision[file, k, "site"] ": " decision[file, k, "keep"], 74, "  ", "    ")
	if (m)
		print ""
}

# what no compiler has seen is no evidence, and a reader has to know it first
function unproved(g,	i, f, list, n) {
	for (i = 1; i <= member_n[g]; i++) {
		f = member[g, i]
		if (f in ev_of && ev[ev_of[f], "E2"] == "-" && (f ~ /\.c$/ || ev_num(ev[ev_of[f], "converted"])))
			list = list (n++ ? ", " : "") f
	}
	if (n)
		para("NOT PROVED: no compiler has seen what was made of " list " yet. Do not apply this " \
		     "before sg2phyr has proved it.")
}

# files that other people own, and what a person has to say of the change
function asides(g,	i, f, k) {
	for (i = 1; i <= member_n[g]; i++) {
		f = member[g, i]
		if (f in section)
			para(f " belongs to " section[f] " in MAINTAINERS. It changes in the same step, so it " \
			     "is in this patch, and its owners get a copy.")
	}
	for (i = 1; i <= member_n[g]; i++) {
		f = member[g, i]
		for (k = 1; k <= decision_n[f]; k++)
			if (decision[f, k, "note"] != "")
				para(decision[f, k, "note"])
	}
}

# O2 and -O2 are the same to a reader
function opt(o) { return o ~ /^O/ ? "-" o : o }

function body(g,	differ, i, k, n, f, r, id, m, has, s, list) {
	n = 0
	for (i = 1; i <= member_n[g]; i++) {
		f = member[g, i]
		if (!(f in ev_of))
			continue
		m = split(ev[ev_of[f], "rules"], r, ",")
		for (k = 1; k <= m; k++) {
			gsub(/^ +| +$/, "", r[k])
			if (r[k] != "-" && r[k] != "" && !(r[k] in has)) {
				has[r[k]] = 1
				id[++n] = r[k]
			}
		}
	}
	# problem, effect, change
	if (reads || walks || !(maps || unmaps || syncs || hands || takes))
		para("DMA addresses and lengths are read from struct scatterlist here. " \
		     "Its entries hold the CPU list and the DMA list in the same memory, with " \
		     "two counts and two lengths that are easily mixed up, and as long as drivers " \
		     "read them there, a mapping can be stored in no other form.")
	if (maps || unmaps || syncs)
		para("The count that was mapped and the count that came out of it are kept " \
		     "apart by hand here, and unmapping or syncing with the wrong one goes unnoticed " \
		     "until an IOMMU merges entries.")
	if (hands || takes)
		para("What a dmaengine is to transfer goes from client to provider as a mapped " \
		     "scatterlist and its count, of which the provider reads only the DMA side. As " \
		     "long as it is one, a client has to have one.")
	list = listed("for_each_range_dma for_each_range_dma_from for_each_range_dma_sg range_dma_iter_start range_dma_iter_next range_dma_iter_next_sg range_dma_iter_valid range_dma_iter_is_last range_dma_iter_sg range_dma_sg_next")
	s = ""
	if (list != "")
		s = "Walk the mapped list with " list "."
	list = listed("range_dma_addr range_dma_len range_dma_first_addr range_dma_first_len range_dma_sg_addr range_dma_sg_len")
	if (list != "")
		s = s (s == "" ? "" : " ") "Read " (walks ? "each range" : "the mapped range") " with " list "."
	list = listed("range_dma_set_sg range_dma_set_addr_sg range_dma_set_len_sg range_dma_move_sg range_dma_grow_sg range_dma_shrink_sg range_dma_pull_sg range_dma_push_sg")
	if (list != "")
		s = s (s == "" ? "" : " ") "Store what is known of an entry with " list "."
	list = listed("ata_range_dma scsi_range_dma mmc_range_dma sas_range_dma bsg_range_dma urb_range_dma usb_request_range_dma range_dma_of_sg range_dma_of_list range_dma_of_sgtable")
	if (list != "")
		s = s (s == "" ? "" : " ") "The ranges are those of " list "."
	list = listed("dma_map_range_sg dma_map_range_sgtable")
	if (list != "")
		s = s (s == "" ? "" : " ") "Map with " list ", which returns 0 or an error and never a count."
	list = listed("dma_unmap_range_sg dma_unmap_range_sgtable dma_sync_range_sg_for_cpu dma_sync_range_sg_for_device dma_sync_range_sgtable_for_cpu dma_sync_range_sgtable_for_device")
	if (list != "")
		s = s (s == "" ? "" : " ") "Release and hand over the mapping with " list "."
	list = listed("scsi_map_range_count scsi_map_range_dev_count scsi_map_prot_range_count mmc_map_range_count sas_map_range_count bsg_map_range_count urb_map_range_count usb_request_map_range_count bsg_map_entry")
	if (list != "")
		s = s (s == "" ? "" : " ") "Map with " list ", after which the owner of the list knows what is mapped."
	list = listed("dmaengine_prep_slave_range")
	if (list != "")
		s = s (s == "" ? "" : " ") "Hand the ranges over with " list ", to whichever kind of provider."
	if (takes)
		s = s (s == "" ? "" : " ") "Take them as device_prep_slave_range(), from whichever kind of client."
	if (s == "")
		s = "Use the DMA range API in its place."
	para(s " The mapping stays stored in the scatterlist for now; when that changes, " \
	     "this code does not have to change again.")
	asides(g)
	unproved(g)
	for (i = 1; i <= n; i++) {
		# "WORD: text" is about those who use WORD of the API
		differ = differs[id[i]]
		if (match(differ, /^[a-z_0-9]+: /)) {
			if (!(substr(differ, 1, RLENGTH - 2) in added))
				continue
			differ = substr(differ, RLENGTH + 1)
		}
		if (differ != "")
			para("Where the new meaning differs on purpose (rule " id[i] "): " differ)
	}
	if (n) {
		print "Made by these rules of semantic-patches/convert:"
		print ""
		for (i = 1; i <= n; i++)
			ev_wrap(id[i] (does[id[i]] != "" ? ": " does[id[i]] : ""), 74, "  ", "    ")
		print ""
	}
	for (i = 1; i <= member_n[g]; i++)
		evidence_of(member[g, i])
	print "Regenerate with:"
	print ""
	s = "  scripts/sg2phyr convert --linux LINUX"
	for (i = 1; i <= member_n[g]; i++) {
		f = quoted(member[g, i])
		if (length(s) + 1 + length(f) > 73) {
			print s " \\"
			s = "    " f
		} else
			s = s " " f
	}
	print s
	print ""
	print "Assisted-by: coccinelle sparse"
}

# print goes to stdout: one "file" after the other, cut apart by the caller
BEGIN {
	ev_load(evidence, sites)
	load()
	for (g = 1; g <= group_n; g++) {
		scan(g)
		print "\001" g ".subject"
		print subject(g)
		print "\001" g ".body"
		body(g)
	}
}
