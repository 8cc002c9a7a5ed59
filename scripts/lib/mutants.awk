# SPDX-License-Identifier: GPL-2.0
#
# The mix-ups of CPU and DMA side that somebody could have written in a C file, one at a time:
#	awk -f mutants.awk FILE
# prints for each: line, first and last line of its statement, operator, class, the tool that is to
# see it, whether messages stay in its statement (1, or 0: a declaration, or the body of a macro),
# where it begins and ends in the file (bytes from 1), what stands there instead (no newline in it).
#
# Classes: range, both sides are of the range API; legacy, the CPU's side is that of a scatterlist
# (sg_phys(), ->length), of which the range API has no type.
#
# Operators:
#	iterator	a CPU iterator where a DMA iterator belongs, or the other way
#	container	a struct range_cpu for a range_dma, a list of one side for the other's
#	accessor	the call of the other side, with what was there
#	declared	an iterator, handle or list declared as that of the other side
#	phys-as-dma	the address of a CPU range for that of a DMA range: stored, in a descriptor, unmapped
#	cpu-length	the length of a CPU range for that of a DMA range
#	to-virt, to-page, to-pfn, memremap, map-again
#			a DMA address handed to phys_to_virt() and so on
#	variable-...	the same, a variable of type dma_addr_t that is handed to something
#	dma-as-phys	a DMA address where a call wants a physical one
#	no-crossing	range_phys_raw() or range_bytes_raw() left out
#	sg-phys, sg-length
#			class legacy

function words(list, into,   n, i, a) {
	n = split(list, a, " ")
	for (i = 1; i <= n; i++)
		into[a[i]]
}

function emit(at, op, class, tool, from, to, text,   l) {
	l = line_of(from)
	gsub(/[\n\t]+/, " ", text)
	print l, first_of(at), last_of(at), op, class, tool, \
		(op != "declared" && !in_macro(from)), from, to, text
}

# line_of POSITION - by halves
function line_of(pos,   lo, hi, mid) {
	lo = 1; hi = NR
	while (lo < hi) {
		mid = int((lo + hi + 1) / 2)
		if (begins[mid] <= pos) lo = mid
		else hi = mid - 1
	}
	return lo
}

function in_macro(pos) { return line_of(pos) in macro }

# the statement that POSITION is in: behind the mark before it, to the next one
function mark_before(pos,   lo, hi, mid) {
	lo = 0; hi = marks
	while (lo < hi) {
		mid = int((lo + hi + 1) / 2)
		if (mark[mid] < pos) lo = mid
		else hi = mid - 1
	}
	return lo
}
function first_of(pos,   p) {
	p = mark[mark_before(pos)] + 1
	while (p < pos && substr(code, p, 1) ~ /[ \t\n]/)
		p++
	return line_of(p)
}
function last_of(pos,   m) {
	m = mark_before(pos) + 1
	return m <= marks ? line_of(mark[m]) : NR
}

# arguments OPEN - of the call whose parenthesis is at OPEN: sets nargs, from[], to[], close_at; false
# where that does not end
function arguments(open,   p, c, depth) {
	nargs = 1; from[1] = open + 1; depth = 1
	for (p = open + 1; p <= size; p++) {
		c = substr(code, p, 1)
		if (c ~ /[(\[{]/) depth++
		else if (c ~ /[)\]}]/) {
			if (!--depth) { to[nargs] = p - 1; close_at = p; trim(); return 1 }
		} else if (c == "," && depth == 1) {
			to[nargs] = p - 1
			from[++nargs] = p + 1
		} else if (c == ";" && depth == 1)
			return 0
	}
	return 0
}
function trim(   i) {
	for (i = 1; i <= nargs; i++) {
		while (from[i] < to[i] && substr(code, from[i], 1) ~ /[ \t\n\\]/) from[i]++
		while (to[i] > from[i] && substr(code, to[i], 1) ~ /[ \t\n\\]/) to[i]--
	}
}
function argument(i) { return substr(text, from[i], to[i] - from[i] + 1) }

# a DMA address, an expression in the file from FROM to TO, is taken for a physical one
function taken_for_physical(at, prefix, from, to,   x) {
	x = substr(text, from, to - from + 1)
	emit(at, prefix "to-virt", "range", "sparse", from, to, "((unsigned long)phys_to_virt(" x "))")
	emit(at, prefix "to-page", "range", "sparse", from, to, "((unsigned long)phys_to_page(" x "))")
	emit(at, prefix "to-pfn", "range", "sparse", from, to, "PHYS_PFN(" x ")")
	emit(at, prefix "memremap", "range", "sparse", from, to, "((unsigned long)memremap(" x ", 512, MEMREMAP_WB))")
	emit(at, prefix "map-again", "range", "sparse", from, to, \
		"dma_map_phys(NULL, " x ", 512, DMA_TO_DEVICE, 0)")
}

BEGIN {
	OFS = "\t"
	CPU_IT = "&(struct range_cpu_iter){}"; DMA_IT = "&(struct range_dma_iter){}"
	CPU = "&(struct range_cpu){}"; DMA = "&(struct range_dma){}"
	PHYS = "range_cpu_addr(" CPU_IT ")"; BYTES = "range_cpu_len(" CPU_IT ")"
	ADDR = "range_dma_addr(" DMA_IT ")"

	# which argument of a call is what
	dma_iter["range_dma_addr"] = dma_iter["range_dma_len"] = dma_iter["range_dma_iter_next"] = 1
	dma_iter["range_dma_iter_valid"] = dma_iter["range_dma_iter_is_last"] = 1
	dma_iter["range_dma_iter_start"] = dma_iter["range_dma_iter_sg"] = dma_iter["range_dma_iter_clear"] = 1
	dma_iter["for_each_range_dma"] = dma_iter["for_each_range_dma_sg"] = dma_iter["for_each_range_dma_from"] = 1
	dma_iter["range_dma_iter_next_sg"] = dma_iter["range_dma_addr_pad"] = 1
	dma_iter["range_dma_iter_start_limits"] = dma_iter["range_dma_iter_seek"] = 1
	dma_range["for_each_range_dma"] = dma_range["range_dma_iter_start"] = dma_range["for_each_range_dma_block"] = 2
	dma_range["range_dma_iter_start_limits"] = dma_range["range_dma_iter_seek"] = 2
	dma_range["range_dma_iter_begin"] = dma_range["range_dma_count"] = dma_range["range_dma_first_addr"] = 1
	dma_range["range_dma_first_len"] = dma_range["range_dma_mapped"] = dma_range["range_dma_init"] = 1
	dma_range["range_dma_bytes"] = dma_range["range_dma_count_max"] = dma_range["range_dma_count_limits"] = 1
	dma_range["dma_unmap_range"] = dma_range["dma_sync_range_for_cpu"] = dma_range["dma_sync_range_for_device"] = 2
	dma_range["dma_sync_range_part_for_cpu"] = dma_range["dma_sync_range_part_for_device"] = 2
	dma_range["dmaengine_prep_slave_range"] = dma_range["range_dma_of_map"] = 2
	dma_range["dma_map_range"] = 3
	dma_range["dma_map_range_sg"] = dma_range["dma_unmap_range_sg"] = dma_range["dma_map_range_sg_count"] = 4
	dma_range["dma_sync_range_sg_for_cpu"] = dma_range["dma_sync_range_sg_for_device"] = 4
	cpu_iter["range_cpu_addr"] = cpu_iter["range_cpu_len"] = cpu_iter["range_cpu_iter_next"] = 1
	cpu_iter["range_cpu_iter_valid"] = cpu_iter["range_cpu_iter_start"] = cpu_iter["range_cpu_iter_advance"] = 1
	cpu_iter["range_cpu_iter_seek"] = cpu_iter["for_each_range_cpu"] = cpu_iter["range_cpu_provider"] = 1
	cpu_range["for_each_range_cpu"] = cpu_range["range_cpu_iter_start"] = cpu_range["range_cpu_iter_seek"] = 2
	cpu_range["dma_map_range"] = cpu_range["for_each_range_cpu_page"] = cpu_range["for_each_range_cpu_folio"] = 2
	cpu_range["range_cpu_slice"] = cpu_range["range_cpu_bytes"] = cpu_range["range_cpu_count"] = 1
	cpu_range["range_cpu_copy_from"] = cpu_range["range_cpu_copy_to"] = cpu_range["range_cpu_to_sgtable"] = 1

	# the call of the other side
	other["range_dma_addr"] = "range_cpu_addr"; other["range_dma_len"] = "range_cpu_len"
	other["range_dma_iter_next"] = "range_cpu_iter_next"; other["range_dma_iter_valid"] = "range_cpu_iter_valid"
	other["range_dma_iter_start"] = "range_cpu_iter_start"
	other["range_cpu_addr"] = "range_dma_addr"; other["range_cpu_len"] = "range_dma_len"
	other["range_cpu_iter_next"] = "range_dma_iter_next"; other["range_cpu_iter_valid"] = "range_dma_iter_valid"
	other["range_cpu_iter_start"] = "range_dma_iter_start"
	other["range_dma_list_append"] = "range_cpu_list_append"; other["range_cpu_list_append"] = "range_dma_list_append"
	other["range_dma_list_append_entry"] = "range_cpu_list_append_entry"
	other["range_dma_list_iter_addr"] = "range_cpu_list_iter_addr"; other["range_dma_list_iter_len"] = "range_cpu_list_iter_len"
	other["range_cpu_list_iter_addr"] = "range_dma_list_iter_addr"; other["range_cpu_list_iter_len"] = "range_dma_list_iter_len"
	other["range_dma_list_iter_start"] = "range_cpu_list_iter_start"; other["range_cpu_list_iter_start"] = "range_dma_list_iter_start"

	words("range_dma_addr range_dma_first_addr range_dma_sg_addr range_dma_block_addr range_dma_list_iter_addr", addr_of)
	words("range_dma_len range_dma_first_len range_dma_sg_len range_dma_list_iter_len", len_of)

	# DMA addresses that are handed to the DMA API or stored: which argument
	dma_arg["dma_unmap_single"] = dma_arg["dma_unmap_page"] = dma_arg["dma_unmap_phys"] = 2
	dma_arg["dma_unmap_resource"] = dma_arg["dma_sync_single_for_cpu"] = dma_arg["dma_sync_single_for_device"] = 2
	dma_arg["range_dma_set_sg"] = dma_arg["range_dma_set_addr_sg"] = 2
	dma_arg["range_dma_list_append"] = dma_arg["range_dma_list_append_entry"] = 2
	dma_arg["dma_unmap_single_attrs"] = dma_arg["dma_unmap_page_attrs"] = 2
	# what looks at no value, or only prints it
	no_use = "^(if|while|for|switch|return|sizeof|typeof|swap|(READ|WRITE)_ONCE|.*(print|dbg|debug|trace|err|warn|info|notice|seq_|log).*)$"
	# physical addresses
	phys_arg["phys_to_virt"] = phys_arg["phys_to_page"] = phys_arg["PHYS_PFN"] = phys_arg["__phys_to_pfn"] = 1
	phys_arg["memremap"] = phys_arg["range_phys"] = 1
	phys_arg["dma_map_phys"] = phys_arg["dma_map_resource"] = 2
	phys_arg["range_cpu_list_append"] = phys_arg["range_cpu_list_append_entry"] = 2
	phys_arg["dma_iova_link"] = 3
}

{ begins[NR] = size + 1; size += length($0) + 1; all[NR] = $0 "\n" }

END {
	# The text, and the code in it: comments, strings and directives but #define blanked out.
	state = ""
	for (i = 1; i <= NR; i++) {
		s = all[i]
		text = text s
		if (state == "" && s ~ /^[ \t]*#/ || directive) {
			define = directive ? define : s ~ /^[ \t]*#[ \t]*define/
			directive = s ~ /\\[ \t]*\n$/
			macro[i]
			if (!define) { gsub(/[^\n]/, " ", s); code = code s; continue }
		}
		out = ""
		while (s != "") {
			if (state == "*") {
				p = index(s, "*/")
				n = p ? p + 1 : length(s)
				if (p) state = ""
				blank = substr(s, 1, n); gsub(/[^\n]/, " ", blank)
				out = out blank; s = substr(s, n + 1)
			} else if (match(s, /\/\*|\/\/|"([^"\\\n]|\\.)*"|'([^'\\\n]|\\.)*'/)) {
				tok = substr(s, RSTART, RLENGTH); at = RSTART; len = RLENGTH
				out = out substr(s, 1, at - 1)
				if (tok == "/*") { state = "*"; out = out "  "; s = substr(s, at + 2) }
				else if (tok == "//") { blank = substr(s, at); gsub(/[^\n]/, " ", blank); out = out blank; s = "" }
				else { gsub(/./, "_", tok); out = out tok; s = substr(s, at + len) }
			} else { out = out s; s = "" }
		}
		code = code out
	}

	# where statements end: ; { } outside of parentheses, and behind each directive
	depth = 0
	for (i = 1; i <= NR; i++) {
		s = substr(code, begins[i], length(all[i]))
		if (i in macro) { if (!((i + 1) in macro)) { mark[++marks] = begins[i] + length(s) - 1 }; continue }
		base = begins[i] - 1
		while (match(s, /[;{}()]/)) {
			c = substr(s, RSTART, 1)
			base += RSTART
			s = substr(s, RSTART + 1)
			if (c == "(") depth++
			else if (c == ")") { if (depth) depth-- }
			else if (!depth) mark[++marks] = base
		}
		# a function begins at the left
		if (substr(all[i], 1, 1) ~ /[{}]/) depth = 0
	}
	mark[0] = 0

	# what is declared, by function; members of any struct of the file
	for (i = 1; i <= NR; i++) {
		if (i in macro) continue
		s = substr(code, begins[i], length(all[i]) - 1)
		if (match(s, /(^|[ \t(,])dma_addr_t[ \t]+[A-Za-z_0-9, \t\[\]=*]*/)) {
			d = substr(s, RSTART, RLENGTH)
			sub(/^.*dma_addr_t[ \t]+/, "", d)
			sub(/=.*/, "", d)
			n = split(d, names, /[ \t]*,[ \t]*/)
			for (j = 1; j <= n; j++)
				if (names[j] ~ /^[A-Za-z_][A-Za-z_0-9]*[ \t]*$/) {
					sub(/[ \t]*$/, "", names[j])
					declared[names[j]] = declared[names[j]] " " i
				}
		}
	}
	# functions: from a { at the left to the } at the left; what is declared in the lines of a
	# header before it are its parameters
	for (i = 1; i <= NR; i++) {
		c = substr(all[i], 1, 1)
		if (c == "{") { head = i; while (head > 1 && all[head - 1] !~ /^[ \t]*\n$/ && all[head - 1] !~ /^[}#*]|;[ \t]*\n$/) head--; fn = i }
		else if (c == "}" && fn) { for (j = head; j <= i; j++) func_of[j] = fn; fn = 0 }
	}

	pos = 1; rest = code
	while (match(rest, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
		at = pos + RSTART - 1
		open = at + RLENGTH - 1
		name = substr(code, at, RLENGTH - 1); sub(/[ \t]+$/, "", name)
		pos = at + length(name); rest = substr(code, pos)
		before = substr(code, at - 1, 1)
		if (before == "." || before == ">") continue
		if (!arguments(open)) continue
		# what is defined or declared here is not called
		if (!(line_of(at) in func_of) && !(line_of(at) in macro)) continue
		if (line_of(at) in func_of && line_of(at) < func_of[line_of(at)]) continue
		if (line_of(at) in macro && all[line_of(at)] ~ "define[ \t]+" name "\\(") continue

		if (name in dma_iter && nargs >= dma_iter[name]) {
			k = dma_iter[name]
			emit(at, "iterator", "range", "gcc", from[k], to[k], CPU_IT)
		}
		if (name in cpu_iter && nargs >= cpu_iter[name]) {
			k = cpu_iter[name]
			emit(at, "iterator", "range", "gcc", from[k], to[k], DMA_IT)
		}
		if (name in dma_range && nargs >= dma_range[name]) {
			k = dma_range[name]
			emit(at, "container", "range", "gcc", from[k], to[k], CPU)
		}
		if (name in cpu_range && nargs >= cpu_range[name]) {
			k = cpu_range[name]
			emit(at, "container", "range", "gcc", from[k], to[k], DMA)
		}
		if (name == "range_cpu_of_list")
			emit(at, "container", "range", "gcc", from[1], to[1], "&(struct range_dma_list){}")
		if (name in other)
			emit(at, "accessor", "range", "gcc", at, at + length(name) - 1, other[name])
		# whether there is any may be asked of either side
		if (behind_not(at)) continue
		if (name in addr_of) {
			emit(at, "phys-as-dma", "range", "sparse", at, close_at, PHYS)
			taken_for_physical(at, "", at, close_at)
			if (name == "range_dma_sg_addr")
				emit(at, "sg-phys", "legacy", "sparse", at, close_at, "sg_phys(" argument(1) ")")
		}
		if (name in len_of) {
			emit(at, "cpu-length", "range", "sparse", at, close_at, BYTES)
			if (name == "range_dma_sg_len")
				emit(at, "sg-length", "legacy", "sparse", at, close_at, "(" argument(1) ")->length")
		}
		if (name in dma_arg && nargs >= dma_arg[name]) {
			k = dma_arg[name]
			if (substr(code, from[k], to[k] - from[k] + 1) !~ /range_dma_(sg_|first_|list_iter_|block_)?addr/)
				emit(at, "phys-as-dma", "range", "sparse", from[k], to[k], PHYS)
		}
		if (name in phys_arg && nargs >= phys_arg[name]) {
			k = phys_arg[name]
			emit(at, "dma-as-phys", "range", "sparse", from[k], to[k], ADDR)
		}
		if (name == "range_phys_raw" || name == "range_bytes_raw")
			emit(at, "no-crossing", "range", "sparse", at, close_at, argument(1))
	}

	# variables of type dma_addr_t, where their value is handed to something that is no message
	pos = 1; rest = code
	while (match(rest, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
		at = pos + RSTART - 1
		open = at + RLENGTH - 1
		name = substr(code, at, RLENGTH - 1); sub(/[ \t]+$/, "", name)
		pos = open + 1; rest = substr(code, pos)
		if (!(line_of(at) in func_of) || line_of(at) in macro || line_of(at) < func_of[line_of(at)]) continue
		if (name ~ no_use || !arguments(open)) continue
		for (k = 1; k <= nargs; k++) {
			x = substr(code, from[k], to[k] - from[k] + 1)
			if (x !~ /^[A-Za-z_][A-Za-z_0-9]*$/ || !is_dma_variable(x, line_of(at))) continue
			emit(at, "variable-to-virt", "range", "sparse", from[k], to[k], "((unsigned long)phys_to_virt(" x "))")
			emit(at, "variable-to-pfn", "range", "sparse", from[k], to[k], "PHYS_PFN(" x ")")
			if (!(name in dma_arg && dma_arg[name] == k))
				emit(at, "variable-phys-as-dma", "range", "sparse", from[k], to[k], PHYS)
		}
	}

	# declarations
	for (i = 1; i <= NR; i++) {
		if (i in macro) continue
		s = substr(code, begins[i], length(all[i]) - 1)
		if (s !~ /^[ \t]+/ || !match(s, /struct[ \t]+range_(dma|cpu)(_iter|_list|_list_iter)?[ \t]+[A-Za-z_0-9]+( =|;|,)/)) continue
		match(s, /range_(dma|cpu)/)
		to_side = substr(s, RSTART + 6, 3) == "dma" ? "cpu" : "dma"
		emit(begins[i] + RSTART, "declared", "range", "gcc", begins[i] + RSTART + 5, begins[i] + RSTART + 7, to_side)
	}
}

# does a ! stand before POSITION?
function behind_not(pos) {
	while (--pos > 0 && substr(code, pos, 1) ~ /[ \t\n]/)
		;
	return substr(code, pos, 1) == "!"
}

# is NAME, in a line of a function, a dma_addr_t of that function?
function is_dma_variable(name, l,   n, i, where) {
	if (!(name in declared)) return 0
	n = split(declared[name], where, " ")
	for (i = 1; i <= n; i++)
		if (where[i] in func_of && func_of[where[i]] == func_of[l]) return 1
	return 0
}
