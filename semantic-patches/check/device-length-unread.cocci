// SPDX-License-Identifier: GPL-2.0
/// The addresses of mapped entries go into an array, and their lengths are read nowhere in the walk.
// Id: device-length-unread
// Class: side
// Confidence: Medium
// Group: list
// Why: An IOMMU may merge entries: one address then stands for several pages, and the array has less addresses than pages. Without one each entry
//      may be longer than a page, too, if the list was made from pages that lie side by side.
// Mend: Write an address for each page of an entry, up to sg_dma_len(): for_each_sgtable_dma_page() and rdma_for_each_block() do that.
// Tokens: for_each_sg for_each_sgtable_dma_sg
// Needs: sg_dma_address
// Options: --no-includes --include-headers
// Tests: tests/check-device-length-unread

virtual context

@device_length_unread_stored@
expression S, A, J;
identifier f;
position q;
@@

  \(A[J]\|*A\) = \(sg_dma_address@q(S)\|f(sg_dma_address@q(S))\)

@device_length_unread_walk@
iterator name for_each_sg, for_each_sgtable_dma_sg;
expression device_length_unread_stored.S;
position device_length_unread_stored.q;
expression L, N, I, A, J;
identifier f;
position p;
@@

(
  for_each_sg@p(L, S, N, I) {
  <+...
  sg_dma_address@q(S)
  ...+>
  }
|
  for_each_sgtable_dma_sg@p(L, S, I) {
  <+...
  sg_dma_address@q(S)
  ...+>
  }
|
  for_each_sg@p(L, S, N, I)
    \(A[J]\|*A\) = \(sg_dma_address@q(S)\|f(sg_dma_address@q(S))\);
|
  for_each_sgtable_dma_sg@p(L, S, I)
    \(A[J]\|*A\) = \(sg_dma_address@q(S)\|f(sg_dma_address@q(S))\);
)

@device_length_unread_read@
iterator name for_each_sg, for_each_sgtable_dma_sg;
expression device_length_unread_stored.S;
expression L, N, I;
position device_length_unread_walk.p;
@@

(
  for_each_sg@p(L, S, N, I) {
  <+...
  \(sg_dma_len(S)\|S->length\|S->dma_length\)
  ...+>
  }
|
  for_each_sgtable_dma_sg@p(L, S, I) {
  <+...
  \(sg_dma_len(S)\|S->length\|S->dma_length\)
  ...+>
  }
)

@device_length_unread depends on context && device_length_unread_walk && !device_length_unread_read@
position device_length_unread_stored.q;
@@

* sg_dma_address@q
  (...)
