// SPDX-License-Identifier: GPL-2.0
/// The handle of a map that failed is unmapped on its own error path.
// Id: unmap-failed-map
// Class: lifetime
// Confidence: High
// Group: single
// Why: A failed map returns DMA_MAPPING_ERROR, or no entries; unmapping that frees what belongs to nobody: an IOMMU driver warns or
//      tears down a foreign range, swiotlb writes out of its pool.
// Mend: Jump behind the unmap when the map itself failed.
// Tokens: dma_unmap_single dma_unmap_single_attrs dma_unmap_page dma_unmap_page_attrs dma_unmap_phys dma_unmap_resource ib_dma_unmap_single ib_dma_unmap_page dma_unmap_sg dma_unmap_sg_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-failed-map

virtual context
virtual patch

@unmap_failed_map_path exists@
expression H, D, E;
position p, r;
statement S;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  if@r (\(dma_mapping_error(D, H)\|unlikely(dma_mapping_error(D, H))\|ib_dma_mapping_error(D, H)\|unlikely(ib_dma_mapping_error(D, H))\)) {
  ... when != H = E
      when != if (...) S
  unmap@p(..., H, ...)
  ... when any
  return ...;
  }

// A part of the expression is another one by then: an unwinding loop.

@unmap_failed_map_moved exists@
idexpression i;
expression unmap_failed_map_path.H, D, E;
position unmap_failed_map_path.p, unmap_failed_map_path.r;
position q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  if@r (<+... \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(H\&<+... i ...+>\)) ...+>) {
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  unmap@p@q(...)
  ... when any
  return ...;
  }

@unmap_failed_map_mark depends on context@
identifier fn;
position unmap_failed_map_path.p != unmap_failed_map_moved.q;
@@
* fn@p
  (...)

// A list

@unmap_failed_map_list exists@
expression D, S, N, E;
statement T;
position p;
@@
(
  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, S, ...);
  ... when != N = E
  if (\(!N\|unlikely(!N)\|N == 0\|N <= 0\|N < 1\)) {
  ... when != S = E
      when != if (...) T
  \(dma_unmap_sg@p\|dma_unmap_sg_attrs@p\)(D, S, ...)
  ... when any
  return ...;
  }
|
  if (\(!dma_map_sg(D, S, ...)\|unlikely(!dma_map_sg(D, S, ...))\|dma_map_sg(D, S, ...) == 0\)) {
  ... when != S = E
      when != if (...) T
  \(dma_unmap_sg@p\|dma_unmap_sg_attrs@p\)(D, S, ...)
  ... when any
  return ...;
  }
)

@unmap_failed_map_list_mark depends on context@
identifier fn;
position unmap_failed_map_list.p;
@@
* fn@p
  (...)

// In the branch itself, with nothing else to keep

@unmap_failed_map_list_mend depends on patch@
expression D, S, N;
position unmap_failed_map_list.p;
@@
  if (\(!N\|unlikely(!N)\|N == 0\|N <= 0\|N < 1\)) {
- \(dma_unmap_sg@p\|dma_unmap_sg_attrs@p\)(D, S, ...);
  ...
  }
