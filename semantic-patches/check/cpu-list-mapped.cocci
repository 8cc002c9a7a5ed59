// SPDX-License-Identifier: GPL-2.0
/// The CPU writes into a list, or reads what the device writes into it, while the list is mapped.
// Id: cpu-list-mapped
// Class: cpu-access
// Confidence: High
// Group: list
// Why: With swiotlb the pages of the list and what the device sees are two copies until the unmap or sync: the write is lost, the read gets
//      old data; on machines without coherent DMA the cache does the same.
// Mend: Copy before the map or after the unmap, or put dma_sync_sg_for_cpu() and dma_sync_sg_for_device() around it.
// Tokens: sg_copy_from_buffer sg_pcopy_from_buffer sg_copy_to_buffer sg_pcopy_to_buffer sg_zero_buffer memcpy_to_sglist memcpy_from_sglist scatterwalk_map_and_copy
// Needs: dma_map_sg dma_map_sg_attrs dma_map_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-list-mapped

virtual context

@cpu_list_mapped_write exists@
expression D, S, E, N;
position p, m;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu};
@@
  \(dma_map_sg@m\|dma_map_sg_attrs@m\)(D, S, ...)
  ... when any
      when != unmap(...)
      when != S = E
  \(sg_copy_from_buffer@p\|sg_pcopy_from_buffer@p\|sg_zero_buffer@p\|memcpy_to_sglist@p\)(S, ...)

// Reached without the map as well

@cpu_list_mapped_write_before exists@
identifier fn, f;
position cpu_list_mapped_write.p, cpu_list_mapped_write.m;
position z;
@@
  fn(...) {
  ... when != \(dma_map_sg@m\|dma_map_sg_attrs@m\)(...)
  f@p@z(...)
  ... when any
  }

@cpu_list_mapped_write_mark depends on context@
identifier fn;
position cpu_list_mapped_write.p != cpu_list_mapped_write_before.z;
@@
* fn@p
  (...)

@cpu_list_mapped_read exists@
expression D, S, E, N;
position p, m;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu};
@@
  \(dma_map_sg@m\|dma_map_sg_attrs@m\)(D, S, N, \(DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
  ... when any
      when != unmap(...)
      when != S = E
  \(sg_copy_to_buffer@p(S, ...)\|sg_pcopy_to_buffer@p(S, ...)\|scatterwalk_map_and_copy@p(E, S, ...)\|memcpy_from_sglist@p(E, S, ...)\)

// Reached without the map as well

@cpu_list_mapped_read_before exists@
identifier fn, f;
position cpu_list_mapped_read.p, cpu_list_mapped_read.m;
position z;
@@
  fn(...) {
  ... when != \(dma_map_sg@m\|dma_map_sg_attrs@m\)(...)
  f@p@z(...)
  ... when any
  }

@cpu_list_mapped_read_mark depends on context@
identifier fn;
position cpu_list_mapped_read.p != cpu_list_mapped_read_before.z;
@@
* fn@p
  (...)
