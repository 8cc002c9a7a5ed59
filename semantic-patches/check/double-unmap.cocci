// SPDX-License-Identifier: GPL-2.0
/// This unmaps a handle that was unmapped before on every way here.
// Id: double-unmap
// Class: lifetime
// Confidence: High
// Group: single
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
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap@q(D, H, ...);
  ... when != H = E
      when != map(...)
      when != &H
  unmap2@p(D2, H, ...);

// A part of the expression is another one by then.

@double_unmap_moved exists@
idexpression i;
expression double_unmap_twice.H, D, E;
position double_unmap_twice.p, double_unmap_twice.q;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap@q(D, \(H\&<+... i ...+>\), ...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  unmap2@p@z(...)

// Both in one loop

@double_unmap_loop exists@
position double_unmap_twice.p, double_unmap_twice.q;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap@p(...)
  ... when any
  unmap2@q@z(...)

@double_unmap_final exists@
position double_unmap_twice.p != double_unmap_moved.z;
position double_unmap_twice.q != double_unmap_loop.z;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap@q(...)
  ... when any
  unmap2@p@z(...)

@double_unmap_mark depends on context@
identifier fn;
position double_unmap_final.z;
@@
* fn@z
  (...)

@double_unmap_list forall@
expression S, E, D, D2;
position p;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_unmap_sgtable};
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable};
identifier unmap2 = {dma_unmap_sg, dma_unmap_sg_attrs, dma_unmap_sgtable};
@@
  unmap(D, S, ...);
  ... when != S = E
      when != map(...)
      when != &S
  unmap2@p(D2, S, ...);

@double_unmap_list_moved exists@
idexpression i;
expression double_unmap_list.S, D, E;
position double_unmap_list.p;
position z;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_unmap_sgtable};
identifier unmap2 = {dma_unmap_sg, dma_unmap_sg_attrs, dma_unmap_sgtable};
@@
  unmap(D, \(S\&<+... i ...+>\), ...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  unmap2@p@z(...)

@double_unmap_list_mark depends on context@
identifier fn;
position double_unmap_list.p != double_unmap_list_moved.z;
@@
* fn@p
  (...)

// Both on one condition

@double_unmap_guarded exists@
expression C, E, D, D2;
local idexpression H;
position p;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  if (C) {
  ... when any
  unmap(D, H, ...);
  }
  ... when != H = E
      when != C = E
      when != map(...)
      when != &H
  if (C) {
  ... when any
  unmap2@p(D2, H, ...);
  ... when any
  }

// In a loop the second is that of another round.

@double_unmap_guarded_round exists@
expression D2;
local idexpression double_unmap_guarded.H;
position double_unmap_guarded.p;
position z;
identifier unmap;
@@
(
  for (...; ...; ...) {
  <+...
  unmap@p@z(D2, H, ...)
  ...+>
  }
|
  while (...) {
  <+...
  unmap@p@z(D2, H, ...)
  ...+>
  }
)

@double_unmap_guarded_mark depends on context@
position double_unmap_guarded.p != double_unmap_guarded_round.z;
identifier unmap;
@@
* unmap@p
  (...)
