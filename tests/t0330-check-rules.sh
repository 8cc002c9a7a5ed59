#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# Each misuse rule of semantic-patches/check finds just the lines of its test files that say so
# themselves, in a comment: /* marked */. The lines without it are the near misses. That holds for
# the rule as it stands, in the context mode of coccicheck, and for all rules in one run, as
# scripts/sg2phyr check has them.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

command -v spatch >/dev/null || skip_all="no spatch (package coccinelle)"

sp=$top/semantic-patches
lib=$top/scripts/lib
cat /usr/lib/coccinelle/standard.h >"$tmp/macros.h" 2>/dev/null
cat "$sp/lib/macros-linux.h" >>"$tmp/macros.h" 2>/dev/null
awk -f "$lib/iso.awk" "$sp/lib/isomorphisms-unused" /usr/lib/coccinelle/standard.iso >"$tmp/rules.iso" 2>/dev/null

# spatch_on COCCI MODE OPTION... - on the files that ./groups names
spatch_on() {
	spatch --very-quiet --sp-file "$1" -D "$2" --no-includes --iso-file "$tmp/rules.iso" \
		--macro-file-builtins "$tmp/macros.h" --file-groups groups >out 2>err || { cat err; return 1; }
}

# wanted FILE... - "FILE<TAB>LINE" of what the files say of themselves
wanted() {
	awk '/\/\* marked \*\// { print FILENAME "\t" FNR }' "$@" | sort
}

test_expect_success 'each header is complete, and of keys that are known' '
	awk -f "$lib/check-rules.awk" "$sp"/check/*.cocci >rules.tsv
'

test_expect_success 'a header with an unknown key, without a reason, or with another id is refused' '
	first=$(ls "$sp"/check/*.cocci | head -n 1) &&
	sed "s,^// Why:,// Whi:," "$first" >"$(basename "$first")" &&
	! awk -f "$lib/check-rules.awk" "$(basename "$first")" >out 2>err &&
	grep -q "there is no key Whi" err && grep -q "no Why" err &&
	cp "$first" other.cocci && ! awk -f "$lib/check-rules.awk" other.cocci >out 2>err &&
	grep -q "not what the file is called" err
'

test_expect_success 'no two rules have blocks of the same name' '
	sed -n "s/^@ *\([A-Za-z_0-9][A-Za-z_0-9]*\).*@.*/\1/p" "$sp"/check/*.cocci | sort | uniq -d >twice &&
	test ! -s twice || { cat twice; return 1; }
'

test_expect_success 'all rules in one run, each on its own files' '
	mkdir all && awk -f "$lib/check-spatch.awk" "$sp"/check/*.cocci >all.cocci &&
	(cd "$sp/tests" && ls check-*/*.c) >names &&
	(cd "$sp/tests" && cp --parents -t "$tmp/all" $(cat "$tmp/names")) &&
	(
		cd all && sed G ../names >groups &&
		spatch --very-quiet --no-show-diff --show-bindings --sp-file ../all.cocci -D context --no-includes \
			--iso-file "$tmp/rules.iso" --macro-file-builtins "$tmp/macros.h" --file-groups groups >../bindings 2>../err
	) || { cat err; return 1; }
	awk -f "$lib/check-bindings.awk" bindings >found && test -s found
'

for rule in "$sp"/check/*.cocci; do
	id=$(basename "$rule" .cocci)

	test_expect_success "$id: an example, a counter-example, and what it is about" '
		dir=$sp/$(sed -n "s,^// Tests: ,,p" "$rule") &&
		test "$dir" = "$sp/tests/check-$id" &&
		grep -q "/[*] marked [*]/" "$dir/example.c" &&
		! grep -q "/[*] marked [*]/" "$dir/counter-example.c"
	'

	test_expect_success "$id: context mode marks the lines that say so" '
		(cd "$sp/tests" && ls "check-$id"/*.c) >names && sed G names >groups &&
		cp -r "$sp/tests/check-$id" . &&
		wanted $(cat names) >want && spatch_on "$rule" context &&
		for file in $(cat names); do
			awk -v file="$file" "\$1 == \"---\" && \$2 ~ /[.]c\$/ { on = \$2 == file } on" out |
				awk -f "$lib/marked-lines.awk" | sed "s|^|$file	|"
		done | sort >got &&
		diff -u want got
	'

	test_expect_success "$id: in one run with all others the same lines" '
		wanted $(ls "check-$id"/*.c) >want &&
		awk -F"	" -v OFS="	" -v id="$(echo "$id" | tr - _)" -v dir="check-$id/" \
			"\$2 == id && index(\$1, dir) == 1 { print \$1, \$3 }" found | sort -u >got &&
		diff -u want got
	'

	! grep -qx "virtual patch" "$rule" || test_expect_success "$id: the mend that it writes" '
		cp "$sp/tests/check-$id/example.c" mend.c &&
		spatch --very-quiet --in-place --sp-file "$rule" -D patch --no-includes --iso-file "$tmp/rules.iso" \
			--macro-file-builtins "$tmp/macros.h" mend.c >out 2>err || { cat err; return 1; }
		diff -u "$sp/tests/check-$id/example.res" mend.c &&
		! cmp -s mend.c "$sp/tests/check-$id/example.c"
	'
done

test_done
