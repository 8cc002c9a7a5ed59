#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# Each class of semantic-patches/census marks just the lines of its test files
# that say so themselves, in a comment: /* marked */. The lines without it are
# the near misses.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

command -v spatch >/dev/null || skip_all="no spatch (package coccinelle)"

sp="$top/semantic-patches"
cat /usr/lib/coccinelle/standard.h >"$tmp/macros.h" 2>/dev/null
cat "$sp/lib/macros-linux.h" >>"$tmp/macros.h" 2>/dev/null
awk -f "$top/scripts/lib/iso.awk" "$sp/lib/isomorphisms-unused" /usr/lib/coccinelle/standard.iso >"$tmp/rules.iso" 2>/dev/null

# class_test RULE FILE - compares marked with wanted line numbers
class_test() {
	awk '/\/\* marked \*\// { print FNR }' "$2" >want || return 1
	spatch --very-quiet --sp-file "$1" -D context -U 0 --no-includes \
		--iso-file "$tmp/rules.iso" --macro-file-builtins "$tmp/macros.h" "$2" >marked.diff 2>marked.err || {
		cat marked.err
		return 1
	}
	awk -f "$top/scripts/lib/marked-lines.awk" marked.diff >got &&
	diff -u want got
}

classes=
for rule in "$sp"/census/*.cocci; do
	id=$(sed -n 's,^// Class: ,,p' "$rule")
	dir=$(sed -n 's,^// Tests: ,,p' "$rule")
	classes="$classes $id"

	test_expect_success "$id: the header says class, reason, tokens and tests" '
		head -n 1 "$rule" | grep -qx "// SPDX-License-Identifier: GPL-2.0" &&
		sed -n 2p "$rule" | grep -q "^/// [A-Z].*[.]$" &&
		grep -q "^// Tokens: [a-z]" "$rule" &&
		test -n "$id" && test -d "$sp/$dir"
	'
	for file in "$sp/$dir"/*.c; do
		test_expect_success "$id: ${file##*/} is marked where it says so" '
			grep -q "/[*] marked [*]/" "$file" &&
			class_test "$rule" "$file"
		'
	done
done

test_expect_success 'no class twice' '
	printf "%s\n" $classes | sort | uniq -d >twice &&
	test ! -s twice
'

test_expect_success 'seen knows each token of lib/tokens' '
	awk "/^[a-z]/ { print \$1 }" "$sp/lib/tokens" | sort >tokens &&
	sed -n "s/^[*] \([a-z_]*\).*/\1/p" "$sp/census/000-seen.cocci" | sort >known &&
	diff -u tokens known
'

test_expect_success 'marked-lines.awk: counts, ranges, a removed line like a file header' '
	cat >marked.diff <<-\EOF &&
	--- a.c
	+++ b.c
	@@ -3 +3,0 @@ int f(void)
	--- x;
	@@ -10,2 +9,1 @@
	-one
	-two
	+new
	@@ -20,3 +18,2 @@
	 context
	-three
	 context
	EOF
	printf "3\n10\n11\n21\n" >want &&
	awk -f "$top/scripts/lib/marked-lines.awk" marked.diff >got &&
	diff -u want got
'

test_expect_success 'a class rule says in Tokens and Marks what it marks' '
	for rule in "$sp"/census/[!0]*.cocci "$sp"/census/0[!0]*.cocci; do
		sed -n "s/^[*] *&*\([a-z_]*\).*/\1/p" "$rule" | sort -u >marked &&
		sed -n "s,^// \(Tokens\|Marks\): ,,p" "$rule" | tr " " "\n" | sort -u >said &&
		comm -23 marked said >unsaid && test -s marked || return 1
		test ! -s unsaid || { echo "$rule:"; cat unsaid; return 1; }
	done
'

test_done
