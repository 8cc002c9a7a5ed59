# SPDX-License-Identifier: GPL-2.0
#
# tidy.awk ORIGINAL CONVERTED - print CONVERTED as a careful person would have
# left it: short iterator names, the spacing of the original, no needless line
# breaks, declarations that spatch cannot write, and the #include. Lines that
# the rules did not touch stay byte for byte.
#
# A variable that lost its declaration but is still named in its function (in
# code that spatch did not see), or a comment that went with the code that it stood
# in, undoes the whole file: ORIGINAL is printed, and a line on stderr says why.

FNR == 1 { file++ }
file == 1 { o[++on] = $0; next }
{ c[++cn] = $0 }

END {
	align()
	inits()
	for (i = 1; i <= on; i++)
		ochunk[i] = chunk_of_o(i)
	start = 1
	k = 0
	for (i = 1; i <= nn; i++) {
		if (n[i] ~ /^}/ || i == nn) {
			k++
			tidy_chunk(k, start, i)
			start = i + 1
		}
	}
	members()
	handles()
	lost = 0
	for (i = 1; i <= on; i++)
		lost += comments(o[i])
	for (i = 1; i <= nn; i++)
		lost -= (i in gone ? 0 : comments(n[i])) + comments(after[i])
	if (!undone && lost > 0)
		undone = "a comment would be lost"
	if (undone) {
		printf "tidy: %s: %s, nothing changed\n", ARGV[2], undone > "/dev/stderr"
		for (i = 1; i <= on; i++)
			print o[i]
		exit
	}
	include_line()
	for (i = 1; i <= nn; i++) {
		if (i == inc_at)
			print "#include <linux/range_dma.h>"
		if (!(i in gone))
			print n[i]
		if (i in after)
			printf "%s", after[i]
	}
}

# A handle that is emptied first is emptied above the comment on what was first before.
function inits(    i, j, k, line)
{
	for (i = 2; i <= nn; i++) {
		if (!(i in touched) || n[i] !~ /^[ \t]+range_dma_init\(/ ||
		    n[i - 1] !~ /^[ \t]*(\/\*|\*).*\*\/$|^[ \t]*\*\/$/)
			continue
		for (k = i - 1; k > 1 && n[k] !~ /^[ \t]*\/\*/; k--)
			;
		line = n[i]
		for (j = i; j > k; j--) {
			n[j] = n[j - 1]
			delete touched[j]
		}
		n[k] = line
		touched[k] = 1
	}
}

# how many comments begin in a line
function comments(s)
{
	return gsub(/\/[*\/]/, "", s)
}

# ---- which lines are new ---------------------------------------------------
# n[1..nn]: lines out; touched[]: made by a rule; was[]: the old line, if one

function align(    i, j, d, a, b, hit)
{
	i = j = 1
	while (i <= on || j <= cn) {
		if (i <= on && j <= cn && o[i] == c[j]) {
			n[++nn] = c[j]
			i++
			j++
			continue
		}
		hit = 0
		for (d = 1; d < 400 && !hit; d++)
			for (a = 0; a <= d && !hit; a++) {
				b = d - a
				if (same(i + a, j + b))
					hit = 1
			}
		if (hit) {
			a--
			b = d - 1 - a
		} else {
			a = on - i + 1
			b = cn - j + 1
		}
		hunk(i, a, j, b)
		i += a
		j += b
	}
}

# Two equal lines, and two more after them: a lone brace proves nothing.
function same(i, j)
{
	if (i > on + 1 || j > cn + 1)
		return 0
	if (i == on + 1 || j == cn + 1)
		return i == on + 1 && j == cn + 1
	if (o[i] != c[j])
		return 0
	if (o[i] ~ /[a-z].*[a-z]/ && o[i] ~ /[;{,:)]$/ && (i == on || o[i + 1] == c[j + 1]))
		return 1
	return i == on || j == cn || (o[i + 1] == c[j + 1] && (i + 1 >= on || o[i + 2] == c[j + 2]))
}

# Where only reads changed, the old lines with the new names keep their breaks
# and spacing: true if n[] got them.
function kept_lines(i, a, j, b,    x, t, all, new, name, amp, mod)
{
	new = all = ""
	for (x = 0; x < b; x++)
		new = new c[j + x] "\n"
	t = new
	while (match(t, /range_dma_(addr|len)\(&?[A-Za-z_][A-Za-z0-9_]*_it\)/)) {
		name = substr(t, RSTART, RLENGTH)
		t = substr(t, RSTART + RLENGTH)
		amp = name ~ /&/ ? "\\&" : ""
		gsub(/.*\(&?|_it\)$/, "", name)
		mod[name] = amp
	}
	for (x = 0; x < a; x++) {
		t = o[i + x]
		for (name in mod) {
			gsub("sg_dma_address\\(" name "\\)", "range_dma_addr(" mod[name] name "_it)", t)
			gsub("sg_dma_len\\(" name "\\)", "range_dma_len(" mod[name] name "_it)", t)
		}
		subst[x] = t
		all = all t "\n"
	}
	gsub(/[ \t\n]/, "", all)
	gsub(/[ \t\n]/, "", new)
	if (all != new)
		return 0
	for (x = 0; x < a; x++) {
		n[++nn] = subst[x]
		was[nn] = o[i + x]
		if (subst[x] != o[i + x])
			touched[nn] = 1
	}
	return 1
}

# spatch breaks lines when they get long: join what it broke, and break it
# again after the names are short. Lines that were broken before stay so.
function hunk(i, a, j, b,    x, y, line, extra)
{
	if (kept_lines(i, a, j, b))
		return
	extra = b - a
	for (x = 0; x < b; x++)		# one statement where there were two
		extra += gsub(/range_dma_(set|pull|push)_sg\(/, "&", c[j + x])
	y = 0
	for (x = 0; x < b; x++) {
		line = c[j + x]
		while (extra > 0 && x + 1 < b && (depth(line) > 0 || unfinished(line, c[j + x + 1])) &&
				(line ~ /range_dma/ ||
				(line ~ /_range_/ && stub(line, c[j + x + 1])))) {
			x++
			extra--
			sub(/[ \t]+$/, "", line)
			line = line (line ~ /\($/ ? "" : " ") unindent(c[j + x])
		}
		n[++nn] = line
		touched[nn] = 1
		if (y < a) {
			was[nn] = o[i + y]
			y++
		}
		# spatch puts the body of an else where its if is
		if (a == b && n[nn] ~ /^\t+range_dma_[a-z_]+\(.*;$/ && was[nn] ~ /^\t.*[a-z]/)
			n[nn] = substr(was[nn], 1, match(was[nn], /[^\t ]/) - 1) unindent(n[nn])
		# A comment behind a statement that went
		sub(/;\/\*/, ";\t/*", n[nn])
		sub(/\*\/\/\*/, "*/ /*", n[nn])
		if (was[nn] ~ /\)(sg_dma_|[A-Za-z_]+->(length|dma_address|dma_length))/)
			gsub(/\) range_dma_/, ")range_dma_", n[nn])
		if (n[nn] ~ /^[ \t]+struct range_dma [a-z0-9_]+;/)
			n[nn] = in_column(n[nn], n[nn - 1])
		if (n[nn] ~ /struct range_dma_iter/)
			n[nn] = columns(n[nn], was[nn])
		if (x > 0)
			give_back(nn - 1)
	}
}

# spatch begins the rest of an initialiser in the first column
function unfinished(line, more)
{
	return line ~ /= \{.*,$/ && more ~ /^[^ \t}]/
}

# Would the second line leave next to nothing on a line of its own, where there is room?
function stub(line, more)
{
	more = unindent(more)
	return length(more) < 6 && width(line) + 1 + length(more) <= 100
}

# a handle stands in the column of the member before it, if that has one
function in_column(s, before,    head)
{
	if (!match(before, /^\t+[a-z][A-Za-z0-9_ ]*[A-Za-z0-9_]\t+\**[A-Za-z_]/))
		return s
	head = substr(before, 1, RLENGTH)
	sub(/\**[A-Za-z_]$/, "", head)
	if (width(head) <= width(substr(s, 1, index(s, "range_dma") + 8)))
		return s
	before = substr(s, index(s, "range_dma") + 10)
	s = substr(s, 1, index(s, "range_dma") + 8)
	while (width(s) < width(head))
		s = s "\t"
	return s before
}

# spatch gives the comment behind a member to the last of the handles that it adds below.
function give_back(i,    tail, h)
{
	h = i + 1
	if (n[h] !~ /^[ \t]+struct range_dma[ \t]+[a-z0-9_]+;[ \t]/)
		return
	while (n[i] ~ /^[ \t]+struct range_dma[ \t]+[a-z0-9_]+;$/)
		i--
	if (index(was[i], n[i]) != 1)
		return
	tail = substr(was[i], length(n[i]) + 1)
	if (unindent(tail) == "" || substr(n[h], index(n[h], ";") + 1) != tail)
		return
	n[i] = was[i]
	sub(/;.*/, ";", n[h])
}

function unindent(s)
{
	sub(/^[ \t]+/, "", s)
	return s
}

function depth(s,    a, b, t)
{
	t = s
	a = gsub(/\(/, "", t)
	b = gsub(/\)/, "", t)
	return a - b
}

# struct scatterlist<TABS>*sg: keep the column of the name.
function columns(s, old,    col, have, head, tail)
{
	if (old !~ /struct scatterlist\t+\*/ || !match(s, /struct range_dma_iter /))
		return s
	head = substr(s, 1, RSTART + RLENGTH - 2)
	tail = substr(s, RSTART + RLENGTH)
	col = old
	sub(/\*.*/, "", col)
	col = width(col)
	have = width(head)
	if (have >= col)
		return s
	while (have < col) {
		head = head "\t"
		have = int(have / 8) * 8 + 8
	}
	return head tail
}

function width(s,    i, w)
{
	w = 0
	for (i = 1; i <= length(s); i++)
		w = substr(s, i, 1) == "\t" ? int(w / 8) * 8 + 8 : w + 1
	return w
}

# ---- one function ----------------------------------------------------------
# Rules neither make nor remove a line that starts with }: the k-th piece of
# the old text belongs to the k-th of the new.

function chunk_of_o(i)
{
	if (i == 1)
		ok = 1
	otext[ok] = otext[ok] code(uncommented(o[i])) "\n"
	if (o[i] ~ /^}/)
		ok++
	return ok
}

# A line without what a comment of several lines has on it
function uncommented(s,    p)
{
	if (in_comment) {
		p = index(s, "*/")
		if (!p)
			return ""
		in_comment = 0
		s = substr(s, p + 2)
	}
	gsub(/\/\*([^*]|\*[^\/])*\*\//, " ", s)
	if (s ~ /\/\*/ && s !~ /".*\/\*.*"/)
		in_comment = 1
	return s
}

function has_word(text, w)
{
	return ("\n" text "\n") ~ ("[^A-Za-z0-9_]" w "[^A-Za-z0-9_]")
}

# The code of a line, without comments, strings, and members of that name.
function code(s)
{
	gsub(/"([^"\\]|\\.)*"/, "\"\"", s)
	gsub(/\/\*([^*]|\*[^\/])*\*\//, " ", s)
	sub(/\/\/.*/, "", s)
	sub(/\/\*.*/, "", s)
	if (s ~ /^[ \t]*\*([ \t\/]|$)/)
		return ""
	gsub(/(->|\.)[ \t]*[A-Za-z_][A-Za-z0-9_]*/, "", s)
	# the member that is counted in the size of a struct
	gsub(/(struct_size|[a-z]_flex)[a-z_]*\([^,()]*,[ \t]*[A-Za-z_][A-Za-z0-9_]*/, "(", s)
	return s
}

function tidy_chunk(k, from, to,    i, t, names, list, nl, x, base, text, all)
{
	nl = 0
	all = ""
	for (i = from; i <= to; i++) {
		if (!(i in touched))
			continue
		t = n[i]
		while (match(t, /[A-Za-z_][A-Za-z0-9_]*_it[^A-Za-z0-9_]/)) {
			x = substr(t, RSTART, RLENGTH - 1)
			t = substr(t, RSTART + RLENGTH - 1)
			if (!(x in names) && !has_word(otext[k], x)) {
				names[x] = 1
				list[++nl] = x
			}
		}
	}
	for (i = 1; i <= nl; i++) {
		base = list[i]
		sub(/_it$/, "", base)
		declare(k, from, to, base, list[i])
	}
	if (nl == 1 && !has_word(otext[k], "it"))
		for (i = from; i <= to; i++) {
			if (i in touched)
				n[i] = renamed(n[i], list[1])
			if (i in after)
				after[i] = renamed(after[i], list[1])
		}
	for (i = from + 1; i < to; i++)
		if (i in touched && (n[i] ~ /^\tstruct range_dma_iter .*= range_dma_iter_begin/ ||
		    n[i] ~ /^\tstruct [a-z0-9_]+ \*[a-z]+ = [a-z]+_request_ctx(_dma)?\(/) &&
		    n[i + 1] !~ /^[ \t]*$/ && !is_declaration(n[i + 1]) && n[i + 1] !~ /^\tstruct range_dma_iter/)
			after[i] = after[i] "\n"
	for (i = from; i <= to; i++)
		if (i in touched)
			n[i] = wrap(tabbed(n[i]), was[i])
	for (x in names)
		delete names[x]
}

function renamed(s, x,    out)
{
	out = ""
	while (match(s, x)) {
		if (substr(s, RSTART + RLENGTH, 1) ~ /[A-Za-z0-9_]/ ||
		    (RSTART > 1 && substr(s, RSTART - 1, 1) ~ /[A-Za-z0-9_]/))
			out = out substr(s, 1, RSTART + RLENGTH - 1)
		else
			out = out substr(s, 1, RSTART - 1) "it"
		s = substr(s, RSTART + RLENGTH)
	}
	return out s
}

# spatch does not change one declarator of several: it is done here. A loop
# starts its iterator itself; a walk begins where the declarator did.
function declare(k, from, to, base, name,    i, at, uses, s, ind, declared, list)
{
	list = ""
	at = uses = declared = 0
	for (i = from; i <= to; i++) {
		if (n[i] ~ ("for_each_range_dma\\(&" name ","))
			list = "none"
		if (n[i] ~ ("struct range_dma_iter[ \t]+[*]?" name "[^A-Za-z0-9_]"))
			declared = i
		s = code(n[i])
		if (!at && s ~ ("^[ \t]+struct scatterlist[ \t].*[*][ \t]*" base "[ \t]*[,;=]"))
			at = i
		else if (has_word(s, base))
			uses++
	}
	if (declared) {
		if (!at && uses && was_declared(otext[k], base))
			undone = base " is still in use"
		if (at && !uses && n[at] ~ ("scatterlist[ \t]+[*]" base "[ \t]*;"))
			gone[at] = 1
		return
	}
	if (!at)
		return
	ind = n[at]
	sub(/[^ \t].*/, "", ind)
	if (list == "")
		list = initial(n[at], base)
	if (list != "none")
		list = " = range_dma_iter_begin(range_dma_of_list(" list "))"
	else
		list = ""
	after[at] = after[at] ind "struct range_dma_iter " name list ";\n"
	touched[at] = 1
	if (uses || n[at] !~ /;/)
		return
	if (n[at] ~ ("[*][ \t]*" base "[ \t]*=")) {
		if (list != "")
			drop_declarator(at, base)
		return
	}
	# the only declarator left, the first, or a later one
	if (n[at] ~ ("scatterlist[ \t]+[*]" base "[ \t]*;"))
		gone[at] = 1
	else if (!sub("[*]" base "[ \t]*,[ \t]*", "", n[at]))
		sub(",[ \t]*[*]" base "[ \t]*", "", n[at])
}

# The initial value of a declarator, or "none"; no comma may be in it.
function initial(s, base)
{
	if (!match(s, "[*][ \t]*" base "[ \t]*=[ \t]*"))
		return "none"
	s = substr(s, RSTART + RLENGTH)
	sub(/[ \t]*[,;].*/, "", s)
	return s == "NULL" ? "none" : s
}

function drop_declarator(at, base)
{
	if (n[at] ~ ("scatterlist[ \t]+[*][ \t]*" base "[ \t]*=[^,;]*;"))
		gone[at] = 1
	else if (!sub("[*][ \t]*" base "[ \t]*=[^,;]*,[ \t]*", "", n[at]))
		sub("[ \t]*,[ \t]*[*][ \t]*" base "[ \t]*=[^,;]*", "", n[at])
}

function was_declared(text, base)
{
	return text ~ ("\n[ \t]+struct scatterlist[ \t]+[*]" base "[ \t]*[;=]")
}

# A declaration, by its look: a type of one word or more, then a name
function is_declaration(s)
{
	return s ~ /^\t[A-Za-z_][A-Za-z0-9_]*([ \t]+[*]*[A-Za-z_][A-Za-z0-9_]*)+(\[[^\]]*\])?[ \t]*[;,=(]/ &&
		s !~ /^\t(return|goto|else|case)[^A-Za-z0-9_]/
}

# A member of a struct that the rules made an iterator, declared with others on
# one line: the rules cannot change that line.
function members(    i, k, t, name, used, iter, left, ind, np, part, in_struct)
{
	for (i = 1; i <= nn; i++) {
		t = i in touched ? n[i] : ""
		while (match(t, /range_dma_[a-z_]+\(&[A-Za-z0-9_.>-]*(->|\.)[A-Za-z0-9_]+[,)]/)) {
			name = substr(t, RSTART, RLENGTH - 1)
			t = substr(t, RSTART + RLENGTH)
			sub(/.*(->|\.)/, "", name)
			used[name] = 1
		}
	}
	for (i = 1; i <= nn; i++) {
		if (n[i] ~ /^[^ \t].*\{$/)
			in_struct = n[i] ~ /struct [A-Za-z0-9_]+ \{$/
		else if (n[i] ~ /^[{}]/)
			in_struct = 0
		if (!in_struct || n[i] !~ /^[ \t]+struct scatterlist[ \t]+[*][A-Za-z0-9_]+(,[ \t]*[*][A-Za-z0-9_]+)+;/)
			continue
		ind = n[i]
		sub(/[^ \t].*/, "", ind)
		t = n[i]
		sub(/;.*/, "", t)
		sub(/^[ \t]+struct scatterlist[ \t]+/, "", t)
		np = split(t, part, /,[ \t]*/)
		iter = left = ""
		for (k = 1; k <= np; k++) {
			name = substr(part[k], 2)
			if (name in used)
				iter = iter (iter == "" ? "" : ", ") name
			else
				left = left (left == "" ? "" : ", ") part[k]
		}
		if (iter == "")
			continue
		t = n[i]
		sub(/^[^;]*;/, "", t)
		touched[i] = 1
		n[i] = ind "struct range_dma_iter " iter ";" t
		if (left != "")
			after[i] = after[i] ind "struct scatterlist " left ";\n"
	}
}

# The handle of a list that is declared with others on one line: the rules cannot
# add to that line.
function handles(    i, k, t, name, used, there, ind, np, part, in_struct)
{
	for (i = 1; i <= nn; i++) {
		t = i in touched ? n[i] : ""
		while (match(t, /(->|\.)[A-Za-z0-9_]+_range,/)) {
			name = substr(t, RSTART, RLENGTH - 1)
			t = substr(t, RSTART + RLENGTH)
			sub(/^(->|\.)/, "", name)
			used[name] = 1
		}
		if (match(n[i], /struct range_dma [A-Za-z0-9_]+;/))
			there[substr(n[i], RSTART + 17, RLENGTH - 18)] = 1
	}
	for (i = 1; i <= nn; i++) {
		if (n[i] ~ /^[^ \t].*\{$/)
			in_struct = n[i] ~ /struct [A-Za-z0-9_]+ \{$/
		else if (n[i] ~ /^[{}]/)
			in_struct = 0
		if (!in_struct || n[i] !~ /^[ \t]+struct (scatterlist|sg_table)[ \t]+[^;()]*,[^;()]*;/)
			continue
		ind = n[i]
		sub(/[^ \t].*/, "", ind)
		t = n[i]
		sub(/;.*/, "", t)
		sub(/^[ \t]+struct [a-z_]+[ \t]+/, "", t)
		np = split(t, part, /,[ \t]*/)
		for (k = 1; k <= np; k++) {
			name = part[k]
			gsub(/\[.*|[* \t]/, "", name)
			name = name "_range"
			if (name in used && !(name in there))
				after[i] = after[i] ind "struct range_dma " name ";\n"
		}
	}
}

# ---- long lines ------------------------------------------------------------

# spatch aligns the end of an indentation with spaces only
function tabbed(s)
{
	while (match(s, /^\t*        /))
		s = substr(s, 1, RLENGTH - 8) "\t" substr(s, RLENGTH + 1)
	return s
}

function wrap(s, old,    limit, i, np, part)
{
	limit = s ~ /for_each_range_dma|range_dma_(iter_start|set_sg)/ ? 80 : 100
	if (old != "" && width(old) > limit)
		limit = 100
	if (width(s) <= limit)
		return s
	# a line that goes on where a parenthesis is open begins below its text
	np = split(broken(s, s ~ /,$/ && depth(s) == 0 ? width(substr(s, 1, match(s, /[^ \t]/) - 1)) : ""), part, "\n")
	s = outdented(part[1], continues(part[1]))
	for (i = 2; i <= np; i++)
		s = s "\n" outdented(part[i], 1)
	return s
}

# Does a line go on with the arguments of a line before it?
function continues(s)
{
	return s ~ /,$/ || gsub(/\)/, ")", s) > gsub(/\(/, "(", s)
}

# What is too long below its parenthesis begins left of it
function outdented(s, goes_on,    w, pad)
{
	w = 100 - width(unindent(s))
	if (!goes_on || w < 16 || width(s) <= 100)
		return s
	for (; w >= 8; w -= 8)
		pad = pad "\t"
	for (; w > 0; w--)
		pad = pad " "
	return pad unindent(s)
}

# After a comma, semicolon, ? or && in parentheses: the outermost that leaves both
# parts short, else the outermost that fits, 80 columns before 100. The rest starts
# below the text after its parenthesis, and is broken once more if it is too long.
# A rest, or an argument on a line of its own, breaks behind a plus or ? if there is nothing else.
# "open": the columns of the parentheses that are open where the line begins.
function broken(s, open,    i, j, ch, d, w, total, stack, instr, nc, cut, deep, col, opened, pad, best, left, plus, nopen)
{
	total = width(s)
	d = nopen = split(open, stack, " ")
	for (i = 1; i <= length(s); i++) {
		ch = substr(s, i, 1)
		w = ch == "\t" ? int(w / 8) * 8 + 8 : w + 1
		if (w > 100)
			break
		if (ch == "\"")
			instr = !instr
		if (instr)
			continue
		# an initialiser has its text behind a space
		if (ch ~ /[({]/) {
			stack[++d] = ch == "(" ? w : w + 1
		} else if (ch == ")" || (ch == "}" && d > nopen)) {
			d--
		} else if (d > 0 && (ch ~ /[,;?]/ || substr(s, i - 1, 3) ~ /^(&&|[|][|]) $/) &&
			   substr(s, i + 1) ~ /[^ \t]/) {
			cut[++nc] = i
			deep[nc] = d + (w > 80 ? 100 : 0)
			col[nc] = stack[d]
			for (j = 1; j <= d; j++)
				opened[nc] = opened[nc] " " stack[j]
			if (ch == "," && col[nc] + total - w - 1 > 80)
				deep[nc] += 50
		} else if (d == nopen && (nopen || continues(s)) && (ch == "?" || substr(s, i - 1, 3) == " + ")) {
			plus = w <= 80 || !plus ? i : plus
		}
	}
	for (j = 1; j <= nc; j++)
		if (!best || deep[j] <= deep[best])
			best = j
	if (!best && plus) {
		cut[best = 1] = plus
		col[1] = total - width(unindent(s))
		opened[1] = open
	}
	if (!best)
		return s
	left = unindent(substr(s, cut[best] + 1))
	if (stub(substr(s, 1, cut[best]), left))
		return s
	for (w = 0; w + 8 <= col[best]; w += 8)
		pad = pad "\t"
	for (; w < col[best]; w++)
		pad = pad " "
	left = pad left
	return substr(s, 1, cut[best]) "\n" (width(left) > 100 ? broken(left, opened[best]) : left)
}


# ---- the header ------------------------------------------------------------

function include_line(    i, d, need, own, first, last, sorted, prev, name, any, low)
{
	for (i = 1; i <= nn; i++) {
		if (n[i] ~ /#[ \t]*include[ \t]*<linux\/range_dma\.h>/)
			return
		if (!(i in touched))
			continue
		if (n[i] ~ /(ata|scsi|mmc|sas|bsg|urb|usb_request)_range_dma\(/)
			own = 1
		if (n[i] ~ /range_dma|dma_(map|unmap|sync)_range_sg/)
			need = 1
	}
	if (!need || own)
		return
	# In a header, all of it is inside the guard.
	for (low = 0; low < 2 && !first; low++) {
		d = any = 0
		sorted = 1
		prev = ""
		for (i = 1; i <= nn; i++) {
			if (n[i] ~ /^[ \t]*#[ \t]*if/)
				d++
			else if (n[i] ~ /^[ \t]*#[ \t]*endif/)
				d--
			if (d > low || n[i] !~ /^[ \t]*#[ \t]*include/) {
				if (first)
					break
				continue
			}
			if (!any || i == any + 1)
				any = i
			if (n[i] !~ /^#[ \t]*include[ \t]*<linux\//) {
				if (first)
					break
				continue
			}
			name = n[i]
			gsub(/.*<|>.*/, "", name)
			if (!first)
				first = i
			last = i
			if (name < prev)
				sorted = 0
			prev = name
		}
		if (!first && any)
			break
	}
	if (!first) {
		# a header that includes nothing: behind its guard
		for (i = 2; !any && i <= nn; i++)
			if (n[i] ~ /^#[ \t]*define/ && n[i - 1] ~ /^#[ \t]*ifndef/) {
				after[i] = "\n#include <linux/range_dma.h>\n"
				return
			}
		# the header may define what those of <linux> go by: pr_fmt()
		inc_at = any ? any + 1 : 0
		return
	}
	inc_at = last + 1
	if (!sorted)
		return
	for (i = first; i <= last; i++) {
		name = n[i]
		gsub(/.*<|>.*/, "", name)
		if (name > "linux/range_dma.h") {
			inc_at = i
			return
		}
	}
}
