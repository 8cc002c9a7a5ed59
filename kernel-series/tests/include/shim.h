/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The kernel's small words, for user space
 *
 * Every header of the kernel that the code under test includes is either the
 * kernel's own, read from its tree, or a line that includes this file: the
 * lists are in the Makefile. PAGE_SHIFT is chosen by the build.
 *
 * What has state (memory, allocations, warnings) is in model_mem.c.
 */
#ifndef TESTS_SHIM_H
#define TESTS_SHIM_H

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/* Kconfig */
#define CONFIG_PHYR			1
#define CONFIG_MMU			1
#define CONFIG_BLOCK			1
#define CONFIG_HAS_DMA			1
#define CONFIG_PHYR_DMA			1
#define CONFIG_IOMMU_DMA		1
#define CONFIG_DMA_NEED_SYNC		1
#define CONFIG_DMA_OPS_HELPERS		1
#define CONFIG_NEED_SG_DMA_LENGTH	1
#define CONFIG_NEED_SG_DMA_FLAGS	1
#define CONFIG_NEED_DMA_MAP_STATE	1
#define CONFIG_PCI			1
#define CONFIG_PCI_P2PDMA		1
#define CONFIG_SWIOTLB			1
#define CONFIG_ZONE_DEVICE		1
#if UINTPTR_MAX > 0xffffffff
#define CONFIG_64BIT			1
#define BITS_PER_LONG			64
#else
#define CONFIG_HIGHMEM			1
#define BITS_PER_LONG			32
#endif
#ifndef PHYS_32BIT
#define CONFIG_PHYS_ADDR_T_64BIT	1
#define CONFIG_ARCH_DMA_ADDR_T_64BIT	1
#endif
#define BITS_PER_LONG_LONG		64
#define BITS_PER_BYTE			8

#define ENABLED_PROBE_1			0,
#define ENABLED_SECOND(a, b, ...)	b
#define ENABLED_PICK(probe)		ENABLED_SECOND(probe 1, 0, 0)
#define ENABLED_PASTE(value)		ENABLED_PICK(ENABLED_PROBE_##value)
#define IS_ENABLED(option)		ENABLED_PASTE(option)
#define IS_BUILTIN(option)		IS_ENABLED(option)
#define IS_REACHABLE(option)		IS_ENABLED(option)

/* Compiler */
#undef __always_inline
#undef __attribute_const__
#undef __pure
#define __always_inline		inline __attribute__((__always_inline__))
#define noinline		__attribute__((__noinline__))
#define __must_check		__attribute__((__warn_unused_result__))
#define __maybe_unused		__attribute__((__unused__))
#define __always_unused		__attribute__((__unused__))
#define __packed		__attribute__((__packed__))
#define __aligned(n)		__attribute__((__aligned__(n)))
#define __attribute_const__	__attribute__((__const__))
#define __pure			__attribute__((__pure__))
#define __cold			__attribute__((__cold__))
#define __printf(a, b)		__attribute__((__format__(printf, a, b)))
#define __counted_by(member)
#define __counted_by_le(member)
#define __force
#define __bitwise
#define __user
#define __iomem
#define __rcu
#define __init
#define __exit
#define __ro_after_init
#define __read_mostly
#define __private
#define __acquires(x)
#define __releases(x)
#define ____cacheline_aligned
#define likely(x)		__builtin_expect(!!(x), 1)
#define unlikely(x)		__builtin_expect(!!(x), 0)
#define fallthrough		__attribute__((__fallthrough__))
#define barrier()		__asm__ __volatile__("" : : : "memory")
#define READ_ONCE(x)		(*(const volatile __typeof__(x) *)&(x))
#define WRITE_ONCE(x, val)	(*(volatile __typeof__(x) *)&(x) = (val))
#define data_race(x)		(x)
#define smp_load_acquire(p)	READ_ONCE(*(p))
/* there is one thread */
#define cmpxchg(p, old, new)	(*(p) == (old) ? (*(p) = (new), (old)) : *(p))
#define prefetch(p)		__builtin_prefetch(p)
#define prefetchw(p)		__builtin_prefetch(p, 1)
#define OPTIMIZER_HIDE_VAR(v)	__asm__ ("" : "+r" (v))
#define typeof_member(t, m)	__typeof__(((t *)0)->m)
#define sizeof_field(t, m)	sizeof(((t *)0)->m)
#define offsetofend(t, m)	(offsetof(t, m) + sizeof_field(t, m))
#define container_of(p, t, m)	((t *)((char *)(p) - offsetof(t, m)))
#define ARRAY_SIZE(a)		(sizeof(a) / sizeof((a)[0]))
#define __stringify(x)		#x
#define static_assert(e, ...)	_Static_assert(e, "" #e)
#define swap(a, b) \
	do { __auto_type swap_ = (a); (a) = (b); (b) = swap_; } while (0)

/* Types */
typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef unsigned long long u64;
typedef int8_t s8;
typedef int16_t s16;
typedef int32_t s32;
typedef long long s64;
typedef u8 __u8;
typedef u16 __u16;
typedef u32 __u32;
typedef u64 __u64;
typedef u16 __le16;
typedef u32 __le32;
typedef u64 __le64;
typedef unsigned int gfp_t;
typedef u64 sector_t;
typedef unsigned int blk_opf_t;
typedef unsigned long pgoff_t;
#ifdef CONFIG_PHYS_ADDR_T_64BIT
typedef u64 phys_addr_t;
typedef u64 dma_addr_t;
#else
typedef u32 phys_addr_t;
typedef u32 dma_addr_t;
#endif
typedef phys_addr_t resource_size_t;
typedef dma_addr_t pci_bus_addr_t;

struct phys_vec {
	phys_addr_t paddr;
	size_t len;
};

struct list_head {
	struct list_head *next, *prev;
};

#ifndef ENOTSUPP
#define ENOTSUPP	524
#endif
#define U8_MAX		UINT8_MAX
#define U16_MAX		UINT16_MAX
#define U32_MAX		UINT32_MAX
#define U64_MAX		(~0ULL)
#define S32_MAX		INT32_MAX
#define S64_MAX		INT64_MAX
#define PHYS_ADDR_MAX	(~(phys_addr_t)0)
#ifndef SIZE_MAX
#define SIZE_MAX	(~(size_t)0)
#endif
#define SZ_1		0x1
#define SZ_64		0x40
#define SZ_128		0x80
#define SZ_256		0x100
#define SZ_512		0x200
#define SZ_1K		0x400
#define SZ_2K		0x800
#define SZ_4K		0x1000
#define SZ_8K		0x2000
#define SZ_64K		0x10000
#define SZ_1M		0x100000
#define SZ_2M		0x200000
#define SZ_1G		0x40000000
#define SZ_2G		0x80000000
#define SZ_4G		0x100000000ULL

/* Arithmetic. The kernel's own build refuses mixed signs, this one does not. */
#define min(a, b) \
	({ __auto_type a_ = (a); __auto_type b_ = (b); a_ < b_ ? a_ : b_; })
#define max(a, b) \
	({ __auto_type a_ = (a); __auto_type b_ = (b); a_ > b_ ? a_ : b_; })
#define min_t(t, a, b)		({ t at_ = (a); t bt_ = (b); min(at_, bt_); })
#define max_t(t, a, b)		({ t at_ = (a); t bt_ = (b); max(at_, bt_); })
#define umin(a, b)		min((u64)(a), (u64)(b))
#define umax(a, b)		max((u64)(a), (u64)(b))
#define min3(a, b, c)		({ __auto_type m_ = min(a, b); min(m_, c); })
#define min_not_zero(a, b) \
	({ __auto_type az_ = (a); __auto_type bz_ = (b); \
	   !az_ ? bz_ : !bz_ ? az_ : min(az_, bz_); })
#define clamp(v, lo, hi)	({ __auto_type c_ = max(v, lo); min(c_, hi); })
#define clamp_t(t, v, lo, hi)	({ t c_ = max_t(t, v, lo); min_t(t, c_, hi); })
#define MIN(a, b)		((a) < (b) ? (a) : (b))
#define MAX(a, b)		((a) > (b) ? (a) : (b))
#define MIN_T(t, a, b)		MIN((t)(a), (t)(b))
#define MAX_T(t, a, b)		MAX((t)(a), (t)(b))
#define ALIGN(x, a)		(((x) + ((__typeof__(x))(a) - 1)) & ~((__typeof__(x))(a) - 1))
#define ALIGN_DOWN(x, a)	((x) & ~((__typeof__(x))(a) - 1))
#define IS_ALIGNED(x, a)	(!((x) & ((__typeof__(x))(a) - 1)))
#define PTR_ALIGN(p, a)		((__typeof__(p))ALIGN((unsigned long)(p), (a)))
#define round_up(x, a)		((((x) - 1) | ((__typeof__(x))(a) - 1)) + 1)
#define round_down(x, a)	ALIGN_DOWN(x, a)
#define roundup(x, n)		((((x) + ((n) - 1)) / (n)) * (n))
#define rounddown(x, n)		((x) - (x) % (n))
#define DIV_ROUND_UP(x, n)	(((x) + (n) - 1) / (n))
#define DIV_ROUND_UP_ULL(x, n)	DIV_ROUND_UP((u64)(x), n)
#define DIV64_U64_ROUND_UP(x, n) DIV_ROUND_UP((u64)(x), (u64)(n))
#define div_u64(x, n)		((u64)(x) / (u32)(n))
#define div64_u64(x, n)		((u64)(x) / (u64)(n))
#define div64_ul(x, n)		((u64)(x) / (unsigned long)(n))
#define div_u64_rem(x, n, r) \
	({ u64 x_ = (x); u32 n_ = (n); *(r) = x_ % n_; x_ / n_; })
#define div64_u64_rem(x, n, r) \
	({ u64 x_ = (x); u64 n_ = (n); *(r) = x_ % n_; x_ / n_; })
#define do_div(x, n) \
	({ u32 n_ = (n); u32 r_ = (u64)(x) % n_; (x) = (u64)(x) / n_; r_; })
#define mul_u32_u32(a, b)	((u64)(u32)(a) * (u32)(b))
#define lower_32_bits(x)	((u32)(x))
#define upper_32_bits(x)	((u32)((u64)(x) >> 32))
#define BIT(n)			(1UL << (n))
#define BIT_ULL(n)		(1ULL << (n))
#define GENMASK(h, l)		((~0UL << (l)) & (~0UL >> (BITS_PER_LONG - 1 - (h))))
#define GENMASK_ULL(h, l)	((~0ULL << (l)) & (~0ULL >> (63 - (h))))
#define BITS_TO_LONGS(n)	DIV_ROUND_UP(n, BITS_PER_LONG)

static inline unsigned int fls64(u64 x)
{
	return x ? 64 - __builtin_clzll(x) : 0;
}

static inline bool is_power_of_2(unsigned long n)
{
	return n && !(n & (n - 1));
}

static inline unsigned int fls(unsigned int x)
{
	return fls64(x);
}

static inline unsigned int fls_long(unsigned long x)
{
	return fls64(x);
}

static inline unsigned int __fls(unsigned long x)
{
	return fls64(x) - 1;
}

static inline unsigned int __ffs64(u64 x)
{
	return __builtin_ctzll(x);
}

static inline u64 rol64(u64 x, unsigned int n)
{
	return x << (n & 63) | x >> (-n & 63);
}

static inline u64 ror64(u64 x, unsigned int n)
{
	return rol64(x, -n);
}

static inline unsigned int __ffs(unsigned long x)
{
	return __builtin_ctzl(x);
}

#define ilog2(x)		((int)fls64(x) - 1)
#define order_base_2(x)		((x) > 1 ? ilog2((x) - 1) + 1 : 0)
#define roundup_pow_of_two(x)	(1UL << order_base_2(x))
#define rounddown_pow_of_two(x)	(1UL << ilog2(x))
#define hweight_long(x)		__builtin_popcountl(x)
#define hweight64(x)		__builtin_popcountll(x)

#define check_add_overflow(a, b, d)	__builtin_add_overflow(a, b, d)
#define check_sub_overflow(a, b, d)	__builtin_sub_overflow(a, b, d)
#define check_mul_overflow(a, b, d)	__builtin_mul_overflow(a, b, d)
#define overflows_type(x, t) \
	({ __typeof__(t) o_; __builtin_add_overflow(x, 0, &o_); })

static inline size_t size_add(size_t a, size_t b)
{
	return check_add_overflow(a, b, &a) ? SIZE_MAX : a;
}

static inline size_t size_mul(size_t a, size_t b)
{
	return check_mul_overflow(a, b, &a) ? SIZE_MAX : a;
}

#define array_size(a, b)	size_mul(a, b)
#define flex_array_size(p, m, n) size_mul(sizeof((p)->m[0]), n)
#define struct_size(p, m, n)	size_add(sizeof(*(p)), flex_array_size(p, m, n))
#define struct_size_t(t, m, n)	struct_size((t *)NULL, m, n)

/* Bytes in memory */
#define get_unaligned_t(t, p) \
	({ t u_; memcpy(&u_, (p), sizeof(u_)); u_; })
#define get_unaligned(p)	get_unaligned_t(__typeof__(*(p)), p)
#define put_unaligned(v, p) \
	do { __typeof__(*(p)) u_ = (v); memcpy((p), &u_, sizeof(u_)); } while (0)
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the shim is for little endian"
#endif
#define cpu_to_le16(x)		((u16)(x))
#define cpu_to_le32(x)		((u32)(x))
#define cpu_to_le64(x)		((u64)(x))
#define le16_to_cpu(x)		((u16)(x))
#define le32_to_cpu(x)		((u32)(x))
#define le64_to_cpu(x)		((u64)(x))
#define get_unaligned_le16(p)	get_unaligned_t(u16, p)
#define get_unaligned_le32(p)	get_unaligned_t(u32, p)
#define get_unaligned_le64(p)	get_unaligned_t(u64, p)
#define put_unaligned_le16(v, p) \
	do { u16 u_ = (v); memcpy((p), &u_, 2); } while (0)
#define put_unaligned_le32(v, p) \
	do { u32 u_ = (v); memcpy((p), &u_, 4); } while (0)
#define put_unaligned_le64(v, p) \
	do { u64 u_ = (v); memcpy((p), &u_, 8); } while (0)
#define memset_after(p, v, m) \
	memset((char *)(p) + offsetofend(__typeof__(*(p)), m), v, \
	       sizeof(*(p)) - offsetofend(__typeof__(*(p)), m))

/* Messages. A warning of the kernel ends the program. */
void model_warn(const char *file, int line, const char *what)
	__attribute__((__noreturn__));

#define WARN_ON(c) \
	({ bool w_ = (c); if (w_) model_warn(__FILE__, __LINE__, #c); w_; })
#define WARN_ON_ONCE(c)		WARN_ON(c)
#define WARN(c, ...)		WARN_ON(c)
#define WARN_ONCE(c, ...)	WARN_ON(c)
#define VM_WARN_ON(c)		WARN_ON(c)
#define VM_WARN_ON_ONCE(c)	WARN_ON(c)
#define VM_WARN_ON_ONCE_PAGE(c, p) WARN_ON(c)
#define VM_BUG_ON(c)		((void)WARN_ON(c))
#define VM_BUG_ON_PAGE(c, p)	((void)WARN_ON(c))
#define VM_BUG_ON_FOLIO(c, f)	((void)WARN_ON(c))
#define BUG_ON(c)		((void)WARN_ON(c))
#define BUG()			model_warn(__FILE__, __LINE__, "BUG")
#define BUILD_BUG_ON(c)		_Static_assert(!(c), #c)
#define BUILD_BUG_ON_MSG(c, m)	_Static_assert(!(c), m)
#define dev_WARN_ONCE(dev, c, ...) WARN_ON(c)
#define pr_err(...)		fprintf(stderr, __VA_ARGS__)
#define pr_warn(...)		fprintf(stderr, __VA_ARGS__)
#define pr_warn_once(...)	fprintf(stderr, __VA_ARGS__)
#define pr_debug(...)		((void)0)
#define dev_err(dev, ...)	fprintf(stderr, __VA_ARGS__)
#define dev_err_once(dev, ...)	fprintf(stderr, __VA_ARGS__)
#define dev_warn_once(dev, ...)	fprintf(stderr, __VA_ARGS__)
#define dev_warn_ratelimited(dev, ...) fprintf(stderr, __VA_ARGS__)
#define might_sleep()		((void)0)
#define might_alloc(gfp)	((void)0)
#define cond_resched()		((void)0)
#define in_task()		true
#define lockdep_assert_held(l)	((void)0)

#define MAX_ERRNO		4095
#define IS_ERR_VALUE(x)		((unsigned long)(x) >= (unsigned long)-MAX_ERRNO)
#define ERR_PTR(e)		((void *)(long)(e))
#define ERR_CAST(p)		((void *)(p))
#define PTR_ERR(p)		((long)(p))
#define IS_ERR(p)		IS_ERR_VALUE((unsigned long)(p))
#define IS_ERR_OR_NULL(p)	(!(p) || IS_ERR(p))

/* Modules */
#define THIS_MODULE		NULL
#define EXPORT_SYMBOL(s)
#define EXPORT_SYMBOL_GPL(s)
#define EXPORT_SYMBOL_IF_KUNIT(s)
#define EXPORT_SYMBOL_FOR_MODULES(s, m)
#define VISIBLE_IF_KUNIT	static
#define MODULE_LICENSE(s)
#define MODULE_DESCRIPTION(s)
#define MODULE_AUTHOR(s)
#define MODULE_IMPORT_NS(s)

/* Tracing: the calls are type-checked and do nothing */
#define PARAMS(...)		__VA_ARGS__
#define TP_PROTO(...)		__VA_ARGS__
#define TP_ARGS(...)		__VA_ARGS__
#define DECLARE_EVENT_CLASS(...)
#define TRACE_DEFINE_ENUM(e)
#define DEFINE_EVENT(class, name, proto, args) \
	static inline void trace_##name(proto) { } \
	static inline bool trace_##name##_enabled(void) { return false; }
#define TRACE_EVENT(name, proto, ...)	DEFINE_EVENT(, name, PARAMS(proto), )

/* Allocation: model_mem.c counts, and fails when it is told to */
#define ___GFP(n)		((gfp_t)1 << (n))
#define __GFP_HIGH		___GFP(0)
#define __GFP_DIRECT_RECLAIM	___GFP(1)
#define __GFP_KSWAPD_RECLAIM	___GFP(2)
#define __GFP_ZERO		___GFP(3)
#define __GFP_NOWARN		___GFP(4)
#define __GFP_NORETRY		___GFP(5)
#define __GFP_NOFAIL		___GFP(6)
#define __GFP_ACCOUNT		___GFP(7)
#define __GFP_DMA		___GFP(8)
#define __GFP_HIGHMEM		___GFP(9)
#define __GFP_DMA32		___GFP(10)
#define __GFP_COMP		___GFP(11)
#define GFP_DMA			__GFP_DMA
#define GFP_NOWAIT		(__GFP_KSWAPD_RECLAIM | __GFP_NOWARN)
#define GFP_ATOMIC		(__GFP_HIGH | __GFP_KSWAPD_RECLAIM)
#define GFP_KERNEL		(__GFP_DIRECT_RECLAIM | __GFP_KSWAPD_RECLAIM)
#define GFP_NOIO		GFP_KERNEL
#define gfpflags_allow_blocking(f) (!!((f) & __GFP_DIRECT_RECLAIM))

#define NUMA_NO_NODE		(-1)
#define KMALLOC_MAX_SIZE	(1UL << 22)
#define KMALLOC_MAX_CACHE_SIZE	8192
#ifndef ARCH_KMALLOC_MINALIGN
#define ARCH_KMALLOC_MINALIGN	8
#endif

void *kmalloc(size_t size, gfp_t gfp);
void *krealloc(const void *p, size_t size, gfp_t gfp);
void kfree(const void *p);
size_t kmalloc_size_roundup(size_t size);
size_t ksize(const void *p);

#define kzalloc(n, gfp)			kmalloc(n, (gfp) | __GFP_ZERO)
#define kmalloc_array(n, s, gfp)	kmalloc(size_mul(n, s), gfp)
#define kcalloc(n, s, gfp)		kzalloc(size_mul(n, s), gfp)
#define GFP_DEFAULT(gfp, ...)		gfp
#define kmalloc_obj(o, ...) \
	((__typeof__(o) *)kmalloc(sizeof(o), GFP_OR_KERNEL(__VA_ARGS__)))
#define kzalloc_obj(o, ...) \
	((__typeof__(o) *)kzalloc(sizeof(o), GFP_OR_KERNEL(__VA_ARGS__)))
#define kmalloc_objs(o, n, ...) \
	((__typeof__(o) *)kmalloc_array(n, sizeof(o), GFP_OR_KERNEL(__VA_ARGS__)))
#define kzalloc_objs(o, n, ...) \
	((__typeof__(o) *)kcalloc(n, sizeof(o), GFP_OR_KERNEL(__VA_ARGS__)))
#define kmalloc_flex(o, m, n, ...) \
	((__typeof__(o) *)kmalloc(struct_size_t(__typeof__(o), m, n), \
				  GFP_OR_KERNEL(__VA_ARGS__)))
#define kzalloc_flex(o, m, n, ...) \
	((__typeof__(o) *)kzalloc(struct_size_t(__typeof__(o), m, n), \
				  GFP_OR_KERNEL(__VA_ARGS__)))
#define GFP_OR_KERNEL(...)		((gfp_t)GFP_DEFAULT(__VA_ARGS__ __VA_OPT__(,) GFP_KERNEL))

#define kvmalloc			kmalloc
#define kvfree				kfree
#define kfree_sensitive			kfree
#define __get_free_page(gfp)		((unsigned long)kmalloc(PAGE_SIZE, gfp))
#define free_page(p)			kfree((void *)(p))
#define kmemleak_alloc(p, s, c, gfp)	((void)0)
#define kmemleak_free(p)		((void)0)
#define kmsan_handle_dma(p, s, d)	((void)0)

/* Pages: see model.h for what the memory looks like */
#ifndef PAGE_SHIFT
#error "choose a PAGE_SHIFT"
#endif
#define PAGE_SIZE		(1UL << PAGE_SHIFT)
#define PAGE_MASK		(~(PAGE_SIZE - 1))
#define PAGE_ALIGN(x)		ALIGN(x, PAGE_SIZE)
#define PAGE_ALIGNED(x)		IS_ALIGNED((unsigned long)(x), PAGE_SIZE)
#define offset_in_page(p)	((unsigned long)(p) & ~PAGE_MASK)
#define PFN_PHYS(pfn)		((phys_addr_t)(pfn) << PAGE_SHIFT)
#define PHYS_PFN(p)		((unsigned long)((p) >> PAGE_SHIFT))
#define PFN_UP(x)		(((x) + PAGE_SIZE - 1) >> PAGE_SHIFT)
#define PFN_DOWN(x)		((x) >> PAGE_SHIFT)

enum memory_type {
	MEMORY_DEVICE_PRIVATE = 1,
	MEMORY_DEVICE_GENERIC = 4,
	MEMORY_DEVICE_PCI_P2PDMA = 5,
};

struct dev_pagemap {
	enum memory_type type;
};

struct page {
	struct dev_pagemap *pgmap;	/* NULL: not device memory */
	struct page *head;
	unsigned int order;		/* of the folio, if this is its head */
};

struct folio {
	struct page page;
};

unsigned long page_to_pfn(const struct page *page);
struct page *pfn_to_page(unsigned long pfn);
bool pfn_valid(unsigned long pfn);
void *kmap_local_page(struct page *page);
void kunmap_local(const void *addr);
void flush_dcache_page(struct page *page);

#define page_to_phys(page)	PFN_PHYS(page_to_pfn(page))
#define phys_to_page(p)		pfn_to_page(PHYS_PFN(p))
#define DIRECT_MAP_PHYSMEM_END	(U64_MAX >> 1)
#define nth_page(page, n)	((page) + (n))
#define page_range_contiguous(page, n) true
#define kmap(page)		kmap_local_page(page)
#define kunmap(page)		((void)0)
#define kmap_atomic(page)	kmap_local_page(page)
#define kunmap_atomic(addr)	kunmap_local(addr)
#define pagefault_disabled()	true
#define is_zone_device_page(p)	((p)->pgmap)
#define page_pgmap(p)		((p)->pgmap)
#define page_folio(p)		((struct folio *)(p)->head)
#define folio_page(f, n)	(&(f)->page + (n))
#define folio_page_idx(f, p)	((unsigned long)((p) - &(f)->page))
#define folio_nr_pages(f)	(1UL << (f)->page.order)
#define folio_size(f)		(PAGE_SIZE << (f)->page.order)
#define folio_order(f)		((f)->page.order)
#define folio_pfn(f)		page_to_pfn(&(f)->page)
#define folio_phys(f)		page_to_phys(&(f)->page)
#define offset_in_folio(f, x)	((size_t)(x) & (folio_size(f) - 1))
#define PageHighMem(p)		IS_ENABLED(CONFIG_HIGHMEM)
#define PageSlab(p)		false
#define folio_test_hugetlb(f)	false
#define folio_test_highmem(f)	IS_ENABLED(CONFIG_HIGHMEM)

void *page_address(const struct page *page);
struct page *virt_to_page(const void *p);
#define folio_address(f)	page_address(&(f)->page)
#define virt_to_phys(p)		(page_to_phys(virt_to_page(p)) + offset_in_page(p))
#define is_vmalloc_addr(p)	false
#define virt_addr_valid(p)	true

static inline bool is_pci_p2pdma_page(const struct page *page)
{
	return page->pgmap && page->pgmap->type == MEMORY_DEVICE_PCI_P2PDMA;
}

static inline bool zone_device_pages_have_same_pgmap(const struct page *a,
						     const struct page *b)
{
	return a->pgmap == b->pgmap;
}

static inline void *kmap_local_folio(struct folio *folio, size_t offset)
{
	return (char *)kmap_local_page(folio_page(folio, offset >> PAGE_SHIFT)) +
	       offset_in_page(offset);
}

static inline void memcpy_from_page(void *to, struct page *page, size_t offset,
				    size_t len)
{
	char *from = kmap_local_page(page);

	VM_BUG_ON(offset + len > PAGE_SIZE);
	memcpy(to, from + offset, len);
	kunmap_local(from);
}

static inline void memcpy_to_page(struct page *page, size_t offset,
				  const void *from, size_t len)
{
	char *to = kmap_local_page(page);

	VM_BUG_ON(offset + len > PAGE_SIZE);
	memcpy(to + offset, from, len);
	flush_dcache_page(page);
	kunmap_local(to);
}


static inline void memzero_page(struct page *page, size_t offset, size_t len)
{
	char *to = kmap_local_page(page);

	VM_BUG_ON(offset + len > PAGE_SIZE);
	memset(to + offset, 0, len);
	flush_dcache_page(page);
	kunmap_local(to);
}
/* Devices */
struct device_dma_parameters {
	unsigned int max_segment_size;
	unsigned int min_align_mask;
	unsigned long segment_boundary_mask;
};

struct dma_map_ops;
struct vm_area_struct;

struct device {
	const struct dma_map_ops *dma_ops;
	struct device_dma_parameters *dma_parms;
	u64 *dma_mask;
	u64 coherent_dma_mask;
	u64 bus_dma_limit;
	const struct bus_dma_region *dma_range_map;
	bool dma_skip_sync;
	bool dma_iommu;
	bool dma_ops_bypass;
};

struct pci_dev {
	struct device dev;
};

#define dev_name(dev)		"model"
#define dev_dma_skip_sync(dev)	((dev)->dma_skip_sync)
#define dev_dma_iommu(dev)	((dev)->dma_iommu)


#endif /* TESTS_SHIM_H */
