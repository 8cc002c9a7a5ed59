#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A step by a function of the driver's own is by that function, for the proof of
# identical code.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
. "$(dirname "$0")/lib.sh"

step_by() {
	awk -f "$top/scripts/lib/step-by.awk" "$1" "$2"
}

test_expect_success 'a step is by who did it, each on its line' '
	cat >a.c <<-\EOF &&
	void f(struct place *it, struct job *job)
	{
		it->sg = __sg_next(it->sg);
		job->at.sg = sg_next(job->at.sg);
		job->sg = __sg_next(it->sg);
		use((job->it.sg = _sg_next(job->it.sg)));
		sg = sg_next(sg);
	}
	EOF
	cat >b.c <<-\EOF &&
	void f(struct place *it, struct job *job)
	{
		range_dma_iter_next(&it->sg);
		range_dma_iter_next(&job->at.sg);
		job->sg = __sg_next(it->sg);
		use((range_dma_iter_next(&job->it.sg)));
		range_dma_iter_next(&sg_it);
	}
	EOF
	cat >expect <<-\EOF &&
	void f(struct place *it, struct job *job)
	{
		range_dma_iter_next_by(__sg_next, &it->sg);
		range_dma_iter_next(&job->at.sg);
		job->sg = __sg_next(it->sg);
		use((range_dma_iter_next_by(_sg_next, &job->it.sg)));
		range_dma_iter_next(&sg_it);
	}
	EOF
	step_by a.c b.c >actual && test_cmp expect actual
'

test_expect_success 'what steps by sg_next() stays as it is' '
	sed "s/_*sg_next/sg_next/" a.c >c.c &&
	step_by c.c b.c >actual && test_cmp b.c actual &&
	: >empty && step_by empty b.c >actual && test_cmp b.c actual
'

test_done
