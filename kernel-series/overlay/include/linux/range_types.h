/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What sparse needs to keep the CPU's side and the device's side apart
 *
 * An iterator, a list or a handle of one side where one of the other side belongs
 * is an error for the compiler: they are structs. What comes out of them are
 * integers to the compiler, and for sparse:
 *
 *	range_phys_t, range_bytes_t: physical addresses and lengths of the memory, as
 *	the range_cpu_*() calls return them. Restricted: not to be stored in a
 *	dma_addr_t, handed to a device or to the DMA API, or mixed with other integers.
 *
 *	dma_addr_t: an integer, but one that sparse knows. The calls that want a
 *	physical address do not take it: <linux/range_dma_check.h>.
 *
 *	range_dma_addr_t: what range_dma_addr() and its like return. A dma_addr_t; in
 *	files that define RANGE_DMA_STRICT before their first #include a restricted type.
 *
 * These calls are the only ways across:
 *
 *	range_phys_raw(), range_bytes_raw()	out of the CPU's side
 *	range_phys()				into it, in strict files
 *	range_dma_raw(), range_dma_strict(), range_dma_le64(), range_dma_le32(),
 *	range_dma_be64(), range_dma_be32(), range_dma_lower_32(),
 *	range_dma_upper_32()			out of the device's side, in strict files
 *
 * Nothing of this is left in the object code.
 */
#ifndef _LINUX_RANGE_TYPES_H
#define _LINUX_RANGE_TYPES_H

#include <linux/compiler.h>
#include <linux/types.h>

typedef phys_addr_t __bitwise range_phys_t;
typedef u64 __bitwise range_bytes_t;

/**
 * range_phys_raw() - a physical address of a CPU range, as a number
 * @phys: What range_cpu_addr() or range_cpu_list_iter_addr() returned.
 *
 * For phys_to_page() and its like, and for arithmetic. A device does not know this
 * address: that is what mapping is for.
 *
 * Context: Any context.
 * Return: The address.
 */
static __always_inline phys_addr_t range_phys_raw(range_phys_t phys)
{
	return (__force phys_addr_t)phys;
}

/**
 * range_bytes_raw() - a length of a CPU range, as a number
 * @bytes: What range_cpu_len() or range_cpu_list_iter_len() returned.
 *
 * A DMA range has another length: see range_dma_len().
 *
 * Context: Any context.
 * Return: The length in bytes.
 */
static __always_inline u64 range_bytes_raw(range_bytes_t bytes)
{
	return (__force u64)bytes;
}

/*
 * Restricted for those who ask for it. A dma_addr_t is 32 or 64 bits wide, and so is
 * this; the compiler sees the same type.
 */
#if !defined(__CHECKER__) || !defined(RANGE_DMA_STRICT)
typedef dma_addr_t range_dma_addr_t;
#elif defined(CONFIG_ARCH_DMA_ADDR_T_64BIT)
typedef u64 __bitwise range_dma_addr_t;
#else
typedef u32 __bitwise range_dma_addr_t;
#endif

/**
 * range_dma_raw() - a DMA address, as a number
 * @addr: What range_dma_addr() or its like returned.
 *
 * The crossing of last resort in strict files; not needed in others.
 *
 * Context: Any context.
 * Return: The address.
 */
static __always_inline dma_addr_t range_dma_raw(range_dma_addr_t addr)
{
	return (__force dma_addr_t)addr;
}

/**
 * range_dma_strict() - a DMA address that is known by other means
 * @addr: The address, as dma_alloc_coherent() or dma_map_single() gave it.
 *
 * Context: Any context.
 * Return: The same address, of the type that strict files have for it.
 */
static __always_inline range_dma_addr_t range_dma_strict(dma_addr_t addr)
{
	return (__force range_dma_addr_t)addr;
}

/**
 * range_dma_add() - a DMA address so many bytes behind another one
 * @addr: The address.
 * @bytes: How many.
 *
 * Context: Any context.
 * Return: The address.
 */
static __always_inline range_dma_addr_t range_dma_add(range_dma_addr_t addr, u64 bytes)
{
	return range_dma_strict(range_dma_raw(addr) + bytes);
}

/*
 * What hardware is told: in a descriptor, or halves for two registers. Macros, since
 * not everybody who includes this has the byte order at hand.
 */
#define range_dma_le64(addr)		cpu_to_le64(range_dma_raw(addr))
#define range_dma_le32(addr)		cpu_to_le32(range_dma_raw(addr))
#define range_dma_be64(addr)		cpu_to_be64(range_dma_raw(addr))
#define range_dma_be32(addr)		cpu_to_be32(range_dma_raw(addr))
#define range_dma_lower_32(addr)	lower_32_bits(range_dma_raw(addr))
#define range_dma_upper_32(addr)	upper_32_bits(range_dma_raw(addr))

/**
 * range_phys() - a physical address that is known by other means
 * @phys: The address, as page_to_phys() gave it.
 *
 * Context: Any context.
 * Return: The same address, of the type that CPU ranges have for it.
 */
static __always_inline range_phys_t range_phys(phys_addr_t phys)
{
	return (__force range_phys_t)phys;
}

#endif /* _LINUX_RANGE_TYPES_H */
