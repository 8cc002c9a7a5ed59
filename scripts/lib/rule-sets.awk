# SPDX-License-Identifier: GPL-2.0
# rule-sets.awk - which rules can see anything in a file, now or after what other rules add to it
#
#	rule-sets.awk what=rules RULES what=units UNITS what=names NAMES what=words WORDS
#
# RULES is what convert_prepare writes: hash, words of which one must be there, words of which
# one must be there, too (or -), words that the rule adds; TABs between. UNITS: file, unit.
# NAMES: the files, one a line. WORDS: file and word, TAB between.
#
# Prints "FILE<TAB>SET" for each of NAMES: SET is the numbers of the rules, with commas. A rule that is
# not in there cannot be asked about the file, so that its text does not decide about the result.
# More rules than will be asked may be in there: words are only ever added here.

function is_there(words, of,    n, i, w) {
	n = split(words, w, " ")
	for (i = 1; i <= n; i++)
		if ((of, w[i]) in has)
			return 1
	return 0
}

# set_of(KEY) - the rules for the words of KEY, a unit or a file by itself
function set_of(key,    in_, i, j, n, w, more, set) {
	do {
		more = 0
		for (i = 1; i <= rules; i++) {
			if (i in in_ || !is_there(tokens[i], key) || needs[i] != "-" && !is_there(needs[i], key))
				continue
			in_[i]
			more = 1
			n = split(adds[i], w, " ")
			for (j = 1; j <= n; j++)
				has[key, w[j]]
		}
	} while (more)
	for (i = 1; i <= rules; i++)
		if (i in in_)
			set = set "," i
	return substr(set, 2)
}

BEGIN { FS = "\t" }
what == "rules" { tokens[++rules] = $2; needs[rules] = $3; adds[rules] = $4; next }
what == "units" { unit[$1] = $2; next }
what == "names" { name[++names] = $0; next }
{ has[$1 in unit ? "unit " unit[$1] : $1, $2] }

END {
	for (i = 1; i <= names; i++) {
		key = name[i] in unit ? "unit " unit[name[i]] : name[i]
		if (!(key in of))
			of[key] = set_of(key)
		print name[i] "\t" of[key]
	}
}
