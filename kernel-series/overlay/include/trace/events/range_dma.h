/* SPDX-License-Identifier: GPL-2.0 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM range_dma

#if !defined(_TRACE_RANGE_DMA_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_RANGE_DMA_H

#include <linux/device.h>
#include <linux/dma-direction.h>
#include <linux/range_dma.h>
#include <linux/tracepoint.h>

TRACE_DEFINE_ENUM(DMA_BIDIRECTIONAL);
TRACE_DEFINE_ENUM(DMA_TO_DEVICE);
TRACE_DEFINE_ENUM(DMA_FROM_DEVICE);
TRACE_DEFINE_ENUM(RANGE_DMA_SG);
TRACE_DEFINE_ENUM(RANGE_DMA_FOLLOWS);
TRACE_DEFINE_ENUM(RANGE_DMA_BUS);
TRACE_DEFINE_ENUM(RANGE_DMA_ONE);
TRACE_DEFINE_ENUM(RANGE_DMA_LIST);

#define decode_range_dma_dir(dir)					\
	__print_symbolic(dir,						\
		{ DMA_BIDIRECTIONAL, "BIDIRECTIONAL" },			\
		{ DMA_TO_DEVICE, "TO_DEVICE" },				\
		{ DMA_FROM_DEVICE, "FROM_DEVICE" })

#define decode_range_dma_kind(kind)					\
	__print_symbolic(kind,						\
		{ RANGE_DMA_SG, "SG" },					\
		{ RANGE_DMA_FOLLOWS, "FOLLOWS" },			\
		{ RANGE_DMA_BUS, "BUS" },				\
		{ RANGE_DMA_ONE, "ONE" },				\
		{ RANGE_DMA_LIST, "LIST" })

DECLARE_EVENT_CLASS(range_dma_map,
	TP_PROTO(struct device *dev, const struct range_dma *r,
		 enum dma_data_direction dir, unsigned long attrs, int err),
	TP_ARGS(dev, r, dir, attrs, err),

	TP_STRUCT__entry(
		__string(device, dev_name(dev))
		__field(u64, bytes)
		__field(u64, memory)
		__field(unsigned long, attrs)
		__field(int, kind)
		__field(int, dir)
		__field(int, err)
	),

	TP_fast_assign(
		__assign_str(device);
		__entry->bytes = r->bytes;
		__entry->memory = range_dma_memory(r);
		__entry->attrs = attrs;
		__entry->kind = r->kind;
		__entry->dir = dir;
		__entry->err = err;
	),

	TP_printk("%s dir=%s kind=%s size=%llu memory=%llu attrs=%#lx err=%d",
		  __get_str(device), decode_range_dma_dir(__entry->dir),
		  decode_range_dma_kind(__entry->kind), __entry->bytes,
		  __entry->memory, __entry->attrs, __entry->err)
);

/* After the mapping; with an error, size is what had been mapped before it. */
DEFINE_EVENT(range_dma_map, dma_map_range,
	TP_PROTO(struct device *dev, const struct range_dma *r,
		 enum dma_data_direction dir, unsigned long attrs, int err),
	TP_ARGS(dev, r, dir, attrs, err));

DEFINE_EVENT(range_dma_map, dma_unmap_range,
	TP_PROTO(struct device *dev, const struct range_dma *r,
		 enum dma_data_direction dir, unsigned long attrs, int err),
	TP_ARGS(dev, r, dir, attrs, err));

DECLARE_EVENT_CLASS(range_dma_sync,
	TP_PROTO(struct device *dev, const struct range_dma *r, u64 offset,
		 u64 len, enum dma_data_direction dir),
	TP_ARGS(dev, r, offset, len, dir),

	TP_STRUCT__entry(
		__string(device, dev_name(dev))
		__field(u64, offset)
		__field(u64, len)
		__field(int, kind)
		__field(int, dir)
	),

	TP_fast_assign(
		__assign_str(device);
		__entry->offset = offset;
		__entry->len = len;
		__entry->kind = r->kind;
		__entry->dir = dir;
	),

	TP_printk("%s dir=%s kind=%s offset=%llu size=%llu",
		  __get_str(device), decode_range_dma_dir(__entry->dir),
		  decode_range_dma_kind(__entry->kind), __entry->offset,
		  __entry->len)
);

DEFINE_EVENT(range_dma_sync, dma_sync_range_for_cpu,
	TP_PROTO(struct device *dev, const struct range_dma *r, u64 offset,
		 u64 len, enum dma_data_direction dir),
	TP_ARGS(dev, r, offset, len, dir));

DEFINE_EVENT(range_dma_sync, dma_sync_range_for_device,
	TP_PROTO(struct device *dev, const struct range_dma *r, u64 offset,
		 u64 len, enum dma_data_direction dir),
	TP_ARGS(dev, r, offset, len, dir));

#endif /* _TRACE_RANGE_DMA_H */

#include <trace/define_trace.h>
