# SPDX-License-Identifier: GPL-2.0
#
# Close the loss ledger (E0) of one file: a row for each site of the original.
# ledger.sh is the front; its comment says what the arguments mean.
#
#   awk -f ledger.awk -- PATH SEEN CLASSES STATUS TOK0 [ID DIFF TOK]...
#
# TOK0 has the original's sites as sgtok prints them; each step of the
# conversion adds its rule's ID, the diff -U0 from the version before, and the
# sites that it left.  A site is followed from version to version: by the
# diff's line numbers where lines are the same, in hunks by line text, by
# arguments, and only what is left then by order.  The step in which it
# vanishes converted it.
#
# Exit code: 0; 1 when the sums do not agree or a site's way cannot be followed.

function die(msg) {
	print "ledger: error: " PATH ": " msg | "cat >&2"
	close("cat >&2")
	bad = 1
	exit 1
}

# Lines of a file into f[]; "-" is an empty one.
function next_line(file,    got) {
	if (file == "-")
		return 0
	got = (getline text < file)
	if (got < 0)
		die("cannot read " file)
	return got
}

# The new version's sites: line, column, name, function, arguments.
function read_sites(file,    f) {
	nn = 0
	while (next_line(file)) {
		if (split(text, f, "\t") != 8)
			die(file ": not a line of sgtok: " text)
		nn++
		nline[nn] = f[2] + 0
		ncol[nn] = f[3] + 0
		ntok[nn] = f[4]
		nkind[nn] = f[5]
		nctx[nn] = f[6]
		nfunc[nn] = f[7]
		nargs[nn] = f[8]
		nsite[nn] = 0
	}
	close(file)
}

# The new version becomes the present one.
function advance(    i) {
	on = nn
	for (i = 1; i <= nn; i++) {
		oline[i] = nline[i]
		ocol[i] = ncol[i]
		otok[i] = ntok[i]
		ofunc[i] = nfunc[i]
		oargs[i] = nargs[i]
		osite[i] = nsite[i]
	}
}

function squeeze(s) {
	gsub(/[ \t\r]+/, "", s)
	return s
}

# Hunks of diff -U0: hos..hoe are their old lines, hns..hne the new ones; an
# empty side has e = the line before it, s = e + 1.
function read_diff(file,    f, a, b, o, n) {
	split("", otext)
	split("", ntext)
	hunks = 0
	while (next_line(file)) {
		if (text ~ /^@@ -[0-9]+(,[0-9]+)? \+[0-9]+(,[0-9]+)? @@/) {
			split(text, f, " ")
			if (split(substr(f[2], 2), a, ",") == 1)
				a[2] = 1
			if (split(substr(f[3], 2), b, ",") == 1)
				b[2] = 1
			hunks++
			o = a[2] > 0 ? a[1] + 0 : a[1] + 1
			n = b[2] > 0 ? b[1] + 0 : b[1] + 1
			hos[hunks] = o
			hoe[hunks] = o + a[2] - 1
			hns[hunks] = n
			hne[hunks] = n + b[2] - 1
		} else if (hunks && text ~ /^-/) {
			otext[o++] = squeeze(substr(text, 2))
		} else if (hunks && text ~ /^\+/) {
			ntext[n++] = squeeze(substr(text, 2))
		}
	}
	close(file)
}

function match_site(i, j) {
	nsite[j] = osite[i]
	gone[i] = 0
}

# What a pass goes by: 1 and 2 text and arguments in a hunk, 3 and 4 the same in
# the function, for lines that moved to another hunk or of which diff put the
# old half in one hunk and the new half in the next; 5 and 6 order alone, which
# must not come before: it would pair sites whose arguments differ.
function match_key(pass, tok, hunk, func_, args, text_) {
	if (pass == 3 || pass == 4 || pass == 6)
		hunk = func_
	if (pass == 1 || pass == 3)
		return tok SUBSEP hunk SUBSEP text_
	if (pass == 2 || pass == 4)
		return tok SUBSEP hunk SUBSEP args
	return tok SUBSEP hunk
}

# One pass of matching: the sites with the same key, in order.
function match_pass(pass,    i, j, k) {
	split("", queue)
	split("", tail)
	split("", head)
	for (i = 1; i <= on; i++) {
		if (!gone[i])
			continue
		k = match_key(pass, otok[i], ohunk[i], ofunc[i], oargs[i],
			      otext[oline[i]])
		queue[k, ++tail[k]] = i
	}
	for (j = 1; j <= nn; j++) {
		if (nsite[j])
			continue
		k = match_key(pass, ntok[j], nhunk[j], nfunc[j], nargs[j],
			      ntext[nline[j]])
		if (head[k] < tail[k])
			match_site(queue[k, ++head[k]], j)
	}
}

# Follow each site of the present version into the new one.
function step(id,    i, j, h, at, delta, k) {
	split("", count)
	for (i = 1; i <= on; i++)
		count[otok[i]]++
	for (j = 1; j <= nn; j++)
		if (--count[ntok[j]] < 0)
			die("step " id " added a use of " ntok[j] \
			    " (line " nline[j] " of what it wrote)")

	# Sites on lines that did not change.
	split("", at)
	for (j = h = 1; j <= nn; j++) {
		while (h <= hunks && nline[j] > hne[h])
			h++
		nhunk[j] = h <= hunks && nline[j] >= hns[h] ? h : 0
		if (!nhunk[j])
			at[nline[j], ncol[j], ntok[j]] = j
	}
	for (i = h = 1; i <= on; i++) {
		while (h <= hunks && oline[i] > hoe[h])
			h++
		ohunk[i] = h <= hunks && oline[i] >= hos[h] ? h : 0
		gone[i] = 1
		if (ohunk[i])
			continue
		delta = h > 1 ? hne[h - 1] - hoe[h - 1] : 0
		k = (oline[i] + delta) SUBSEP ocol[i] SUBSEP otok[i]
		if (!(k in at))
			die("step " id " lost " otok[i] " at line " oline[i] \
			    ", which it did not change")
		match_site(i, at[k])
	}

	# The rest is in hunks.
	for (i = 1; i <= 6; i++)
		match_pass(i)
	for (j = 1; j <= nn; j++)
		if (!nsite[j])
			die("step " id ": cannot tell which " ntok[j] \
			    " of before is that at line " nline[j])
	for (i = 1; i <= on; i++)
		if (gone[i])
			by[osite[i]] = id
}

function read_marks(    f, n) {
	while (next_line(SEEN))
		seen[text + 0] = 1
	while (next_line(CLASSES)) {
		if (split(text, f, "\t") < 3 || f[1] !~ /^[0-9]+$/)
			die(CLASSES ": not line, class, reason: " text)
		if (f[1] in class)
			continue
		class[f[1]] = f[2]
		reason[f[1]] = f[3]
	}
	while (next_line(STATUS)) {
		n = split(text, f, "\t")
		if (n >= 2 && (f[1] == "timeout" || f[1] == "crash")) {
			failures++
			failed[failures] = f[2]
			failed_how[failures] = f[1]
			failed_tokens[failures] = n > 2 ? " " f[3] " " : ""
		} else if (n >= 2 && f[1] == "parse") {
			if (parse == "")
				parse = f[2]
		} else {
			die(STATUS ": none of timeout, crash, parse: " text)
		}
	}
}

# The number of the rule that timed out or died and might have converted this
# token, or 0.
function failed_rule(tok,    i) {
	for (i = 1; i <= failures; i++)
		if (failed_tokens[i] == "" || index(failed_tokens[i], " " tok " "))
			return i
	return 0
}

# Sets status, what and why of site s, which is number j of the last version.
function judge(s, j,    r) {
	status = "lost"
	r = failed_rule(stok[s])
	if (sctx[s] == "if0") {
		what = "if0"
		why = "in a branch that the preprocessor never takes"
	} else if (nline[j] in class) {
		# A class rule's hit shows that spatch read the line: also in
		# the body of a macro.
		status = "left"
		what = class[nline[j]]
		why = reason[nline[j]]
	} else if (sctx[s] == "define" && !(sline[s] in seen)) {
		what = "macro"
		why = "in the body of macro " sfunc[s]
	} else if (r) {
		what = failed_how[r]
		why = what == "timeout" ? "rule " failed[r] " did not end in time" : \
			"spatch died in rule " failed[r]
	} else if (!(sline[s] in seen)) {
		what = "parse-error"
		why = parse != "" ? parse : "spatch could not parse this line"
	} else if (skind[s] == "walk" && stok[s] !~ /dma/ &&
		   !leaf && nfunc[j] != "-" && !(nfunc[j] in reads)) {
		status = "left"
		what = "cpu-side"
		why = "walks the CPU side of the list only"
	} else {
		status = "left"
		what = "uncovered"
		why = "no rule covers this form: a person has to decide how it becomes a DMA range"
	}
}

BEGIN {
	if (ARGC < 6 || (ARGC - 6) % 3)
		die("ledger.awk: wrong number of arguments")
	PATH = ARGV[1]
	SEEN = ARGV[2]
	CLASSES = ARGV[3]
	STATUS = ARGV[4]
	read_marks()

	read_sites(ARGV[5])
	sites = nn
	for (s = 1; s <= nn; s++) {
		sline[s] = nline[s]
		scol[s] = ncol[s]
		stok[s] = ntok[s]
		skind[s] = nkind[s]
		sctx[s] = nctx[s]
		sfunc[s] = nfunc[s]
		nsite[s] = s
	}
	for (a = 6; a < ARGC; a += 3) {
		advance()
		read_diff(ARGV[a + 1])
		read_sites(ARGV[a + 2])
		step(ARGV[a])
	}

	for (j = 1; j <= nn; j++) {
		final[nsite[j]] = j
		if (nkind[j] == "read" || nkind[j] == "write")
			reads[nfunc[j]] = 1
		if (nkind[j] == "walk")
			walks[nfunc[j]] = 1
	}
	# A function that reads an entry and walks nothing gets it from a walk
	# elsewhere: then no walk of this file can be called CPU side only.
	for (f in reads)
		if (!(f in walks))
			leaf = 1

	# The sums, counted once more: each site has exactly one fate.
	for (s = 1; s <= sites; s++) {
		if ((s in by) == (s in final))
			die("site at line " sline[s] " has no fate, or two")
		converted += s in by
	}
	if (converted + nn != sites)
		die("the sums do not agree: " converted " converted and " nn \
		    " that stay are not " sites)

	for (s = 1; s <= sites; s++) {
		if (s in by) {
			status = "converted"
			what = by[s]
			why = "-"
		} else {
			judge(s, final[s])
		}
		printf "%s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n", PATH, sline[s], \
		       scol[s], stok[s], skind[s], status, what, why
	}
	exit bad
}
