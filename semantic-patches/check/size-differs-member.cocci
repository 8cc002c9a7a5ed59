// SPDX-License-Identifier: GPL-2.0
/// A member holds an address that was mapped with the size of one type and is unmapped with that of another.
// Id: size-differs-member
// Class: arguments
// Confidence: High
// Group: single
// Why: The bounce buffer, the cache lines and the IOVA behind the smaller size stay, or those of a neighbour are hit, on machines with swiotlb, without
//      coherent caches, or with an IOMMU: what the device wrote is lost, and the IOVA is never freed. CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Give the unmap call the size that was mapped.
// Tokens: dma_map_single ib_dma_map_single
// Options: --no-includes --include-headers
// Tests: tests/check-size-differs-member

virtual context

// One type for another; mapped by that type only in this file

@size_differs_member_t@
expression Y, D, L, R;
identifier f;
type T;
@@

  Y->f = \(dma_map_single\|ib_dma_map_single\)(D, L, sizeof(T), R)

@size_differs_member_t_good@
expression Y, D;
identifier size_differs_member_t.f;
type size_differs_member_t.T;
position q;
@@

  \(dma_unmap_single@q\|ib_dma_unmap_single@q\)(D, \(Y->f\|Y.f\), sizeof(T), ...)

@size_differs_member depends on context@
expression Y, D;
identifier size_differs_member_t.f;
type T2;
position q != size_differs_member_t_good.q;
identifier unmap = {dma_unmap_single, ib_dma_unmap_single};
@@

* unmap@q
  (D, \(Y->f\|Y.f\), sizeof(T2), ...)
