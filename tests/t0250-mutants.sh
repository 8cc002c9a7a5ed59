#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# Where mutants.awk puts mix-ups of CPU and DMA side, and what the runner of
# kernel-series/tests/sparse takes for a test. Needs no kernel.

. "$(dirname "$0")/lib.sh"

# mutants - of stdin: line, operator, class, tool, text before, text after
mutants() {
	cat >in.c && awk -f "$top/scripts/lib/mutants.awk" in.c >rows &&
	awk -F"\t" -v OFS="\t" '
		NR == FNR { all = all $0 "\n"; next }
		{ old = substr(all, $8, $9 - $8 + 1); gsub(/[ \t\n]+/, " ", old); print $1, $4, $5, $6, old, $10 }' in.c rows
}

test_expect_success 'a loop: iterator, container, and what each read is taken for' '
	mutants >actual <<-\EOF &&
	static void f(struct chan *c)
	{
	        struct range_dma_iter it;

		for_each_range_dma(&it, &c->r, i)
			c->hw[i].len = range_dma_len(&it);
	}
	EOF
	tr "|" "\t" >expect <<-\EOF &&
	3|declared|range|gcc|dma|cpu
	5|container|range|gcc|&c->r|&(struct range_cpu){}
	5|iterator|range|gcc|&it|&(struct range_cpu_iter){}
	6|accessor|range|gcc|range_dma_len|range_cpu_len
	6|cpu-length|range|sparse|range_dma_len(&it)|range_cpu_len(&(struct range_cpu_iter){})
	6|iterator|range|gcc|&it|&(struct range_cpu_iter){}
	EOF
	sort -o actual actual && sort -o expect expect && test_cmp expect actual
'

test_expect_success 'an address: stored, or taken for a physical one' '
	mutants >actual <<-\EOF &&
	static void f(struct range_dma *r)
	{
		hw->addr = cpu_to_le64(range_dma_first_addr(r));
	}
	EOF
	cut -f2 actual | sort >operators &&
	printf "%s\n" container map-again memremap phys-as-dma to-page to-pfn to-virt >expect &&
	test_cmp expect operators &&
	test_grep "phys-as-dma.range.sparse.range_dma_first_addr(r).range_cpu_addr(" actual
'

test_expect_success 'variables of type dma_addr_t of the same function, and no others' '
	mutants >actual <<-\EOF &&
	static void f(dma_addr_t a, u64 b)
	{
		writel(a, reg);
		writel(b, reg);
	}

	static void g(u64 a)
	{
		writel(a, reg);
	}
	EOF
	cut -f1,2 actual | sort >have &&
	printf "3\tvariable-%s\n" phys-as-dma to-pfn to-virt >expect && test_cmp expect have
'

test_expect_success 'nothing in comments, strings, messages, declarations, and directives' '
	mutants >actual <<-\EOF &&
	/* range_dma_addr(&it) */
	#if range_dma_len(x)
	#endif
	dma_addr_t range_dma_addr(const struct range_dma_iter *it);

	static dma_addr_t range_dma_sg_addr(const struct scatterlist *sg)
	{
		dma_addr_t a = 0; // range_dma_len(&it)

		if (!range_dma_len(x) || !range_dma_addr(x))
			;
		pr_info("range_dma_addr(&it) %d", a);
		return a;
	}
	EOF
	grep -v -e iterator -e accessor actual >other
	test_cmp /dev/null other
'

test_expect_success 'a statement of several lines is known as one' '
	mutants >/dev/null <<-\EOF &&
	static void f(void)
	{
		x = 1;
		fill(hw,
		     range_dma_len(&it),
		     1);
		y = 2;
	}
	EOF
	cut -f1-3 rows | sort -u >actual && printf "5\t4\t6\n" >expect && test_cmp expect actual
'

test_expect_success 'in the body of a macro, messages are elsewhere' '
	mutants >/dev/null <<-\EOF &&
	#define FILL(hw, it) \
		((hw)->len = range_dma_len(it))
	EOF
	cut -f7 rows | sort -u >actual && echo 0 >expect && test_cmp expect actual
'

# said TEXT... - the runner on a file with these lines as its comment; compiler and sparse are
# stand-ins that find what is wanted
said() {
	mkdir -p obj/record &&
	printf "%s\0" -Wp,-MMD,x -O2 any.c >obj/record/any.c &&
	{ echo "int x;"; echo "/*"; printf "%s\n" "$@"; echo " */"; } >case.c &&
	echo "exit 0" | shadow gcc &&
	echo "echo \"\${SAYS:-}\" | grep . ; exit 0" | shadow sparse &&
	PATH=$tmp/shadow:$PATH "$top/scripts/lib/sparse-cases" "$top" "$tmp/obj" any.c test "$tmp/case.c" >out 2>&1
}

test_expect_success 'a case in which nothing is said' '
	said " * check-name: fine" " * check-command: sparse" && test_grep "^ok case: fine" out
'

test_expect_success 'what sparse says has to be what is written down' '
	SAYS="case.c:1:1: warning: so" && export SAYS &&
	test_when_finished "unset SAYS" &&
	said " * check-name: so" " * check-command: sparse" " * check-error-start" \
		"case.c:1:1: warning: so" " * check-error-end" &&
	test_exit 1 said " * check-name: so" " * check-command: sparse" &&
	test_grep "^not ok case: so" out && test_grep "+case.c:1:1: warning: so" out &&
	test_exit 1 said " * check-name: so" " * check-command: sparse" " * check-error-start" \
		"case.c:2:1: warning: so" " * check-error-end"
'

test_expect_success 'a warning that is wanted and does not come fails' '
	test_exit 1 said " * check-name: so" " * check-command: sparse" " * check-error-start" \
		"case.c:1:1: warning: so" " * check-error-end" && test_grep "^not ok" out
'

test_expect_success 'tags that nobody knows, that miss or that are there twice are errors' '
	test_exit 1 said " * check-name: so" " * check-command: sparse" " * check-exit-value: 1" &&
	test_grep "case.c:5: not a tag that is known: check-exit-value" out &&
	test_exit 1 said " * check-command: sparse" && test_grep "no check-name" out &&
	test_exit 1 said " * check-name: so" && test_grep "check-command is gcc or sparse" out &&
	test_exit 1 said " * check-name: so" " * check-name: so" " * check-command: sparse" &&
	test_grep "twice: check-name" out &&
	test_exit 1 said " * check-name: so" " * check-command: sparse" " * check-error-start" &&
	test_grep "no check-error-end" out
'

test_expect_success 'a case for the compiler in which it finds nothing fails' '
	test_exit 1 said " * check-name: so" " * check-command: gcc" &&
	test_grep "no error of the compiler" out
'

test_done
