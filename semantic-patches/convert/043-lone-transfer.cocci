// SPDX-License-Identifier: GPL-2.0
/// Read the DMA side of the one entry that a function hands to a dmaengine through range_dma_sg_addr() and range_dma_sg_len().
// Id: lone-transfer
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: dmaengine_prep_slave_sg
// Precondition: a parameter that keeps its value, and that the function hands to dmaengine_prep_slave_sg() with a count of 1
// Options: --no-includes --include-headers
// Tests: tests/lone-transfer
//
// Whoever has called, and whether the list goes on there: the transfer is of this entry
// alone, and its length is that of the one DMA range.

virtual patch
virtual context

@ltr exists@
identifier fn, sg;
parameter list P1, P2;
expression C;
@@
 fn(P1, struct scatterlist *sg, P2)
 {
  ... when any
  dmaengine_prep_slave_sg(C, sg, 1, ...)
  ... when any
 }

@ltr_moved exists@
identifier ltr.fn, ltr.sg;
expression E;
assignment operator op;
@@
 fn(...)
 {
  ... when any
  \(sg op E\|sg++\|sg--\|++sg\|--sg\|&sg\|sg[E]\|sg + E\|sg_next(sg)\)
  ... when any
 }

@ltr_head exists@
identifier ltr.fn, ltr.sg;
iterator I;
statement S;
@@
 fn(...)
 {
  ... when any
  I(..., sg, ...) S
  ... when any
 }

// A transfer of more than one, by the same name

@ltr_more exists@
identifier ltr.fn, ltr.sg;
identifier f =~ "_prep_";
expression C;
expression N != 1;
@@
 fn(...)
 {
  ... when any
  f(C, sg, N, ...)
  ... when any
 }

@ltr_write@
identifier ltr.fn, ltr.sg;
expression E;
assignment operator op;
position p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\) op E
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)++
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)--
)
  ...>
 }

// ---- what changes ---------------------------------------------------------------------

@ltr_shown depends on context && ltr && !ltr_moved && !ltr_head && !ltr_more@
identifier ltr.fn, ltr.sg;
position p != ltr_write.p;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(sg@p)
|
* sg_dma_len(sg@p)
)
  ...>
 }

@ltr_changed depends on patch && ltr && !ltr_moved && !ltr_head && !ltr_more@
identifier ltr.fn, ltr.sg;
position p != ltr_write.p;
@@
 fn(...)
 {
  <...
(
- sg_dma_address(sg@p)
+ range_dma_sg_addr(sg)
|
- sg_dma_len(sg@p)
+ range_dma_sg_len(sg)
)
  ...>
 }
