// SPDX-License-Identifier: GPL-2.0
/// This unmaps a handle that was unmapped before on every way here.
// Id: double-unmap
// Class: lifetime
// Confidence: High
// Why: The address can belong to another mapping by then, of this or another driver; an IOMMU driver tears that down under a running
//      transfer, swiotlb frees a foreign slot.
// Mend: Drop one of the two, or return before the second.
// Tokens: dma_unmap_single dma_unmap_single_attrs dma_unmap_page dma_unmap_page_attrs dma_unmap_phys dma_unmap_resource ib_dma_unmap_single ib_dma_unmap_page dma_unmap_sg dma_unmap_sg_attrs dma_unmap_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-double-unmap

virtual context

@double_unmap_twice forall@
expression H, E, D, D2;
position p, q;
@@
  \(dma_unmap_single@q\|dma_unmap_single_attrs@q\|dma_unmap_page@q\|dma_unmap_page_attrs@q\|dma_unmap_phys@q\|dma_unmap_resource@q\|ib_dma_unmap_single@q\|ib_dma_unmap_page@q\)(D, H, ...);
  ... when != H = E
      when != \(dma_map_single\|dma_map_single_attrs\|dma_map_page\|dma_map_page_attrs\|dma_map_phys\|dma_map_resource\|skb_frag_dma_map\|ib_dma_map_single\|ib_dma_map_page\)(...)
      when != &H
  \(dma_unmap_single@p\|dma_unmap_single_attrs@p\|dma_unmap_page@p\|dma_unmap_page_attrs@p\|dma_unmap_phys@p\|dma_unmap_resource@p\|ib_dma_unmap_single@p\|ib_dma_unmap_page@p\)(D2, H, ...);

// A part of the expression is another one by then.

@double_unmap_moved exists@
idexpression i;
expression double_unmap_twice.H, D, E;
position double_unmap_twice.p, double_unmap_twice.q;
position z;
@@
  \(dma_unmap_single@q\|dma_unmap_single_attrs@q\|dma_unmap_page@q\|dma_unmap_page_attrs@q\|dma_unmap_phys@q\|dma_unmap_resource@q\|ib_dma_unmap_single@q\|ib_dma_unmap_page@q\)(D, \(H\&<+... i ...+>\), ...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  \(dma_unmap_single@p@z\|dma_unmap_single_attrs@p@z\|dma_unmap_page@p@z\|dma_unmap_page_attrs@p@z\|dma_unmap_phys@p@z\|dma_unmap_resource@p@z\|ib_dma_unmap_single@p@z\|ib_dma_unmap_page@p@z\)(...)

// Both in one loop

@double_unmap_loop exists@
position double_unmap_twice.p, double_unmap_twice.q;
position z;
@@
  \(dma_unmap_single@p\|dma_unmap_single_attrs@p\|dma_unmap_page@p\|dma_unmap_page_attrs@p\|dma_unmap_phys@p\|dma_unmap_resource@p\|ib_dma_unmap_single@p\|ib_dma_unmap_page@p\)(...)
  ... when any
  \(dma_unmap_single@q@z\|dma_unmap_single_attrs@q@z\|dma_unmap_page@q@z\|dma_unmap_page_attrs@q@z\|dma_unmap_phys@q@z\|dma_unmap_resource@q@z\|ib_dma_unmap_single@q@z\|ib_dma_unmap_page@q@z\)(...)

@double_unmap_final exists@
position double_unmap_twice.p != double_unmap_moved.z;
position double_unmap_twice.q != double_unmap_loop.z;
position z;
@@
  \(dma_unmap_single@q\|dma_unmap_single_attrs@q\|dma_unmap_page@q\|dma_unmap_page_attrs@q\|dma_unmap_phys@q\|dma_unmap_resource@q\|ib_dma_unmap_single@q\|ib_dma_unmap_page@q\)(...)
  ... when any
  \(dma_unmap_single@p@z\|dma_unmap_single_attrs@p@z\|dma_unmap_page@p@z\|dma_unmap_page_attrs@p@z\|dma_unmap_phys@p@z\|dma_unmap_resource@p@z\|ib_dma_unmap_single@p@z\|ib_dma_unmap_page@p@z\)(...)

@double_unmap_mark depends on context@
identifier fn;
position double_unmap_final.z;
@@
* fn@z
  (...)

@double_unmap_list forall@
expression S, E, D, D2;
position p;
@@
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D, S, ...);
  ... when != S = E
      when != \(dma_map_sg\|dma_map_sg_attrs\|dma_map_sgtable\)(...)
      when != &S
  \(dma_unmap_sg@p\|dma_unmap_sg_attrs@p\|dma_unmap_sgtable@p\)(D2, S, ...);

@double_unmap_list_moved exists@
idexpression i;
expression double_unmap_list.S, D, E;
position double_unmap_list.p;
position z;
@@
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D, \(S\&<+... i ...+>\), ...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  \(dma_unmap_sg@p@z\|dma_unmap_sg_attrs@p@z\|dma_unmap_sgtable@p@z\)(...)

@double_unmap_list_mark depends on context@
identifier fn;
position double_unmap_list.p != double_unmap_list_moved.z;
@@
* fn@p
  (...)
