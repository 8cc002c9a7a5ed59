#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# A function that takes ranges has its list and its count again, for the proof of
# identical code.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
. "$(dirname "$0")/lib.sh"

unpair() {
	awk -f "$top/scripts/lib/unpair.awk" "$1"
}

test_expect_success 'parameter and uses become the pair, each on its line' '
	cat >a.c <<-\EOF &&
	static int
	fill(struct hw *hw, const struct range_dma *range,
	     int last)
	{
		struct range_dma_iter it;
		unsigned int i, range_bits = hw->range + hw.range;

		for_each_range_dma(&it, range, i)
			put(hw, range_dma_addr(&it), range_bits, last);
		return range_dma_count(range);
	}

	static int range(int range)
	{
		return range;
	}
	EOF
	cat >expect <<-\EOF &&
	static int
	fill(struct hw *hw, struct scatterlist *range_sgl, unsigned int range_nents,
	     int last)
	{
		struct range_dma_iter it;
		unsigned int i, range_bits = hw->range + hw.range;

		for_each_range_dma(&it, range_dma_of_sg(range_sgl, range_nents), i)
			put(hw, range_dma_addr(&it), range_bits, last);
		return range_dma_count(range_dma_of_sg(range_sgl, range_nents));
	}

	static int range(int range)
	{
		return range;
	}
	EOF
	unpair a.c >actual && test_cmp expect actual
'

test_expect_success 'an operation of a dmaengine provider has its context back' '
	cat >b.c <<-\EOF &&
	static void *prep(struct dma_chan *chan, const struct range_dma *r,
			  unsigned long flags)
	{
		return desc(r);
	}
	static void *other(const struct range_dma *r)
	{
		return desc(r);
	}
	static void init(struct dma_device *d)
	{
		d->device_prep_slave_range	= prep;
	}
	EOF
	cat >expect <<-\EOF &&
	static void *prep(struct dma_chan *chan, struct scatterlist *r_sgl, unsigned int r_nents,
			  unsigned long flags, void *r_context)
	{
		return desc(range_dma_of_sg(r_sgl, r_nents));
	}
	static void *other(struct scatterlist *r_sgl, unsigned int r_nents)
	{
		return desc(range_dma_of_sg(r_sgl, r_nents));
	}
	EOF
	unpair b.c >got && head -n 9 got >actual && test_cmp expect actual
'

test_expect_success 'what takes no ranges stays as it is' '
	cat >c.c <<-\EOF &&
	struct x {
		const struct range_dma *range;
	};
	int f(struct x *x)
	{
		const struct range_dma *range = x->range;

		return range_dma_count(range);
	}
	EOF
	unpair c.c >actual && test_cmp c.c actual
'

test_done
