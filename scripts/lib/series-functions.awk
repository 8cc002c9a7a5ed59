# SPDX-License-Identifier: GPL-2.0
# series-functions.awk - which function each line of a C file is in
#
# usage: FILE=PATH awk -f series-functions.awk TEXT
# Prints "PATH<TAB>LINE<TAB>FUNCTION<TAB>line", its blanks as one each; FUNCTION is - outside
# of all. By the kernel's style: a function, or a macro of many lines, begins at the left
# margin, and the body of a function ends with a brace there.

function plain(s) {
	gsub(/[ \t\r]+/, " ", s)
	sub(/^ /, "", s)
	sub(/ $/, "", s)
	return s
}

# of the text before a body, the first name that a parenthesis follows
function called(s) {
	if (!match(s, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/))
		return ""
	s = substr(s, RSTART, RLENGTH - 1)
	sub(/[ \t]+$/, "", s)
	return s
}

function show(name) { print ENVIRON["FILE"] "\t" FNR "\t" (name == "" ? "-" : name) "\t" plain($0) }

macro != "" { show(macro); if ($0 !~ /\\$/) macro = ""; next }
within != "" { show(within); if (/^}/) within = head = ""; next }
/^#[ \t]*define[ \t]+[A-Za-z_0-9]+\(/ {
	s = $0
	sub(/^#[ \t]*define[ \t]+/, "", s)
	show(called(s))
	if (/\\$/)
		macro = called(s)
	head = ""
	next
}
/^[ \t]*$/ || /^[#}]/ || /^\/[*\/]/ || /^ \*/ { show(""); head = ""; next }
/^\{/ { within = called(head); show(within); head = ""; next }
{
	head = head " " $0
	# a declaration, or data; or a body that begins on the line of its head
	if (/\)[ \t]*\{[ \t]*$/ && /^[A-Za-z_]/ && $0 !~ /=/) {
		within = called(head)
		show(within)
		next
	}
	show(head ~ /=/ ? "" : called(head))
	if (/[;}][ \t]*$/)
		head = ""
}
