// SPDX-License-Identifier: GPL-2.0
/// Memory is unmapped or synced in another direction than it was mapped.
// Id: direction-differs
// Class: arguments
// Confidence: Medium
// Group: single
// Why: On machines without coherent DMA, and where bounce buffers are used (swiotlb), the direction says which caches to write back and which way to copy:
//      the device or the CPU sees old data. CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Use the direction of the map call for all that is done with the address.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs skb_frag_dma_map dma_map_resource dma_map_phys ib_dma_map_single ib_dma_map_page dma_map_sg dma_map_sg_attrs ib_dma_map_sg dma_map_sgtable dma_unmap_single dma_unmap_page dma_unmap_sg dma_unmap_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-direction-differs

virtual context

// One address in one function. Where a branch maps otherwise, what fits that is fine; a mapping in both
// directions may be synced in one.

@direction_differs_same exists@
expression A, D, E, S, O, R, D2, S2, O2;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_resource, dma_map_phys, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_resource, dma_unmap_phys, ib_dma_unmap_single, ib_dma_unmap_page, dma_sync_single_for_cpu, dma_sync_single_for_device};
@@

(
  A = map(D, E, S, R, ...)
|
  A = map2(D, E, O, S, R, ...)
)
  ... when any
(
  unmap@q(D2, A, S2, R, ...)
|
  \(dma_sync_single_range_for_cpu@q\|dma_sync_single_range_for_device@q\)(D2, A, O2, S2, R)
)

@direction_differs_both exists@
expression A, D, E, S, O, D2;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_resource, dma_map_phys, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
identifier sync = {dma_sync_single_for_cpu, dma_sync_single_for_device, dma_sync_single_range_for_cpu, dma_sync_single_range_for_device};
@@

(
  A = map(D, E, S, DMA_BIDIRECTIONAL, ...)
|
  A = map2(D, E, O, S, DMA_BIDIRECTIONAL, ...)
)
  ... when any
  sync@q(D2, A, ...)

@direction_differs depends on context exists@
expression A, D, E, S, O, X, D2, S2, O2;
position q != {direction_differs_same.q, direction_differs_both.q};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_resource, dma_unmap_phys, ib_dma_unmap_single, ib_dma_unmap_page, dma_sync_single_for_cpu, dma_sync_single_for_device};
identifier sync = {dma_sync_single_range_for_cpu, dma_sync_single_range_for_device};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_resource, dma_map_phys, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, E, S, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
|
  A = map2(D, E, O, S, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
)
  ... when any
      when != A = X
(
* unmap@q
  (D2, A, S2, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
|
* sync@q
  (D2, A, O2, S2, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\))
)

// One list

@direction_differs_sg_same exists@
expression D, L, N, R, D2, N2;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg, dma_sync_sg_for_cpu, dma_sync_sg_for_device};
@@

  map(D, L, N, R, ...)
  ... when any
  unmap@q(D2, L, N2, R, ...)

@direction_differs_sg_both exists@
expression D, L, N, D2;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  map(D, L, N, DMA_BIDIRECTIONAL, ...)
  ... when any
  \(dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D2, L, ...)

@direction_differs_sg depends on context exists@
expression D, L, N, D2, N2;
position q != {direction_differs_sg_same.q, direction_differs_sg_both.q};
identifier unmap = {dma_unmap_sg, ib_dma_unmap_sg, dma_sync_sg_for_cpu, dma_sync_sg_for_device};
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  map(D, L, N, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
  ... when any
(
* unmap@q
  (D2, L, N2, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\))
|
* dma_unmap_sg_attrs@q
  (D2, L, N2, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
)

@direction_differs_table_same exists@
expression D, T, R, D2;
position q;
identifier unmap = {dma_unmap_sgtable, dma_sync_sgtable_for_cpu, dma_sync_sgtable_for_device};
@@

  dma_map_sgtable(D, T, R, ...)
  ... when any
  unmap@q(D2, T, R, ...)

@direction_differs_table depends on context exists@
expression D, T, D2;
position q != direction_differs_table_same.q;
identifier sync = {dma_sync_sgtable_for_cpu, dma_sync_sgtable_for_device};
@@

  dma_map_sgtable(D, T, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\), ...)
  ... when any
(
* dma_unmap_sgtable@q
  (D2, T, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
|
* sync@q
  (D2, T, \(DMA_TO_DEVICE\|DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\))
)
