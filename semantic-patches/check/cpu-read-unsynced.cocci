// SPDX-License-Identifier: GPL-2.0
/// The CPU reads what the device wrote, and nothing has synced the buffer for the CPU.
// Id: cpu-read-unsynced
// Class: cpu-access
// Confidence: Medium
// Group: single
// Why: On machines without coherent DMA the CPU reads old lines of its cache, with swiotlb the old content of the buffer: the data of the device is still in
//      the bounce slot.
// Mend: Call dma_sync_single_for_cpu() before the CPU reads.
// Tokens: dma_sync_single_for_device
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-read-unsynced

virtual context

// Whoever calls may have synced it.

@cpu_read_unsynced_any@
identifier take = {dma_sync_single_for_cpu, dma_sync_single_range_for_cpu, dma_sync_sg_for_cpu, dma_sync_sgtable_for_cpu, page_pool_dma_sync_for_cpu};
@@
  take(...)

// A copy out of the buffer, which is given back behind it, and was never taken

@cpu_read_unsynced_back depends on !cpu_read_unsynced_any exists@
expression D, A;
position p;
identifier copy = {memcpy, skb_copy_to_linear_data, skb_copy_to_linear_data_offset, skb_put_data};
identifier fn;
@@
  fn(...) {
  ... when any
      when != \(dma_sync_single_for_cpu\|dma_sync_single_range_for_cpu\)(...)
      when != \(dma_map_single\|dma_unmap_single\|dma_map_page\|dma_unmap_page\)(...)
  copy@p(...)
  ... when != \(dma_sync_single_for_cpu\|dma_sync_single_range_for_cpu\)(...)
      when != \(dma_map_single\|dma_unmap_single\|dma_map_page\|dma_unmap_page\)(...)
  dma_sync_single_for_device(D, A, ..., DMA_FROM_DEVICE);
  ... when any
  }

// A buffer that stays mapped: synced for the device, and for the CPU nowhere in the file

@cpu_read_unsynced_kept@
expression D, X;
identifier h, b;
@@
  \(X->h\|X.h\) = dma_map_single(D, \(X->b\|X.b\), ...)

@cpu_read_unsynced_device@
expression D, X;
identifier cpu_read_unsynced_kept.h;
@@
  dma_sync_single_for_device(D, \(X->h\|X.h\), ...)

@cpu_read_unsynced_taken@
expression D, X;
identifier cpu_read_unsynced_kept.h;
identifier take = {dma_sync_single_for_cpu, dma_sync_single_range_for_cpu};
@@
  take(D, \(X->h\|X.h\), ...)

@cpu_read_unsynced_copied depends on cpu_read_unsynced_device && !cpu_read_unsynced_taken@
expression X, E;
identifier cpu_read_unsynced_kept.b;
position p;
@@
  memcpy@p(E, \(X->b\|X.b\|X->b + E\), ...)

// Not mapped at that time

@cpu_read_unsynced_unmapped exists@
expression D, X;
identifier cpu_read_unsynced_kept.h;
position cpu_read_unsynced_copied.p;
position z;
identifier unmap = {dma_unmap_single, dma_map_single};
@@
(
  unmap(D, X->h, ...)
|
  X->h = dma_map_single(...)
)
  ... when any
  memcpy@p@z(...)

@cpu_read_unsynced_mark depends on context@
identifier fn;
position p = {cpu_read_unsynced_back.p, cpu_read_unsynced_copied.p};
position q != cpu_read_unsynced_unmapped.z;
@@
* fn@p@q
  (...)
