// SPDX-License-Identifier: GPL-2.0
/// The DMA side of an entry is stored here, not read: a DMA list is built by hand, which needs a producer, not an iterator.
// Class: dma-list-writer
// Tokens: sg_dma_address sg_dma_len
// Precondition: sg_dma_address() or sg_dma_len() on the left of an assignment, or a read of the very entry stored to
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
