// SPDX-License-Identifier: GPL-2.0
/// A DMA list is changed by hand in a way that no call of the producer stands for (bits of a half, or made of both sides of an entry), or this is the walk over the entries that are filled, which goes when the list is one that is appended to.
// Class: dma-list-writer
// Tokens: sg_dma_address sg_dma_len for_each_sg for_each_sgtable_sg for_each_sgtable_dma_sg sg_next
// Precondition: sg_dma_address() or sg_dma_len() on the left of an assignment, or a read of the very entry stored to; a walk in which the producer is given the cursor
// Options: --no-includes --include-headers
// Tests: tests/class-dma-list-writer

virtual context

@writer_store depends on context@
expression E, X;
assignment operator op;
@@

(
* sg_dma_address
  (E) op X
|
* sg_dma_len
  (E) op X
|
* sg_dma_len
  (E)++
|
* sg_dma_len
  (E)--
)

// The same field read elsewhere. A plain name says nothing beyond its function: below.

@writer_field@
expression P, X;
identifier f;
assignment operator op;
@@

(
  sg_dma_address(\(P->f\|P.f\|&P->f\|&P.f\|&P->f[...]\)) op X
|
  sg_dma_len(\(P->f\|P.f\|&P->f\|&P.f\|&P->f[...]\)) op X
)

@writer_field_read depends on context@
expression P;
identifier writer_field.f;
@@

(
* sg_dma_address
  (\(P->f\|P.f\|&P->f\|&P.f\|&P->f[...]\))
|
* sg_dma_len
  (\(P->f\|P.f\|&P->f\|&P.f\|&P->f[...]\))
)

@writer_local_read depends on context exists@
identifier s;
expression X;
assignment operator op;
@@

  \(sg_dma_address(\(s\|&s\|&s[...]\)) op X\|sg_dma_len(\(s\|&s\|&s[...]\)) op X\)
  ... when any
(
* sg_dma_address
  (\(s\|&s\|&s[...]\))
|
* sg_dma_len
  (\(s\|&s\|&s[...]\))
)

// The walk over the entries that are filled

@writer_loop depends on context exists@
iterator name for_each_sg, for_each_sgtable_sg, for_each_sgtable_dma_sg;
expression L, N, i;
identifier s;
@@

(
* for_each_sg(
  L, s, N, i) {
  ... when any
  \(range_dma_set_sg\|range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\|range_dma_pull_sg\|range_dma_push_sg\)(s, ...)
  ... when any
  }
|
* for_each_sgtable_sg(
  L, s, i) {
  ... when any
  \(range_dma_set_sg\|range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\|range_dma_pull_sg\|range_dma_push_sg\)(s, ...)
  ... when any
  }
|
* for_each_sgtable_dma_sg(
  L, s, i) {
  ... when any
  \(range_dma_set_sg\|range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\|range_dma_pull_sg\|range_dma_push_sg\)(s, ...)
  ... when any
  }
)

@writer_step depends on context exists@
identifier s;
@@

  \(range_dma_set_sg\|range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\|range_dma_pull_sg\|range_dma_push_sg\)(s, ...)
  ... when any
  s =
* sg_next
  (s)
