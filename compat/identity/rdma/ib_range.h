/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The mapping calls of RDMA, as the legacy code that they replace: for proofs,
 * not for use. See <linux/range_dma.h> beside this file.
 */
#ifndef _RDMA_IB_RANGE_H
#define _RDMA_IB_RANGE_H

/*
 * Without attributes the legacy calls are functions of their own, which the compiler may
 * inline in another way.
 */
#define __ib_range_map(dev, sgl, nents, dir, attrs) \
	__builtin_choose_expr(__builtin_constant_p(attrs) && !(attrs), \
			      ib_dma_map_sg(dev, sgl, nents, dir), \
			      ib_dma_map_sg_attrs(dev, sgl, nents, dir, attrs))
#define __ib_range_unmap(dev, sgl, nents, dir, attrs) \
	__builtin_choose_expr(__builtin_constant_p(attrs) && !(attrs), \
			      ib_dma_unmap_sg(dev, sgl, nents, dir), \
			      ib_dma_unmap_sg_attrs(dev, sgl, nents, dir, attrs))

/* !(n = ib_dma_map_sg(dev, sgl, nents, dir))	the result is only tested */
#define ib_dma_map_range_sg(dev, sgl, nents, r, dir, attrs) \
	(!__range_dma_set(r, __ib_range_map(dev, sgl, nents, dir, attrs)))

/* ib_dma_map_sg(dev, sgl, nents, dir)	the handle replaces no count: RANGE_DMA_NO_COUNT */
#define ib_dma_map_range_sg_count(dev, sgl, nents, r, dir, attrs) \
	__range_dma_set(r, __ib_range_map(dev, sgl, nents, dir, attrs))

/* ib_dma_unmap_sg(dev, sgl, nents, dir) */
#define ib_dma_unmap_range_sg(dev, sgl, nents, r, dir, attrs) \
	((void)(r), __ib_range_unmap(dev, sgl, nents, dir, attrs))

/* ib_dma_map_sgtable_attrs(dev, sgt, dir, attrs) */
#define ib_dma_map_range_sgtable	ib_dma_map_sgtable_attrs

/* ib_dma_unmap_sgtable_attrs(dev, sgt, dir, attrs) */
#define ib_dma_unmap_range_sgtable	ib_dma_unmap_sgtable_attrs

#endif /* _RDMA_IB_RANGE_H */
