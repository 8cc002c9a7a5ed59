#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# What spatch is given besides a rule: fewer isomorphisms, and the files of a unit
# without the attributes that it cannot parse.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
. "$(dirname "$0")/lib.sh"

hide() {
	awk -f "$top/scripts/lib/hide-attributes.awk" "$1"
}

test_expect_success 'an attribute is in a comment, outside of comments only' '
	cat >a.h <<-\EOF &&
	struct a {
		int x;
	} __attribute__((packed, aligned (4)));

	struct b {
		struct {
			int y;
		}__attribute__ ((aligned(8))) in;
		int z;
	} __packed;

	/* once:
	struct c {
		int x;
	} __attribute__((packed, aligned (4)));
	 */
	struct d { int x; /* 1 */
	} __attribute__((packed, aligned(2))); /* and why */
	#define END } __attribute__((packed))
	} __attribute__((packed))	;
	int a __attribute__((aligned(2))) = 1, b __attribute__((x)), *c;
	EOF
	hide a.h >actual &&
	diff a.h actual >changes
	cat >expect <<-\EOF &&
	3c3
	< } __attribute__((packed, aligned (4)));
	---
	> } /*sg2phyr __attribute__((packed, aligned (4)))*/;
	8c8
	< }__attribute__ ((aligned(8))) in;
	---
	> }/*sg2phyr __attribute__ ((aligned(8)))*/ in;
	20,21c20,21
	< } __attribute__((packed))	;
	< int a __attribute__((aligned(2))) = 1, b __attribute__((x)), *c;
	---
	> } /*sg2phyr __attribute__((packed))*/	;
	> int a /*sg2phyr __attribute__((aligned(2)))*/ = 1, b /*sg2phyr __attribute__((x))*/, *c;
	EOF
	test_cmp expect changes
'

test_expect_success 'what was hidden comes back as it was' '
	hide a.h | sed -f "$top/scripts/lib/show-attributes.sed" >actual &&
	test_cmp a.h actual
'

test_expect_success 'isomorphisms that are named go, the others stay in their order' '
	cat >all.iso <<-\EOF &&
	// a prelude
	Expression
	@ one @
	expression E;
	@@
	 (E) => E

	// between
	Statement
	@ two @
	@@
	return ...; => return;

	Expression
	@three@
	expression X;
	@@
	 !X => X == 0
	EOF
	echo "two	# why" >unused &&
	awk -f "$top/scripts/lib/iso.awk" unused all.iso >actual &&
	sed "/^Statement/,/^return/d" all.iso >expect &&
	diff -B expect actual
'

test_expect_success 'no isomorphism is named in vain' '
	[ -r /usr/lib/coccinelle/standard.iso ] || return 0
	sed "s/#.*//; /^\$/d" "$top/semantic-patches/lib/isomorphisms-unused" | while read -r name; do
		grep -q "^@ *$name *@" /usr/lib/coccinelle/standard.iso || { echo "$name"; exit 1; }
	done
'

test_done
