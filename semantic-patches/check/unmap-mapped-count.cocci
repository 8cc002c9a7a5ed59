// SPDX-License-Identifier: GPL-2.0
/// A list is unmapped or synced with the count that mapping it returned.
// Id: unmap-mapped-count
// Class: count
// Confidence: High
// Group: list
// Why: An IOMMU, or the direct mapping with some architectures, may merge entries; then the returned count is smaller than the one that
//      was given. What is behind it stays mapped for good, or is not synced: leaked IOVA, stale data on machines without coherent DMA.
// Mend: Pass the count that was given to the map call (orig_nents of a struct sg_table), or use dma_unmap_sgtable() and its like.
// Tokens: dma_unmap_sg dma_unmap_sg_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device ib_dma_unmap_sg ib_dma_unmap_sg_attrs dma_map_sg dma_map_sg_attrs ib_dma_map_sg ib_dma_map_sg_attrs dma_map_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-mapped-count

virtual context
virtual patch

// The result goes back into the variable that the count came from: from then on there is only the result.

@unmap_mapped_count_same@
expression D, E, N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map@p(D, E, N, ...)

@unmap_mapped_count_over depends on context exists@
expression D, D2, E, N, X;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg, ib_dma_unmap_sg_attrs};
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map(D, E, N, ...)
  ... when any
      when != N = X
* unmap
  (D2, E, N, ...)

// A local variable has the result.

@unmap_mapped_count_local depends on context exists@
expression D, D2, E, N, X;
local idexpression M;
position p != unmap_mapped_count_same.p;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg, ib_dma_unmap_sg_attrs};
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  M = map@p(D, E, N, ...)
  ... when any
      when != M = N
      when != M = X
* unmap
  (D2, E, M, ...)

@unmap_mapped_count_mend depends on patch exists@
expression D, D2, E, X;
idexpression N;
local idexpression M;
position p != unmap_mapped_count_same.p;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\|ib_dma_map_sg@p\|ib_dma_map_sg_attrs@p\)(D, E, N, ...)
  ... when any
      when != M = N
      when != M = X
      when != N = X
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\|ib_dma_unmap_sg\|ib_dma_unmap_sg_attrs\)
  (D2, E,
- M
+ N
  , ...)

// A member has the result, anywhere in the file. One that is called as the count it was mapped with
// (host->sg_len = ... data->sg_len) proves nothing.

@unmap_mapped_count_alike disable ptr_to_array@
expression D, E, P, Q;
identifier f;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  \(P->f\|P.f\) = map@p(D, E, \(Q->f\|Q.f\), ...)

@unmap_mapped_count_member disable ptr_to_array@
expression D, E, N, P;
identifier f, l;
position p != {unmap_mapped_count_same.p, unmap_mapped_count_alike.p};
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  \(P->f\|P.f\) = map@p(D, \(E->l\|E.l\|&E->l\|&E.l\), N, ...)

// a count that goes there, too, or a list that gets its result elsewhere

@unmap_mapped_count_given disable ptr_to_array@
expression D, E, P;
identifier unmap_mapped_count_member.f, unmap_mapped_count_member.l;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  map(D, \(E->l\|E.l\|&E->l\|&E.l\), \(P->f\|P.f\), ...)

@unmap_mapped_count_member_use depends on context && !unmap_mapped_count_given disable ptr_to_array@
expression D, E, P;
identifier unmap_mapped_count_member.f, unmap_mapped_count_member.l;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg};
@@

* unmap
  (D, \(E->l\|E.l\|&E->l\|&E.l\), \(P->f\|P.f\), ...)

// A local variable has the result first, the member then. The list is called alike by both ends.

@unmap_mapped_count_moved disable ptr_to_array exists@
expression D, E, N, P, X;
identifier f, l;
local idexpression M;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  M = map(D, \(E->l\|E.l\|&E->l\|&E.l\), N, ...)
  ... when any
      when != M = X
  \(P->f\|P.f\) = M

@unmap_mapped_count_moved_given disable ptr_to_array@
expression D, L, P;
identifier unmap_mapped_count_moved.f;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  map(D, L, \(P->f\|P.f\), ...)

@unmap_mapped_count_moved_use depends on context && !unmap_mapped_count_moved_given disable ptr_to_array@
expression D, E, P;
identifier unmap_mapped_count_moved.f, unmap_mapped_count_moved.l;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg};
@@

* unmap
  (D, \(E->l\|E.l\|&E->l\|&E.l\), \(P->f\|P.f\), ...)

// A function returns the result.

@unmap_mapped_count_returned exists@
identifier g;
expression D, E, N, X;
local idexpression M;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  g(...)
  {
  ... when any
(
  return map(D, E, N, ...);
|
  M = map(D, E, N, ...)
  ... when any
      when != M = X
  return M;
)
  ... when any
  }

@unmap_mapped_count_returned_use depends on context exists@
identifier unmap_mapped_count_returned.g;
expression D2, E, X;
local idexpression M;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg};
@@

  M = g(..., E, ...)
  ... when any
      when != M = X
* unmap
  (D2, E, M, ...)

// nents of a table is the mapped count where this file puts it there, or has it put there. Where a list is mapped with nents and the
// result goes elsewhere, nents is the count that was given.

@unmap_mapped_count_table_stored@
expression T, D, E, N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  \(T->nents\|T.nents\) = map@p(D, E, N, ...)

@unmap_mapped_count_table_mapped@
expression T, D;
@@

  dma_map_sgtable(D, T, ...)

@unmap_mapped_count_table_given@
expression T, D, E;
position p != unmap_mapped_count_table_stored.p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  map@p(D, E, \(T->nents\|T.nents\), ...)

@unmap_mapped_count_table depends on context && (unmap_mapped_count_table_stored || unmap_mapped_count_table_mapped) && !unmap_mapped_count_table_given@
expression D, T;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device, ib_dma_unmap_sg};
@@

* unmap
  (D, \(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)

// Both in one function say enough of that table, whatever else the file does.

@unmap_mapped_count_table_here depends on context && unmap_mapped_count_table_given exists@
expression D, D2, T, X;
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, dma_sync_sg_for_cpu, dma_sync_sg_for_device};
@@

  dma_map_sgtable(D, \(T\|&T\), ...)
  ... when any
      when != T = X
* unmap
  (D2, \(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)

@unmap_mapped_count_table_mend depends on patch && (unmap_mapped_count_table_stored || unmap_mapped_count_table_mapped) && !unmap_mapped_count_table_given@
expression D, T;
@@

  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\|ib_dma_unmap_sg\)
  (D, \(T->sgl\|T.sgl\),
(
- T->nents
+ T->orig_nents
|
- T.nents
+ T.orig_nents
)
  , ...)
