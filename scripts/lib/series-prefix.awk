# SPDX-License-Identifier: GPL-2.0
# series-prefix.awk - the subject prefix of each file, in its subsystem's habit
#
# usage: awk -f series-prefix.awk LOG TABLE PATHS
#	LOG	git log --format=%x01%s --name-only, newest first; may be empty
#	TABLE	scripts/prefixes
#	PATHS	"ANYTHING<TAB>PATH", the files asked for
# Output: "PATH<TAB>PREFIX<TAB>CASE", where CASE is A if the text after the
# prefix begins with a capital by habit, else a.
#
# History wins when two of the last 20 commits agree: one commit alone may be
# "Linux 7.3" in a shallow clone.

FILENAME == ARGV[1] && /^\001/ {
	s = substr($0, 2)
	p = ""
	if (s !~ /^(Revert|tree-?wide)/) {
		while (match(s, /^[A-Za-z0-9][A-Za-z0-9_.\/,+*-]*: /)) {
			p = p substr(s, 1, RLENGTH)
			s = substr(s, RLENGTH + 1)
		}
		# crypto: name - what
		if (p != "" && match(s, /^[A-Za-z0-9_.\/-]+ - /)) {
			p = p substr(s, 1, RLENGTH)
			s = substr(s, RLENGTH + 1)
		}
	}
	capital = s ~ /^[A-Z][a-z]/
	next
}
FILENAME == ARGV[1] {
	if ($0 == "" || p == "" || length(p) > 40 || seen[$0]++ >= 20)
		next
	if (!(($0, p) in votes))
		names[$0] = names[$0] "\001" p
	votes[$0, p]++
	capitals[$0, p] += capital
	next
}
FILENAME == ARGV[2] {
	if ($0 ~ /^#/ || $0 == "")
		next
	split($0, f, "\t")
	r = f[1]
	gsub(/\./, "\\.", r)
	gsub(/\*/, ".*", r)
	gsub(/\?/, ".", r)
	glob[++globs] = "^" r "$"
	template[globs] = f[2]
	habit[globs] = f[3] == "A" ? "A" : "a"
	next
}
{
	path = $0
	sub(/^[^\t]*\t/, "", path)
	best = ""
	n = split(substr(names[path], 2), name, "\001")
	for (i = 1; i <= n; i++)
		if (votes[path, name[i]] > votes[path, best] + 0)
			best = name[i]
	if (best != "" && votes[path, best] >= 2) {
		print path "\t" best "\t" \
			(capitals[path, best] * 2 > votes[path, best] ? "A" : "a")
		next
	}
	# %s: file name, %d: name of its directory, %t: file name without the
	# directory's name in front (spi-imx.c in spi: imx)
	n = split(path, part, "/")
	s = part[n]
	sub(/\.[^.]*$/, "", s)
	d = n > 1 ? part[n - 1] : s
	t = s
	if (index(s, d "-") == 1 || index(s, d "_") == 1)
		t = substr(s, length(d) + 2)
	found = ""
	for (i = 1; i <= globs && found == ""; i++)
		if (path ~ glob[i]) {
			found = template[i]
			how = habit[i]
		}
	if (found == "") {
		how = "a"
		if (part[1] == "drivers" && n > 2)
			found = part[2] ": %s: "
		else if (part[1] == "include" || n == 1)
			found = "%s: "
		else
			found = part[1] ": %s: "
	}
	out = ""
	while ((i = index(found, "%")) > 0) {
		k = substr(found, i + 1, 1)
		out = out substr(found, 1, i - 1) (k == "s" ? s : k == "d" ? d : k == "t" ? t : k)
		found = substr(found, i + 2)
	}
	out = out found
	if (out !~ / $/)
		out = out " "
	# a subject is one line of plain words, whatever a file is called
	gsub(/[^ -~]+/, "_", out)
	print path "\t" out "\t" how
}
