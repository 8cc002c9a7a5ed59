# SPDX-License-Identifier: GPL-2.0
# Reads the pages of scripts/help, a file a command and the overview, for the programs that make
# of them what -h prints (help.awk), and those in scripts/install.
#
# A page:
#
#	# a comment
#	NAME - one line that says what it is for
#
#	Usage:
#	sg2phyr NAME [OPTION...]		(lines as they are)
#
#	Description:
#	Paragraphs, filled anew, with an empty line in between. A line that begins with a tab stands as it is.
#
#	Options:
#	--with VALUE<TAB>What it does;		(entries: a term, a tab and a text)
#	<TAB>a line that goes on with the text.
#	-j					(no text: term and text are those of the overview)
#
# Arguments, Environment, Exit codes and Examples have entries like those of Options. VALUE, and the
# terms of Arguments, say what a shell completes: FILE, DIR, PATH (of the kernel tree), the words
# of A|B|C, what `scripts/sg2phyr internal-words VALUE` prints, and RULE,... a list of those. A term of
# Arguments in small letters is itself a word. Every page gets -h.
#
# What the programs have at their END: pages[1..npages] (without the overview, which is "sg2phyr"),
# summary[page], and entries(page, section) of term[1..], text[1..].

BEGIN {
	FS = "\t"
	nsections = split("Usage Description Arguments Options Environment Exit_codes Examples", sections, " ")
	for (i = 1; i <= nsections; i++) {
		gsub("_", " ", sections[i])
		is_section[sections[i] ":"] = sections[i]
	}
}

FNR == 1 { page = section = "" }
/^#/ { next }
page == "" {
	i = index($0, " - ")
	if (!i) {
		printf "%s:%d: the first line is NAME - SUMMARY\n", FILENAME, FNR | "cat >&2"
		exit failed = 2
	}
	page = substr($0, 1, i - 1)
	summary[page] = substr($0, i + 3)
	if (page != "sg2phyr")
		pages[++npages] = page
	next
}
$0 in is_section { section = is_section[$0]; apart = 0; next }
$0 == "" { apart = 1; next }
section == "Usage" { add("", $0); next }
section == "Description" {
	# of one paragraph or example as long as there is no empty line, and it is not the other
	same = !apart && count[page, section] && (_term[page, section, count[page, section]] == "\t") == /^\t/
	if (/^\t/) {
		if (same) more("\n" substr($0, 2)); else add("\t", substr($0, 2))
	} else if (same) {
		more(" " $0)
	} else {
		add("", $0)
	}
	apart = 0
	next
}
section != "" && /^\t/ { more(" " $2); next }
section != "" { add($1, $2); next }
{
	printf "%s:%d: this stands in no section\n", FILENAME, FNR | "cat >&2"
	exit failed = 2
}

function add(t, s,    n) {
	n = ++count[page, section]
	_term[page, section, n] = t
	_text[page, section, n] = s
	if (page == "sg2phyr")
		common[section, key(t)] = n
}

function more(s) {
	_text[page, section, count[page, section]] = _text[page, section, count[page, section]] s
}

# the option, without its value and other names
function key(t) {
	sub(/[, ].*/, "", t)
	return t
}

# the value of an option, or nothing
function value(t) {
	return t ~ / [^-]/ ? substr(t, match(t, / [^ ]*$/) + 1) : ""
}

# sets term and text, returns how many there are
function entries(page, section,    i, n, c, s) {
	n = count[page, section] + 0
	for (i = 1; i <= n; i++) {
		term[i] = _term[page, section, i]
		text[i] = _text[page, section, i]
		if (text[i] == "") {
			s = section SUBSEP key(term[i])
			if (!(s in common)) {
				printf "help of %s: %s has no text, and the overview none for it\n", page, term[i] | "cat >&2"
				exit failed = 2
			}
			term[i] = _term["sg2phyr", section, common[s]]
			text[i] = _text["sg2phyr", section, common[s]]
		}
	}
	if (section == "Options" && page != "sg2phyr") {
		term[++n] = "-h, --help"
		text[n] = "this text"
	}
	return n
}
