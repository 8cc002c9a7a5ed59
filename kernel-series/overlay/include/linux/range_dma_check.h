/* SPDX-License-Identifier: GPL-2.0 */
/*
 * For sparse alone: a DMA address where a physical one belongs
 *
 * <linux/types.h> marks dma_addr_t with a qualifier that sparse keeps in typeof() and
 * that means nothing to it otherwise. So a macro can tell a dma_addr_t from other
 * integers of its size. Here the calls that want a physical address become such macros:
 * of a dma_addr_t they make a restricted type, which the call does not take. A variable or
 * a member of that type is seen, and what the calls of <linux/range_dma.h> return; a sum is
 * a plain integer, whatever was added up, and is not.
 *
 * <linux/range_dma.h> includes this, at its end.
 */
#ifndef _LINUX_RANGE_DMA_CHECK_H
#define _LINUX_RANGE_DMA_CHECK_H

#if defined(__CHECKER__) && defined(__dma_address)
#include <linux/dma-mapping.h>
#include <linux/io.h>
#include <linux/mm.h>
#include <linux/pfn.h>
#include <linux/range_types.h>

/* The name is for whoever reads the warning. */
typedef u64 __bitwise dma_address_where_a_physical_one_belongs;

#define __range_not_dma(addr)						\
	__builtin_choose_expr(						\
		__builtin_types_compatible_p(typeof(addr), dma_addr_t),	\
		(__force dma_address_where_a_physical_one_belongs)(addr),	\
		(addr))

/* What a call returns has no qualifier, what a cast makes has. */
#define range_dma_addr(it)		((range_dma_addr_t)(range_dma_addr)(it))
#define range_dma_first_addr(r)		((range_dma_addr_t)(range_dma_first_addr)(r))
#define range_dma_sg_addr(sg)		((range_dma_addr_t)(range_dma_sg_addr)(sg))
#ifdef _LINUX_PHYR_LIST_H
#define range_dma_block_addr(bit)	((range_dma_addr_t)(range_dma_block_addr)(bit))
#define range_dma_list_iter_addr(it)	((range_dma_addr_t)(range_dma_list_iter_addr)(it))
#endif
#define range_dma_raw(addr)		((dma_addr_t)(range_dma_raw)(addr))

#undef phys_to_virt
#define phys_to_virt(phys)	((phys_to_virt)(__range_not_dma(phys)))
#undef __va
#define __va(phys)		((void *)(phys_to_virt)(__range_not_dma(phys)))

/* and with it phys_to_page(), __phys_to_pfn() */
#undef PHYS_PFN
#define PHYS_PFN(phys)		((unsigned long)(__range_not_dma(phys) >> PAGE_SHIFT))

#define memremap(phys, size, flags)					\
	((memremap)(__range_not_dma(phys), size, flags))
#define devm_memremap(dev, phys, size, flags)				\
	((devm_memremap)(dev, __range_not_dma(phys), size, flags))

#define dma_map_phys(dev, phys, size, dir, attrs)			\
	((dma_map_phys)(dev, __range_not_dma(phys), size, dir, attrs))
#define dma_iova_link(dev, state, phys, offset, size, dir, attrs)	\
	((dma_iova_link)(dev, state, __range_not_dma(phys), offset, size, dir, attrs))

#ifdef _LINUX_PHYR_LIST_H
#define range_cpu_list_append(list, phys, len, gfp)			\
	((range_cpu_list_append)(list, __range_not_dma(phys), len, gfp))
#define range_cpu_list_append_entry(list, phys, len, gfp)		\
	((range_cpu_list_append_entry)(list, __range_not_dma(phys), len, gfp))
#endif
#define range_phys(phys)	((range_phys)(__range_not_dma(phys)))

/*
 * In strict files the CPU's side of a scatterlist is no number, either. Device memory is
 * often kept in a dma_addr_t before it is mapped: there it may not be.
 */
#ifdef RANGE_DMA_STRICT
#define dma_map_resource(dev, phys, size, dir, attrs)			\
	((dma_map_resource)(dev, __range_not_dma(phys), size, dir, attrs))
#undef page_to_phys
#define page_to_phys(page)	((range_phys)(PFN_PHYS(page_to_pfn(page))))
#undef virt_to_phys
#define virt_to_phys(virt)	((range_phys)((virt_to_phys)(virt)))
#define sg_phys(sg)		((range_phys)((sg_phys)(sg)))
#endif

#endif /* __CHECKER__ && __dma_address */
#endif /* _LINUX_RANGE_DMA_CHECK_H */
