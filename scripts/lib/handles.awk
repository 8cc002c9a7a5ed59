# SPDX-License-Identifier: GPL-2.0
#
#	awk -f handles.awk what=converted CONVERTED... what=header HEADER...
#
# The handles that the texts CONVERTED, of one directory, unmap or sync and that nothing fills: what the
# proof of identical code cannot see, for there a handle is not read. A handle of a struct may be filled in
# another of them, and its struct may stand there or in one of HEADER.
#
# Prints a row "CONVERTED<TAB>LINE<TAB>HANDLE<TAB>CALL" a finding. A handle of a function's own is
# known by function and name, a member by the type of its struct and its name. If the
# type of the object cannot be told, a member of that name in any struct will do. A
# handle that a function is given is its caller's business: in the file it counts as filled
# or used where that function is called.

BEGIN {
	# call -> which argument is the handle
	fills["dma_map_range_sg"] = fills["dma_map_range_sg_count"] = 4
	fills["ib_dma_map_range_sg"] = fills["ib_dma_map_range_sg_count"] = 4
	uses["ib_dma_unmap_range_sg"] = 4
	uses["dma_unmap_range_sg"] = 4
	uses["dma_sync_range_sg_for_cpu"] = 4
	uses["dma_sync_range_sg_for_device"] = 4
	fills["dma_map_range"] = 3
	uses["dma_unmap_range"] = 2
	uses["dma_sync_range_for_cpu"] = uses["dma_sync_range_for_device"] = 2
	# calls of who holds the handle in a struct of its own
	held_by("the command", "scsi_map_range scsi_map_range_count scsi_dma_map" \
		" scsi_map_range_dev scsi_map_range_dev_count", "scsi_unmap_range scsi_unmap_range_dev")
	held_by("the protection data", "scsi_map_prot_range scsi_map_prot_range_count", "scsi_unmap_prot_range")
	held_by("the request", "mmc_map_range mmc_map_range_count",
		"mmc_unmap_range mmc_sync_range_for_cpu mmc_sync_range_for_device")
	held_by("the task", "sas_map_range sas_map_range_count", "sas_unmap_range")
	held_by("the payload", "bsg_map_range bsg_map_range_count bsg_map_entry", "bsg_unmap_range bsg_unmap_entry")
	held_by("the URB", "urb_map_range urb_map_range_count", "urb_unmap_range")
	held_by("the gadget's request", "usb_request_map_range usb_request_map_range_count", "usb_request_unmap_range")
}

# held_by(WHAT, FILLS, USES) - the calls that fill and use the handle of WHAT
function held_by(what, filling, using,    names, i)
{
	for (i = split(filling, names, " "); i > 0; i--) {
		fills[names[i]] = 0
		owner_of[names[i]] = what
	}
	for (i = split(using, names, " "); i > 0; i--) {
		uses[names[i]] = 0
		owner_of[names[i]] = what
	}
}

FNR == 1 { name_of[++files] = FILENAME; converted[files] = what == "converted"; in_comment = 0 }
{ lex($0) }

END {
	for (pass = 1; pass <= 3; pass++)
		read()
	for (i = 1; i <= used; i++)
		if (!(use_key[i] in filled) && !(use_any[i] in filled) &&
		    !(use_key[i] == use_any[i] && use_any[i] in somewhere))
			printf "%s\t%d\t%s\t%s\n", name_of[use_from[i]], use_line[i], use_text[i], use_call[i]
}

# ---- tokens: tok[1..nt], their lines and files --------------------------------

function lex(s,    t)
{
	if (s ~ /^[ \t]*#/)
		s = ""
	while (s != "") {
		if (in_comment) {
			if (!match(s, /\*\//))
				return
			in_comment = 0
			s = substr(s, RSTART + 2)
		} else if (match(s, /^[ \t\f\r]+/)) {
			s = substr(s, RLENGTH + 1)
		} else if (s ~ /^\/\//) {
			return
		} else if (s ~ /^\/\*/) {
			in_comment = 1
			s = substr(s, 3)
		} else if (match(s, /^"([^"\\]|\\.)*"/) || match(s, /^'([^'\\]|\\.)*'/)) {
			put("\"")
			s = substr(s, RLENGTH + 1)
		} else if (match(s, /^[A-Za-z_][A-Za-z0-9_]*/) || match(s, /^[0-9][A-Za-z0-9_.]*/) ||
			   match(s, /^->/)) {
			t = substr(s, 1, RLENGTH)
			put(t)
			s = substr(s, length(t) + 1)
		} else {
			put(substr(s, 1, 1))
			s = substr(s, 2)
		}
	}
}

function put(t)
{
	tok[++nt] = t
	line[nt] = FNR
	first_column[nt] = length(t) && $0 !~ /^[ \t]/ && index($0, t) == 1
	from[nt] = files
}

function is_name(t) { return t ~ /^[A-Za-z_]/ }

# ---- one reading: structs, then what functions do with handles they are given, then calls

function read(    i, d, name)
{
	d = 0
	forget()
	for (i = 1; i <= nt; i++) {
		if (i > 1 && from[i] != from[i - 1]) {
			d = 0
			forget()
		}
		# what #if and #else have opened twice ends with the function
		if (tok[i] ~ /^[{}]$/ && first_column[i])
			d = tok[i] == "}"
		if (tok[i] == "{") {
			d++
			owner[d] = struct_at(i, d)
		} else if (tok[i] == "}") {
			# the members of a struct without a name are the outer one's
			if (d > 1 && owner[d] != "" && owner[d] == owner[d - 1] && is_name(tok[i + 1]))
				member(i, owner[d], tok[i + 1], owner[d])
			if (d > 0)
				d--
			if (d == 0 && tok[i + 1] != ";")
				forget()
		} else if (tok[i] == ";" && d == 0) {
			forget()
		} else if (tok[i] == "struct" && is_name(tok[i + 1])) {
			declared(i, d > 0 ? owner[d] : "", d)
		} else if (tok[i + 1] == "(" && is_name(tok[i])) {
			if (d == 0 && tok[i + 2] != "*")
				func_name = tok[i]
			else if (pass >= 2)
				call(i)
		}
	}
}

# a new declaration at the top level: names of the function before are gone
function forget()
{
	split("", type_of)
	split("", given)
	func_name = ""
}

# the struct whose members stand in the braces that open at i; "" for code
function struct_at(i, d)
{
	if (tok[i - 1] == "struct" || tok[i - 1] == "union")
		return d > 1 ? owner[d - 1] : ""
	if (tok[i - 2] == "struct" || tok[i - 2] == "union")
		return tok[i - 1]
	return ""
}

# struct T *a, b[2]: at i, within the braces of struct own, or of code
function declared(i, own, d,    t, stars)
{
	t = tok[i + 1]
	for (i += 2; ; i++) {
		for (stars = 0; tok[i] == "*" || tok[i] == "const"; i++)
			stars += tok[i] == "*"
		if (!is_name(tok[i]) || tok[i + 1] !~ /^[,;=)[]$/)
			return
		if (own == "") {
			type_of[tok[i]] = t
			if (t == "range_dma" && stars && d == 0)
				given[tok[i]] = parameter(i)
		} else {
			member(i, own, tok[i], t)
		}
		while (tok[i + 1] == "[" || tok[i + 1] ~ /^[0-9A-Za-z_]/ || tok[i + 1] == "]")
			i++
		if (tok[++i] != ",")
			return
	}
}

# the type of the member NAME of struct OWN, said at token i. A text's own struct is nearer than one of the
# same name in another.
function member(i, own, name, type)
{
	member_type[from[i], own, name] = member_type[0, own, name] = type
}

# the number of the parameter whose name is token i
function parameter(i,    d, n)
{
	n = 1
	for (d = 0; i > 0; i--) {
		if (tok[i] == ")")
			d++
		else if (tok[i] == "(" && d-- == 0)
			break
		else if (tok[i] == "," && d == 0)
			n++
	}
	return n
}

# ---- the calls --------------------------------------------------------------

function call(i,    name, n)
{
	name = tok[i]
	if (name in fills)
		called(i, fills[name], 1)
	else if (name in uses)
		called(i, uses[name], 0)
	else if (pass == 3)
		for (n = 1; n <= handles[from[i], name]; n++) {
			if ((from[i], name, n, 1) in role)
				called(i, n, 1)
			if ((from[i], name, n, 0) in role)
				called(i, n, 0)
		}
}

# the call at i fills (or uses) its argument number want, or what its owner holds
function called(i, want, filling,    name, key)
{
	name = tok[i]
	text = any = ""
	key = want ? handle(i + 1, want, filling) : "of " owner_of[name]
	if (!want)
		text = key
	if (key == "")
		return
	if (pass == 2)
		return
	if (filling) {
		filled[key] = 1
		if (any != "")
			somewhere[any] = 1
	} else if (converted[from[i]]) {
		used++
		use_key[used] = key
		use_any[used] = any
		use_text[used] = text
		use_call[used] = name
		use_line[used] = line[i]
		use_from[used] = from[i]
	}
}

# The handle in argument n of the call whose parenthesis is token i. Sets text, and
# any: the member's name alone. "" if it is not this function's business.
function handle(i, n, filling,    d, a, first, last, j, obj)
{
	d = 0
	a = 1
	for (j = i; j <= nt; j++) {
		if (tok[j] == "(" || tok[j] == "[" || tok[j] == "{") {
			if (++d == 1)
				first = j + 1
		} else if (tok[j] == ")" || tok[j] == "]" || tok[j] == "}") {
			if (--d == 0)
				break
		} else if (tok[j] == "," && d == 1) {
			if (a++ == n)
				break
			first = j + 1
		}
	}
	last = j - 1
	for (j = first; j <= last; j++)
		text = text tok[j]
	if (tok[first] == "&")
		first++
	else if (first == last && tok[first] in given) {
		a = given[tok[first]]
		role[from[i], func_name, a, filling]
		if (a > handles[from[i], func_name])
			handles[from[i], func_name] = a
		return ""
	}
	# an element stands for its array
	while (tok[last] == "]") {
		for (d = 0; last > first; last--) {
			d += (tok[last] == "]") - (tok[last] == "[")
			if (d == 0)
				break
		}
		last--
	}
	if (first == last)
		return from[i] SUBSEP func_name SUBSEP tok[last]
	any = "." tok[last]
	obj = type_of[tok[first]]
	for (j = first + 1; j < last - 1 && obj != ""; j++) {
		if (tok[j] == "[")
			while (j < last && tok[j] != "]")
				j++
		else if (tok[j] == "->" || tok[j] == ".")
			obj = (from[i], obj, tok[++j]) in member_type ? member_type[from[i], obj, tok[j]] : member_type[0, obj, tok[j]]
		else
			obj = ""
	}
	return obj == "" ? any : obj any
}
