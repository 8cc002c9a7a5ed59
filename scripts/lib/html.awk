# SPDX-License-Identifier: GPL-2.0
# html.awk - text of any origin as HTML text or attribute value
#
# Used with another program, under LC_ALL=C. html(s) escapes & < > " and shows
# what must not or cannot be shown as it is: control bytes and bytes that are no
# UTF-8 as \xNN, controls and invisible or direction-changing characters
# as U+NNNN, so that a page shows what the compiler sees.

function html_init(	i) {
	for (i = 1; i < 256; i++)
		html_ord[sprintf("%c", i)] = i
	html_ready = 1
}

function html_odd(s) { return "<span class=\"odd\">" s "</span>" }

function html(s,	out, n, i, k, c, b, more, lo, hi, u) {
	if (s !~ /[^\t -~]/) {
		gsub(/&/, "\\&amp;", s)
		gsub(/</, "\\&lt;", s)
		gsub(/>/, "\\&gt;", s)
		gsub(/"/, "\\&quot;", s)
		return s
	}
	if (!html_ready)
		html_init()
	n = length(s)
	out = ""
	for (i = 1; i <= n; i += more + 1) {
		c = substr(s, i, 1)
		b = html_ord[c] + 0
		more = 0
		if (b < 128) {
			if (c == "&")
				c = "&amp;"
			else if (c == "<")
				c = "&lt;"
			else if (c == ">")
				c = "&gt;"
			else if (c == "\"")
				c = "&quot;"
			else if ((b < 32 && c != "\t") || b == 127)
				c = html_odd(sprintf("\\x%02X", b))
			out = out c
			continue
		}
		# shortest form only, no surrogates, nothing above U+10FFFF
		lo = 128
		hi = 191
		if (b >= 194 && b <= 223) {
			more = 1
			u = b - 192
		} else if (b >= 224 && b <= 239) {
			more = 2
			u = b - 224
			if (b == 224)
				lo = 160
			if (b == 237)
				hi = 159
		} else if (b >= 240 && b <= 244) {
			more = 3
			u = b - 240
			if (b == 240)
				lo = 144
			if (b == 244)
				hi = 143
		}
		for (k = 1; k <= more; k++) {
			b = i + k <= n ? html_ord[substr(s, i + k, 1)] + 0 : 0
			if (b < lo || b > hi)
				break
			u = u * 64 + b - 128
			lo = 128
			hi = 191
		}
		if (more == 0 || k <= more) {
			more = 0
			out = out html_odd(sprintf("\\x%02X", html_ord[c]))
		} else if (u < 160 || u == 173 || u == 1564 || (u >= 8203 && u <= 8207) ||
			   (u >= 8232 && u <= 8238) || (u >= 8288 && u <= 8303) || u == 65279)
			out = out html_odd(sprintf("U+%04X", u))
		else
			out = out substr(s, i, more + 1)
	}
	return out
}

# inside an attribute there is no markup: odd bytes stand there as text
function html_attr(s) {
	s = html(s)
	gsub(/<span class="odd">|<\/span>/, "", s)
	return s
}
