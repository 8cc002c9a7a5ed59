// SPDX-License-Identifier: GPL-2.0
/// The list is unmapped or synced with the count that dma_map_sg() returned, where the API wants the count it was given: a bug to settle first.
// Class: unmap-mapped-count
// Tokens: dma_unmap_sg dma_unmap_sg_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device
// Precondition: the count of the unmap or sync is a variable that holds the result of a map of the same list
// Options: --no-includes --include-headers
// Tests: tests/class-unmap-mapped-count

virtual context

// Variables by their text in one function; members anywhere in the file.

@mapped_same@
expression D, E, N, R;
position p;
@@

  N = dma_map_sg@p(D, E, N, R)

@mapped_local depends on context exists@
expression D, D2, E, N, R;
local idexpression M;
position p != mapped_same.p;
@@

  M = dma_map_sg@p(D, E, N, R)
  ... when any
      when != M = N
(
* dma_unmap_sg
  (D2, E, M, ...)
|
* dma_unmap_sg_attrs
  (D2, E, M, ...)
|
* dma_sync_sg_for_cpu
  (D2, E, M, ...)
|
* dma_sync_sg_for_device
  (D2, E, M, ...)
)

@mapped_over depends on context exists@
expression D, D2, E, N, R;
@@

  N = dma_map_sg(D, E, N, R)
  ... when any
(
* dma_unmap_sg
  (D2, E, N, ...)
|
* dma_unmap_sg_attrs
  (D2, E, N, ...)
|
* dma_sync_sg_for_cpu
  (D2, E, N, ...)
|
* dma_sync_sg_for_device
  (D2, E, N, ...)
)

// A member named as the count it was mapped with (host->sg_len = ... data->sg_len) proves nothing.

@mapped_alike disable ptr_to_array@
expression D, E, P, Q, R;
identifier f;
position p;
@@

  \(P->f\|P.f\) = dma_map_sg@p(D, E, \(Q->f\|Q.f\), R)

@mapped_member disable ptr_to_array@
expression D, E, N, P, R;
identifier f, l;
position p != {mapped_same.p, mapped_alike.p};
@@

(
  P->f = dma_map_sg@p(D, E->l, N, R)
|
  P.f = dma_map_sg@p(D, E.l, N, R)
|
  P->f = dma_map_sg@p(D, &E->l, N, R)
)

@mapped_member_use depends on context disable ptr_to_array@
expression D, E, P;
identifier mapped_member.f, mapped_member.l;
@@

(
* dma_unmap_sg
  (D, \(E->l\|E.l\|&E->l\), \(P->f\|P.f\), ...)
|
* dma_sync_sg_for_cpu
  (D, \(E->l\|E.l\|&E->l\), \(P->f\|P.f\), ...)
|
* dma_sync_sg_for_device
  (D, \(E->l\|E.l\|&E->l\), \(P->f\|P.f\), ...)
)
