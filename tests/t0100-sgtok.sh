#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
# sgtok: which tokens it finds, where, and what it says about them.
. "$(dirname "$0")/lib.sh"

tab=$(printf '\t')

# tokens FILE... - what sgtok prints, without the file name
tokens() {
	"$tmp/sgtok" "$top/semantic-patches/lib/tokens" "$@" >out || return 1
	cut -f2- out >actual
}

# places FILE... - line, column and token only
places() {
	tokens "$@" && cut -f1-3 actual >places && mv places actual
}

# want - stdin is the expected text, with @ for TAB
want() {
	tr @ '\t' >expect && test_cmp expect actual
}

test_expect_success 'it builds without a warning' '
	${CC:-cc} -O2 -Wall -Wextra -Werror -o sgtok "$top/scripts/sgtok.c"
'

test_expect_success 'a site has line, column, kind, context, function and arguments' '
	cat >a.c <<-\EOT &&
	static int fill(struct scatterlist *sg)
	{
		return sg_dma_address(sg) + sg_dma_len ( sg );
	}
	EOT
	"$tmp/sgtok" "$top/semantic-patches/lib/tokens" a.c >actual &&
	want <<-\EOT
	a.c@3@8@sg_dma_address@read@code@fill@sg
	a.c@3@29@sg_dma_len@read@code@fill@sg
	EOT
'

test_expect_success 'every token of the data file is found, once, with its kind' '
	sed -n "s/^\([a-z_]*\)$tab.*/\1(x);/p" "$top/semantic-patches/lib/tokens" >a.c &&
	sed -n "s/^\([a-z_]*$tab.*\)/\1/p" "$top/semantic-patches/lib/tokens" >expect &&
	test -s expect &&
	tokens a.c && cut -f3,4 actual >got && test_cmp expect got
'

test_expect_success 'what is assigned to is a write: no comparison, no map call' '
	cat >a.c <<-\EOT &&
	sg_dma_len(1) = x; sg_dma_len(2) == x; sg_dma_len(3)++; sg_dma_len(4) += 1;
	sg_dma_len(5) <= x; sg_dma_len(6) <<= 1; sg_dma_len(7) << 1; sg_dma_len(8) - -1;
	sg_dma_len(f(9)) /* who */
		= x; y = sg_dma_len(10); dma_map_sg(11) = x; sg_dma_len(12) != x;
	#define A sg_dma_len(13)
	= x; sg_dma_len(14) != x; sg_dma_len(15) >>= 1; sg_dma_len(16)
	EOT
	tokens a.c && cut -f4,7 actual >got && mv got actual && want <<-\EOT
	write@1
	read@2
	write@3
	write@4
	read@5
	write@6
	read@7
	read@8
	write@f(9)
	read@10
	map@11
	read@12
	read@13
	read@14
	write@15
	read@16
	EOT
'

test_expect_success 'comments and literals hide tokens' '
	cat >a.c <<-\EOT &&
	/* sg_next(a) // */ sg_next(1); /* "
	sg_next(b) */ sg_next(2); // sg_next(c)
	p("sg_next(d) \" sg_next(e)", sg_next(3)); q = "/*"; sg_next(4); /* */
	c = 0x27; d = (char)39; e = '"'\"'"'; sg_next(5); f = '"'\\''"'; sg_next(6);
	// continued \
	sg_next(f)
	"continued \
	sg_next(g)"; sg_next(7);
	a / sg_next(8) /b;
	EOT
	tokens a.c && cut -f7 actual >args && mv args actual &&
	printf "%s\n" 1 2 3 4 5 6 7 8 | want
'

test_expect_success 'a token inside another word is none' '
	cat >a.c <<-\EOT &&
	x_sg_dma_len(sg); sg_dma_len_x(sg); sg_dma_len2(sg); 0sg_dma_len(sg);
	Sg_dma_len(sg); $sg_dma_len(sg); dma_map_sg_err(sg); for_each_sg_page(sg);
	EOT
	places a.c && want </dev/null
'

test_expect_success 'members, variables and plain mentions are no sites' '
	cat >a.c <<-\EOT &&
	int f(struct ops *ops, int sg_dma_len)
	{
		ops->dma_map_sg(sg); ops . sg_next (sg); ops /* */ -> /* */
			sg_next(sg);
		return sg_dma_len + ops->sg_dma_len;
	}
	struct ops o = { .dma_map_sg = dma_map_sg, };
	EXPORT_SYMBOL(dma_map_sg);
	x = { [1 ...sg_dma_len(sg)] = 1, [a - sg_dma_len(b)] = c > sg_dma_len(d) };
	EOT
	places a.c && want <<-\EOT &&
	9@13@sg_dma_len
	9@39@sg_dma_len
	9@60@sg_dma_len
	EOT
	"$tmp/sgtok" -a "$top/semantic-patches/lib/tokens" a.c >out &&
	grep -c "${tab}name$tab" out >actual && echo 9 | want
'

test_expect_success 'prototype, definition and #define of a token are no sites' '
	cat >a.c <<-\EOT &&
	#ifndef sg_dma_len
	#define sg_dma_len(sg) ((sg)->dma_length)
	#endif
	int dma_map_sg(struct device *dev,
		       struct scatterlist *sg);
	static inline struct scatterlist *sg_next(struct scatterlist *sg)
	{
		return sg_next(sg);
	}
	#undef sg_dma_len
	#if defined(sg_dma_len) || sg_dma_len(3)
	#endif
	EOT
	tokens a.c && want <<-\EOT &&
	8@8@sg_next@walk@code@sg_next@sg
	EOT
	"$tmp/sgtok" -a "$top/semantic-patches/lib/tokens" a.c >out &&
	cut -f2,4,6 out >actual && want <<-\EOT
	1@sg_dma_len@decl
	2@sg_dma_len@decl
	4@dma_map_sg@decl
	6@sg_next@decl
	8@sg_next@code
	10@sg_dma_len@decl
	11@sg_dma_len@decl
	11@sg_dma_len@decl
	EOT
'

test_expect_success 'a statement is never taken for a prototype' '
	cat >a.c <<-\EOT &&
	}
	return sg_dma_len(a); else sg_dma_len(b); do sg_next(c); while (0);
	x * sg_dma_len(sg);
	sg_dma_len(d) = sg_dma_len(e);
	EOT
	"$tmp/sgtok" -a "$top/semantic-patches/lib/tokens" a.c >out &&
	cut -f6,8 out >actual && want <<-\EOT
	code@a
	code@b
	code@c
	decl@sg
	code@d
	code@e
	EOT
'

test_expect_success 'a macro body, with continuation, is context define' '
	cat >a.c <<-\EOT &&
	#define F(sg) \
		do { \
			g(sg_dma_len(sg), \
			  sg_dma_len( \
			  	sg)); \
		} while (0)
	#  define /* x */ G sg_next (a) /* more
	sg_next(b) */ sg_next(c)
	sg_next(d);
	#define H(
	sg_next(e);
	EOT
	tokens a.c && want <<-\EOT
	3@3@sg_dma_len@read@define@F@sg
	4@3@sg_dma_len@read@define@F@sg
	7@21@sg_next@walk@define@G@a
	8@15@sg_next@walk@define@G@c
	9@1@sg_next@walk@code@-@d
	11@1@sg_next@walk@code@-@e
	EOT
'

test_expect_success '#if 0 is context if0, #else and nesting understood' '
	cat >a.c <<-\EOT &&
	#if 0 /* why */
	don'"'"'t stop at this; sg_next(a);
	#ifdef X
	sg_next(b);
	#define Y sg_next(c)
	#else
	sg_next(d);
	#endif
	#if 1
	sg_next(e);
	#endif
	#else
	sg_next(f);
	#endif
	sg_next(g);
	#if 1
	sg_next(h);
	#elif X
	sg_next(i);
	#else
	sg_next(j);
	#endif
	# if 0 && X
	sg_next(k);
	# elif X
	sg_next(l);
	# endif
	#if 0 || X
	sg_next(m);
	#endif
	#if 0x0UL
	sg_next(n);
	#endif
	#if 10
	sg_next(o);
	#endif
	#ifdef X
	sg_next(p);
	#endif
	#endif
	#else
	sg_next(q);
	EOT
	tokens a.c && cut -f5,7 actual | tr "\t\n" ": " >got && mv got actual &&
	printf "%s " if0:a if0:b if0:c if0:d if0:e code:f code:g code:h if0:i \
		if0:j if0:k code:l code:m if0:n code:o code:p code:q | want
'

test_expect_success 'the function is right after attributes, branches and initialisers' '
	cat >a.c <<-\EOT &&
	static int (*fp)(int) = { sg_next(a) };
	static DEF_SCSI_QCMD(x)
	static int __init one(int (*cb)(int)) __must_hold(lock)
	{ if (x) { sg_next(b); } }
	__printf(1, 2) void __two(void)
	{
	#ifdef A
		if (x) {
	#else
		{
	#endif
			sg_next(c);
		}
		sg_next(d);
	}
	#ifdef B
	int three(int a) {
	#else
	int three(void) {
	#endif
	sg_next(e); }
	struct s { int x; } t = { .x = f(1), .y = sg_next(f) };
	#if 0
	int dead(void) { sg_next(g);
	#endif
	sg_next(h);
	int four(void)
	{
		struct s s = { .a = 1 };
		sg_next(i);
	}
	EOT
	tokens a.c && cut -f6,7 actual | tr "\t\n" ": " >got && mv got actual &&
	printf "%s " -:a one:b __two:c __two:d three:e -:f dead:g -:h four:i | want
'

test_expect_success 'arguments: folded, nested, without comments, cut at 200 bytes' '
	long=$(printf "%0201d" 0) &&
	printf "%s\n" "sg_next(a,/* x */ b ,	(c  ), " " \"d )\" , '"')'"')" \
		"sg_next(sg_next(z))" "sg_next()" "sg_next( /* */ )" \
		"sg_next($long)" "sg_next(open" >a.c &&
	tokens a.c && cut -f7 actual >got && mv got actual &&
	want <<-EOT
	a, b , (c ), "d )" , '"')'"'
	sg_next(z)
	z
	()
	()
	${long#0}
	-
	EOT
'

test_expect_success 'a token cut by a line continuation is found at its start' '
	printf "x;\n  sg_dma_\\\\\nlen(sg); sg_next(a);\n\\\\\n \\\\ \t\n\\\\\r\n sg_next(b);\n" >a.c &&
	places a.c && want <<-\EOT
	2@3@sg_dma_len
	3@10@sg_next
	7@2@sg_next
	EOT
'

test_expect_success 'an open comment hides the rest, an open string its line, an apostrophe nothing' '
	printf "sg_next(a); /* sg_next(b);\nsg_next(c);" >a.c &&
	printf "\"sg_next(a);\nsg_next(b); '"'"' sg_next(c)\nsg_next(d); \"\\\\" >b.c &&
	places a.c b.c && want <<-\EOT
	1@1@sg_next
	2@1@sg_next
	2@15@sg_next
	3@1@sg_next
	EOT
'

test_expect_success 'Latin-1, NUL bytes and CRLF do no harm' '
	printf "/* \\344\\366 */ sg_next(\\344);\r\n\000 sg_next(\000b);\r\n#if 0\r\nsg_next(c);\r\n#endif\r\n\"\\374\" sg_next(d);\r\n#define A \\\\\r\n sg_next(e)\r\n" >a.c &&
	tokens a.c && printf "%b" \
	"1@10@sg_next@walk@code@-@\\0344\\n2@3@sg_next@walk@code@-@?b\\n" \
	"4@1@sg_next@walk@if0@-@c\\n6@5@sg_next@walk@code@-@d\\n" \
	"8@2@sg_next@walk@define@A@e\\n" | want
'

test_expect_success 'a tab is one column' '
	printf "\t\tsg_next(a);" >a.c && places a.c && echo 1@3@sg_next | want
'

test_expect_success 'empty file, file name with a space, names from stdin' '
	: >empty.c && echo "sg_next(a);" >"a b.c" &&
	printf "%s\n" empty.c "a b.c" >names &&
	"$tmp/sgtok" -f "$top/semantic-patches/lib/tokens" <names >actual &&
	"$tmp/sgtok" "$top/semantic-patches/lib/tokens" empty.c "a b.c" >expect &&
	test_cmp expect actual &&
	echo "a b.c@1@1@sg_next@walk@code@-@a" | want
'

test_expect_success 'deep nesting and long lines take linear time' '
	awk "BEGIN { for (i = 0; i < 300000; i++) printf \"sg_next(\" }" >a.c &&
	awk "BEGIN { for (i = 0; i < 300000; i++) print \"#if X\\n{\" }" >b.c &&
	awk "BEGIN { for (i = 0; i < 300000; i++) printf \"\\\\\\n\"; print \"sg_next(a)\" }" >c.c &&
	awk "BEGIN { for (i = 0; i < 300000; i++) printf \"/* /\" }" >d.c &&
	timeout 20 "$tmp/sgtok" "$top/semantic-patches/lib/tokens" ?.c >out &&
	wc -l <out >actual && echo 300001 | want
'

test_expect_success 'bad use: a message and the right exit code' '
	tok=$top/semantic-patches/lib/tokens &&
	rm -f none.c && echo "sg_next(a);" >a.c && mkdir -p dir &&
	test_exit 0 ./sgtok -h >help && test_grep "Exit codes" help &&
	test_exit 2 ./sgtok 2>err && test_grep Usage err &&
	test_exit 2 ./sgtok "$tok" 2>err &&
	test_exit 2 ./sgtok -x "$tok" a.c 2>err && test_grep "no such option" err &&
	test_exit 2 ./sgtok none.c a.c 2>err && test_grep none.c err &&
	test_exit 1 ./sgtok "$tok" none.c a.c >out 2>err &&
	test_grep "none.c: No such file" err && test_grep "^a.c" out &&
	test_exit 1 ./sgtok "$tok" dir 2>err && test_grep "dir: " err &&
	test_exit 1 ./sgtok "$tok" "a${tab}b.c" 2>err && test_grep "a tab" err &&
	printf a.c >names && test_exit 1 ./sgtok -f "$tok" <names 2>err &&
	test_grep "no newline" err &&
	printf "# x\nsg_next walk\n" >bad && test_exit 2 ./sgtok bad a.c 2>err &&
	test_grep "bad:2: not a new token" err &&
	printf "a\tb\na\tc\n" >bad && test_exit 2 ./sgtok bad a.c 2>err &&
	test_grep "bad:2:" err &&
	: >bad && test_exit 2 ./sgtok bad a.c 2>err && test_grep "no tokens" err
'

test_expect_success 'a full disk is an error' '
	if test -w /dev/full; then
		test_exit 2 ./sgtok "$top/semantic-patches/lib/tokens" a.c >/dev/full 2>err &&
		test_grep "No space" err
	fi
'

test_done
