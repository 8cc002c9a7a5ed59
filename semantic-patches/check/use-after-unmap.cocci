// SPDX-License-Identifier: GPL-2.0
/// The DMA address or length of a list is read after the list was unmapped.
// Id: use-after-unmap
// Class: lifetime
// Confidence: High
// Group: list
// Why: After dma_unmap_sg() the DMA side of the entries means nothing any more: debugging code and IOMMU drivers may clear it, and the
//      address can belong to another mapping.
// Mend: Read it before the unmap, or use ->length where the CPU's length is meant.
// Tokens: dma_unmap_sg dma_unmap_sg_attrs dma_unmap_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-use-after-unmap

virtual context

@use_after_unmap_list exists@
expression D, S, E;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable};
@@
(
  \(dma_unmap_sg\|dma_unmap_sg_attrs\)(D, S, ...);
  ... when != S = E
      when != map(...)
      when != sg_init_table(S, ...)
  \(sg_dma_address@p\|sg_dma_len@p\)(S)
|
  dma_unmap_sgtable(D, S, ...);
  ... when != S = E
      when != map(...)
  \(sg_dma_address@p\|sg_dma_len@p\)(S->sgl)
|
  dma_unmap_sgtable(D, &S, ...);
  ... when != map(...)
  \(sg_dma_address@p\|sg_dma_len@p\)(S.sgl)
)

// Another entry by then

@use_after_unmap_moved exists@
idexpression i;
identifier f;
expression use_after_unmap_list.S, A, D, E;
position use_after_unmap_list.p;
position z;
@@
  \(dma_unmap_sg\|dma_unmap_sg_attrs\)(D, \(S\&\(A[<+... i ...+>]\|&A[<+... i ...+>]\|A + i\|i->f\|&i->f\)\), ...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\)
  ... when any
  \(sg_dma_address@p@z\|sg_dma_len@p@z\)(...)

@use_after_unmap_mark depends on context@
identifier fn;
position use_after_unmap_list.p != use_after_unmap_moved.z;
@@
* fn@p
  (...)
