// SPDX-License-Identifier: GPL-2.0
/// A mapping is undone without the attributes that it was made with.
// Id: attrs-differ
// Class: arguments
// Confidence: High
// Group: single
// Why: DMA_ATTR_SKIP_CPU_SYNC at the one end only: the caches are worked on once too often, or once too few, on machines without coherent caches or
//      with bounce buffers, and the CPU or the device reads stale data; DMA_ATTR_MMIO at one end only treats what is no memory as memory.
// Mend: Give the unmap call the attributes of the map call.
// Tokens: dma_map_single_attrs dma_map_page_attrs dma_map_sg_attrs dma_map_sgtable dma_map_phys ib_dma_map_sgtable_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-attrs-differ

virtual context

// Where an unmap fits one of the mappings of this address, it is fine.

@attrs_differ_plain exists@
expression A, D2;
position q;
identifier map = {dma_map_single, dma_map_page, skb_frag_dma_map};
@@

  A = map(...)
  ... when any
  \(dma_unmap_single@q\|dma_unmap_page@q\)(D2, A, ...)

@attrs_differ_same exists@
expression A, D, D2, L, O, S, R, T;
position q;
identifier unmap = {dma_unmap_single_attrs, dma_unmap_page_attrs, dma_unmap_phys};
@@

(
  A = \(dma_map_single_attrs\|dma_map_phys\)(D, L, S, R, T)
|
  A = dma_map_page_attrs(D, L, O, S, R, T)
)
  ... when any
  unmap@q(D2, A, S, R, T)

@attrs_differ depends on context exists@
expression A, D, D2, L, O, S, R, X;
position q != attrs_differ_plain.q;
identifier unmap = {dma_unmap_single, dma_unmap_page};
@@

(
  A = \(dma_map_single_attrs\|dma_map_phys\)(D, L, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
|
  A = dma_map_page_attrs(D, L, O, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
)
  ... when != A = X
* unmap@q
  (D2, A, ...)

@attrs_differ_none depends on context exists@
expression A, D, D2, L, O, S, S2, R, R2, X;
position q != attrs_differ_same.q;
identifier unmap = {dma_unmap_single_attrs, dma_unmap_page_attrs, dma_unmap_phys};
@@

(
  A = \(dma_map_single_attrs\|dma_map_phys\)(D, L, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
|
  A = dma_map_page_attrs(D, L, O, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
)
  ... when != A = X
* unmap@q
  (D2, A, S2, R2, 0)

// A list

@attrs_differ_list_plain exists@
expression D, L, D2;
position q;
@@

  dma_map_sg(D, L, ...)
  ... when any
  dma_unmap_sg@q(D2, L, ...)

@attrs_differ_list_zero exists@
expression D, L, R, D2;
position q;
@@

  dma_map_sgtable(D, L, R, 0)
  ... when any
  dma_unmap_sgtable@q(D2, L, R, 0)

@attrs_differ_list depends on context exists@
expression D, L, N, R, D2, N2, R2;
position q != {attrs_differ_list_plain.q, attrs_differ_list_zero.q};
@@

(
  dma_map_sg_attrs(D, L, N, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
|
  dma_map_sgtable(D, L, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
)
  ... when any
(
* dma_unmap_sg@q
  (D2, L, N2, R2)
|
* dma_unmap_sg_attrs@q
  (D2, L, N2, R2, 0)
|
* dma_unmap_sgtable@q
  (D2, L, R2, 0)
)

// A member, which is never mapped or stored otherwise in this file

@attrs_differ_m@
expression Y, D, L, O, S, R;
identifier f;
@@

(
  \(Y->f\|Y.f\) = \(dma_map_single_attrs\|dma_map_phys\)(D, L, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
|
  \(Y->f\|Y.f\) = dma_map_page_attrs(D, L, O, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)
)

@attrs_differ_m_other@
expression Y;
identifier attrs_differ_m.f;
local idexpression V;
@@

  \(Y->f\|Y.f\) = \(V\|dma_map_single(...)\|dma_map_page(...)\|skb_frag_dma_map(...)\)

@attrs_differ_member depends on context && !attrs_differ_m_other@
expression Y, D;
identifier attrs_differ_m.f;
identifier unmap = {dma_unmap_single, dma_unmap_page};
@@

* unmap
  (D, \(Y->f\|Y.f\), ...)

// A table that is a member: mapped with attributes that a variable has, and unmapped with none

@attrs_differ_table_map@
expression D, X, R;
idexpression A;
identifier f;
identifier map = {dma_map_sgtable, ib_dma_map_sgtable_attrs};
@@

  map(D, \(&X->f\|&X.f\), R, A)

@attrs_differ_table_plain@
expression D, X, R;
identifier attrs_differ_table_map.f;
identifier map = {dma_map_sgtable, ib_dma_map_sgtable_attrs};
@@

  map(D, \(&X->f\|&X.f\), R, 0)

@attrs_differ_table depends on context && attrs_differ_table_map && !attrs_differ_table_plain@
expression D, X, R;
identifier attrs_differ_table_map.f;
identifier unmap = {dma_unmap_sgtable, ib_dma_unmap_sgtable_attrs};
@@

* unmap
  (D, \(&X->f\|&X.f\), R, 0)

// All maps of the file have an attribute, and an unmap has none.

@attrs_differ_file_plain@
expression D, S, R;
local idexpression A;
identifier a;
@@

\(dma_map_sgtable(D, S, R, 0)\|dma_map_sgtable(D, S, R, A)\|dma_map_sgtable(D, S, R, S->a)\)

@attrs_differ_file@
expression D, S, R;
@@

  dma_map_sgtable(D, S, R, <+... \(DMA_ATTR_SKIP_CPU_SYNC\|DMA_ATTR_MMIO\|DMA_ATTR_CC_SHARED\) ...+>)

@attrs_differ_file_none depends on context && attrs_differ_file && !attrs_differ_file_plain@
expression D, S, R;
@@

* dma_unmap_sgtable
  (D, S, R, 0)
