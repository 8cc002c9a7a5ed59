/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The range API as the legacy code that it replaces: for proofs, not for use
 *
 * With this file first on the include path, a converted driver compiles to
 * what the unconverted one does, if the conversion changed nothing. Each
 * construct stands below the legacy code that it equals. What the real range
 * API means is proved elsewhere, once.
 *
 * A constructor is not a pointer here but the pair "list, count", so that
 * both land where the legacy code had them. It can thus only be written as
 * the argument of another construct, not kept in a variable.
 *
 * Choices, by -D:
 *	RANGE_DMA_LAST_BY_NEXT	the look-ahead was sg_next(), not sg_is_last()
 *	RANGE_DMA_MAPPED_BY_LIST that something is mapped was asked of the list alone
 *	RANGE_DMA_SET_LEN_FIRST	the length was stored first, or changed first
 *	RANGE_DMA_BY_INDEX	loops went by index over an array
 *	RANGE_DMA_BY_STEP	the same, where the compiler makes a pointer of the index, or a
 *			pointer was stepped by ++
 *	RANGE_DMA_COUNT_T	type of the count that a handle replaces
 *	RANGE_DMA_NO_COUNT	a handle was added and replaces nothing
 */
#ifndef _LINUX_RANGE_DMA_H
#define _LINUX_RANGE_DMA_H
#define _LINUX_RANGE_DMA_SG_H	/* this file stands for both */

#include <linux/dma-mapping.h>
#include <linux/errno.h>
#include <linux/limits.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

/* struct scatterlist *sg; */
struct range_dma_iter { struct scatterlist *sg; };

/* pairs: a list and its count */

/* sgl, nents */
#define range_dma_of_sg(sgl, nents)	sgl, nents

/* sgl, where nobody asks for the count: using it is an error */
#define range_dma_of_list(sgl)		sgl, (void)0

/* sgt->sgl, sgt->nents */
#define range_dma_of_sgtable(sgt)	(sgt)->sgl, (sgt)->nents

/* sgl, n		where n = dma_map_sg(dev, sgl, ...) */
#define range_dma_of_map(sgl, r)	sgl, range_dma_count(r)

/* loops */

#define for_each_range_dma(it, r, i)	__range_dma_each(it, r, i)

#if defined(RANGE_DMA_BY_INDEX)
/* for (i = 0; i < nents; i++)	the body names &sgl[i] */
#define __range_dma_each(it, sgl, nents, i) \
	for ((i) = 0; (i) < (nents) && ((it)->sg = &(sgl)[i], true); (i)++)
#elif defined(RANGE_DMA_BY_STEP)
/* for (i = 0; i < nents; i++)	as a compiler does it, with sg = &sgl[i] kept */
#define __range_dma_each(it, sgl, nents, i) \
	for ((i) = 0, (it)->sg = (sgl); (i) < (nents); (i)++, (it)->sg++)
#else
/* for_each_sg(sgl, sg, nents, i) */
#define __range_dma_each(it, sgl, nents, i) for_each_sg(sgl, (it)->sg, nents, i)
#endif

/* for_each_sg(sg, s, n, i) */
#define for_each_range_dma_from(it, from, n, i) for_each_sg((from)->sg, (it)->sg, n, i)

/* for_each_sg(sgl, sg, nents, i)	both sides of sg are read */
#define for_each_range_dma_sg(it, s, sgl, nents, i) \
	for (i = 0, (it)->sg = s = (sgl); i < (nents); i++, (it)->sg = s = sg_next(s))

/* sg = sgl		the count is evaluated for its side effects only */
#define range_dma_iter_start(it, r)	__range_dma_start(it, r)
#define __range_dma_start(it, sgl, nents) ((void)(nents), (void)((it)->sg = (sgl)))

/* sgl, as the initial value of sg	the count as above */
#define range_dma_iter_begin(r)		__range_dma_begin(r)
#define __range_dma_begin(sgl, nents) \
	((struct range_dma_iter){ ((void)(nents), (sgl)) })

/* sg = NULL */
#define range_dma_iter_clear(it)	((void)((it)->sg = NULL))

#ifndef RANGE_DMA_BY_STEP
/* sg = sg_next(sg) */
#define range_dma_iter_next(it)		((void)((it)->sg = sg_next((it)->sg)))
#else
/* sg++ */
#define range_dma_iter_next(it)		((void)(it)->sg++)
#endif

/* sg = next(sg)	a function of the driver that does the same */
#define range_dma_iter_next_by(next, it) ((void)((it)->sg = next((it)->sg)))

/* s = sg = sg_next(s)		both sides are read */
#define range_dma_iter_next_sg(it, s)	((void)((it)->sg = *(s) = sg_next(*(s))))

/* sg != NULL */
#define range_dma_iter_valid(it)	((it)->sg != NULL)

/* sg */
#define range_dma_iter_sg(it)		((it)->sg)

/* sg_next(sg) */
#define range_dma_sg_next(sg)		sg_next(sg)

#ifndef RANGE_DMA_LAST_BY_NEXT
/* sg_is_last(sg) */
#define range_dma_iter_is_last(it)	sg_is_last((it)->sg)
#else
/* sg_next(sg) == NULL */
#define range_dma_iter_is_last(it)	(sg_next((it)->sg) == NULL)
#endif

/* reads */

/* sg_dma_address(sg) */
#define range_dma_addr(it)		sg_dma_address((it)->sg)

/* sg_dma_len(sg) */
#define range_dma_len(it)		sg_dma_len((it)->sg)

/* &sg_dma_address(sg) */
#define range_dma_addr_pad(it)		(&sg_dma_address((it)->sg))

/* sg_dma_address(sgl) */
#define range_dma_first_addr(r)		__range_dma_first_addr(r)
#define __range_dma_first_addr(sgl, nents) sg_dma_address(sgl)

/* sg_dma_len(sgl) */
#define range_dma_first_len(r)		__range_dma_first_len(r)
#define __range_dma_first_len(sgl, nents) sg_dma_len(sgl)

/* &sg_dma_address(sgl) */
#define range_dma_first_addr_pad(r)	__range_dma_first_addr_pad(r)
#define __range_dma_first_addr_pad(sgl, nents) (&sg_dma_address(sgl))

/* sg_dma_address(sg) */
#define range_dma_sg_addr(sg)		sg_dma_address(sg)

/* sg_dma_len(sg) */
#define range_dma_sg_len(sg)		sg_dma_len(sg)

/* sg_dma_len(sg)	of an entry whose memory the CPU reads */
#define range_dma_sg_cpu_len(sg)	sg_dma_len(sg)

/* stores */

#ifndef RANGE_DMA_SET_LEN_FIRST
/* sg_dma_address(sg) = addr; sg_dma_len(sg) = len */
#define range_dma_set_sg(sg, addr, len) \
	((void)(sg_dma_address(sg) = (addr)), (void)(sg_dma_len(sg) = (len)))
#else
/* sg_dma_len(sg) = len; sg_dma_address(sg) = addr */
#define range_dma_set_sg(sg, addr, len) \
	((void)(sg_dma_len(sg) = (len)), (void)(sg_dma_address(sg) = (addr)))
#endif

/* sg_dma_address(sg) = addr */
#define range_dma_set_addr_sg(sg, addr)	((void)(sg_dma_address(sg) = (addr)))

/* sg_dma_len(sg) = len */
#define range_dma_set_len_sg(sg, len)	((void)(sg_dma_len(sg) = (len)))

/* dma_alloc_coherent(dev, size, &sg_dma_address(sg), gfp) */
#define range_dma_alloc_sg(dev, size, sg, gfp) \
	dma_alloc_coherent(dev, size, &sg_dma_address(sg), gfp)

/* sg_dma_address(sg) += n */
#define range_dma_move_sg(sg, n)	((void)(sg_dma_address(sg) += (n)))

/* sg_dma_len(sg) += n */
#define range_dma_grow_sg(sg, n)	((void)(sg_dma_len(sg) += (n)))

/* sg_dma_len(sg) -= n */
#define range_dma_shrink_sg(sg, n)	((void)(sg_dma_len(sg) -= (n)))

#ifndef RANGE_DMA_SET_LEN_FIRST
/* sg_dma_address(sg) += n; sg_dma_len(sg) -= n */
#define range_dma_pull_sg(sg, n)	(range_dma_move_sg(sg, n), range_dma_shrink_sg(sg, n))

/* sg_dma_address(sg) -= n; sg_dma_len(sg) += n */
#define range_dma_push_sg(sg, n) \
	((void)(sg_dma_address(sg) -= (n)), range_dma_grow_sg(sg, n))
#else
/* sg_dma_len(sg) -= n; sg_dma_address(sg) += n */
#define range_dma_pull_sg(sg, n)	(range_dma_shrink_sg(sg, n), range_dma_move_sg(sg, n))

/* sg_dma_len(sg) += n; sg_dma_address(sg) -= n */
#define range_dma_push_sg(sg, n) \
	(range_dma_grow_sg(sg, n), (void)(sg_dma_address(sg) -= (n)))
#endif

/* handles: what map, unmap and sync take */

#ifndef RANGE_DMA_NO_COUNT
#ifndef RANGE_DMA_COUNT_T
#define RANGE_DMA_COUNT_T	unsigned int
#endif
/* unsigned int n; */
struct range_dma { RANGE_DMA_COUNT_T nents; };

/* n = m		m is what the map call returns */
#define __range_dma_set(r, m)		((r)->nents = (m))

/* n */
#define __range_dma_handle_count(r)	((r)->nents)
#else
/* no variable */
struct range_dma { };

/* m */
#define __range_dma_set(r, m)		((void)(r), (m))

/* nothing to read: an error */
#define __range_dma_handle_count(r)	((void)0)
#endif

/* n = 0 */
#define range_dma_init(r)		((void)__range_dma_set(r, 0))

/* n != 0, of a handle; sgl && nents, of a pair */
#define range_dma_mapped(r) \
	__range_dma_pick(r, __range_dma_pair_mapped, __range_dma_handle_mapped, 0)(r)
#define __range_dma_handle_mapped(r)	(__range_dma_handle_count(r) != 0)
#ifndef RANGE_DMA_MAPPED_BY_LIST
#define __range_dma_pair_mapped(sgl, nents) ((sgl) && (nents))
#else
/* sgl */
#define __range_dma_pair_mapped(sgl, nents) ((sgl) != NULL)
#endif

/* n, of a handle; nents, of a pair */
#define range_dma_count(r) \
	__range_dma_pick(r, __range_dma_pair_count, __range_dma_handle_count, 0)(r)
#define __range_dma_pick(a, b, c, ...)	c
#define __range_dma_pair_count(sgl, nents) (nents)

/* sg_nents(sgl) */
#define range_dma_count_list(sgl)	sg_nents(sgl)

/* sg_nents_for_dma(sgl, nents, max) */
#define range_dma_count_max(r, max)	__range_dma_count_max(r, max)
#define __range_dma_count_max(sgl, nents, max) sg_nents_for_dma(sgl, nents, max)

/* !(n = dma_map_sg(dev, sgl, nents, dir))	the result is only tested */
#define dma_map_range_sg(dev, sgl, nents, r, dir, attrs) \
	(!__range_dma_set(r, dma_map_sg_attrs(dev, sgl, nents, dir, attrs)))

/* dma_map_sg(dev, sgl, nents, dir)	the handle replaces no count: RANGE_DMA_NO_COUNT */
#define dma_map_range_sg_count(dev, sgl, nents, r, dir, attrs) \
	__range_dma_set(r, dma_map_sg_attrs(dev, sgl, nents, dir, attrs))

/* dma_unmap_sg(dev, sgl, nents, dir) */
#define dma_unmap_range_sg(dev, sgl, nents, r, dir, attrs) \
	((void)(r), dma_unmap_sg_attrs(dev, sgl, nents, dir, attrs))

/* dma_sync_sg_for_cpu(dev, sgl, nents, dir) */
#define dma_sync_range_sg_for_cpu(dev, sgl, nents, r, dir) \
	((void)(r), dma_sync_sg_for_cpu(dev, sgl, nents, dir))

/* dma_sync_sg_for_device(dev, sgl, nents, dir) */
#define dma_sync_range_sg_for_device(dev, sgl, nents, r, dir) \
	((void)(r), dma_sync_sg_for_device(dev, sgl, nents, dir))

/* dma_map_sgtable(dev, sgt, dir, attrs) */
#define dma_map_range_sgtable		dma_map_sgtable

/* dma_unmap_sgtable(dev, sgt, dir, attrs) */
#define dma_unmap_range_sgtable		dma_unmap_sgtable

/* dma_sync_sgtable_for_cpu(dev, sgt, dir) */
#define dma_sync_range_sgtable_for_cpu	dma_sync_sgtable_for_cpu

/* dma_sync_sgtable_for_device(dev, sgt, dir) */
#define dma_sync_range_sgtable_for_device dma_sync_sgtable_for_device

#endif /* _LINUX_RANGE_DMA_H */
