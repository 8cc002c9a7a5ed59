# SPDX-License-Identifier: GPL-2.0
# queries.awk - the queries of queries.sql for one run, a row each: name, title, when, the SQL in one line, the
# command that prints it, of, plain, the command that says the same without the store
#
#	SCOPE=PATHs awk -v run=N -f queries.awk queries.sql

function flush() {
	if (name == "")
		return
	gsub(/[ \t]+/, " ", sql)
	sub(/^ /, "", sql)
	sub(/; *$/, "", sql)
	gsub(/:run/, run, sql)
	# PATHs that a shell would take for something else are not shown in a command
	if (also != "" && scope ~ /^[A-Za-z0-9_\/.,+ -]*$/) {
		sub(/:scope/, scope, also)
		sub(/ *$/, "", also)
	} else {
		also = ""
	}
	print name, title, when, sql, "sg2phyr sql \"" sql "\"", of, plain, also
	name = sql = of = plain = also = when = ""
}

# rest - the line without its first words
function rest(    s) {
	s = $0
	sub(/^-- [a-z]+:? */, "", s)
	return s
}

BEGIN {
	OFS = "\t"
	scope = ENVIRON["SCOPE"]
}
/^-- query / {
	flush()
	name = $3
	sub(/:$/, "", name)
	title = rest()
	sub(/^[^ ]* /, "", title)
	next
}
/^-- of: / { of = rest(); next }
/^-- plain: / { plain = rest(); next }
/^-- also: / { also = rest(); next }
/^-- when: / { when = rest(); next }
/^--/ { next }
{ sql = sql " " $0 }
END { flush() }
