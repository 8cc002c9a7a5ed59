# SPDX-License-Identifier: GPL-2.0
# series-decisions.awk - the file of decisions as a table
#
# usage: NAME=FILE awk -f series-decisions.awk FILE
# Prints "NUMBER<TAB>PATH<TAB>FUNCTION<TAB>TOKEN<TAB>quoted line<TAB>keep<TAB>note" for each
# decision; of one that is about a whole file, FUNCTION, TOKEN and the quote are -. What is
# wrong goes to stderr with its line, and the exit code is 1.

function wrong(text) {
	printf "%s:%d: %s\n", ENVIRON["NAME"], FNR, text >"/dev/stderr"
	bad = 1
}

function plain(s) {
	gsub(/[ \t\r]+/, " ", s)
	sub(/^ /, "", s)
	sub(/ $/, "", s)
	return s
}

# what would end a message, or look like a part of the diff to git am
function harmful(s) { return s ~ /(^| )(---|diff -|Index: )/ || s ~ /[\001-\037\177]/ }

function flush() {
	if (path == "")
		return
	if (keep == "" && note == "")
		;	# nothing is decided yet, as in a template
	else if (token != "-" && quote == "-")
		wrong("the decision above has no line of the code: quote it after >")
	else if (keep != "" && token == "-")
		wrong("keep: is about one site: write FILE:FUNCTION TOKEN above it")
	else
		print ++n "\t" path "\t" fn "\t" token "\t" quote "\t" (keep == "" ? "-" : keep) "\t" \
			(note == "" ? "-" : note)
	path = ""
}

/^#/ { next }
/^[ \t]*$/ { last = ""; next }
/^>/ {
	if (path == "")
		wrong("a quote belongs below FILE:FUNCTION TOKEN")
	else if (quote != "-")
		wrong("a second quote: one line of the code is enough")
	else
		quote = plain(substr($0, 2))
	last = ""
	next
}
/^(keep|note):/ {
	last = substr($0, 1, 4)
	text = plain(substr($0, 6))
	if (path == "")
		wrong(last ": belongs below FILE:FUNCTION TOKEN, or below FILE")
	if ((last == "keep" ? keep : note) != "")
		wrong("a second " last ": for one decision")
	if (text == "")
		wrong(last ": says nothing")
	if (harmful(text))
		wrong("a message must not have ---, diff - or Index: in it, mail programs take these for its end")
	if (last == "keep")
		keep = text
	else
		note = text
	next
}
# an indented line goes on with the text above
/^[ \t]/ {
	text = plain($0)
	if (last == "")
		wrong("nothing above that this line could go on with")
	if (harmful(text))
		wrong("a message must not have ---, diff - or Index: in it, mail programs take these for its end")
	if (last == "keep")
		keep = keep " " text
	else
		note = note " " text
	next
}
{
	flush()
	path = plain($0)
	fn = token = quote = "-"
	keep = note = last = ""
	if (match(path, /:(-|[A-Za-z_][A-Za-z_0-9]*) [A-Za-z_][A-Za-z_0-9]*$/)) {
		split(substr(path, RSTART + 1), part, " ")
		fn = part[1]
		token = part[2]
		path = substr(path, 1, RSTART - 1)
	}
	if (path !~ /\.[ch]$/) {
		wrong("not PATH.c:FUNCTION TOKEN, nor PATH.c: " $0)
		path = ""
	}
}
END {
	flush()
	exit bad
}
