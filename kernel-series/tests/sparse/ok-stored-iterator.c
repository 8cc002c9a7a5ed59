// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct chan {
	struct range_dma_iter it;
	dma_addr_t next;
};

static __maybe_unused bool f(struct chan *chan, struct range_dma *r)
{
	chan->it = range_dma_iter_begin(r);
	if (range_dma_iter_valid(&chan->it))
		chan->next = range_dma_addr(&chan->it);
	range_dma_iter_next(&chan->it);
	return range_dma_iter_is_last(&chan->it);
}

/*
 * check-name: an iterator that is kept in a struct
 * check-command: sparse
 */
