// SPDX-License-Identifier: GPL-2.0
/// Take bytes off the front of the DMA range of an entry, or give them back, through range_dma_pull_sg() and range_dma_push_sg().
// Id: producer-pull
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs-line: sg_dma_(address|len).*[-+]=
// Precondition: two statements that follow each other move the address of an entry and change its length by the same amount the other way; entry and amount are named without side effects, and the amount is made neither of what is stored nor of the entry's CPU side
// Options: --no-includes --include-headers
// Tests: tests/producer-pull
//
// The range begins elsewhere and ends where it did: one change, not two.

virtual patch
virtual context

@pull_keep@
expression E, X, Y;
identifier f;
assignment operator op;
position p;
@@
(
 sg_dma_address@p(<+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\) ...+>) += Y
|
 sg_dma_address@p(<+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\) ...+>) -= Y
|
 sg_dma_address@p(E) += <+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\|E->length\|E->offset\) ...+>
|
 sg_dma_address@p(E) -= <+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\|E->length\|E->offset\) ...+>
)

// The second statement goes as a whole, so that what stands between the two stays.
@pull_patch depends on patch@
expression E, X;
position p != pull_keep.p;
@@
(
- sg_dma_address@p(E) += X
+ range_dma_pull_sg(E, X)
  ;
- sg_dma_len(E) -= X;
|
- sg_dma_address@p(E) -= X
+ range_dma_push_sg(E, X)
  ;
- sg_dma_len(E) += X;
|
- sg_dma_len(E) -= X
+ range_dma_pull_sg(E, X)
  ;
- sg_dma_address@p(E) += X;
|
- sg_dma_len(E) += X
+ range_dma_push_sg(E, X)
  ;
- sg_dma_address@p(E) -= X;
)

@pull_context depends on context@
expression E, X;
position p != pull_keep.p;
@@
(
* sg_dma_address@p(E) += X;
* sg_dma_len(E) -= X;
|
* sg_dma_address@p(E) -= X;
* sg_dma_len(E) += X;
|
* sg_dma_len(E) -= X;
* sg_dma_address@p(E) += X;
|
* sg_dma_len(E) += X;
* sg_dma_address@p(E) -= X;
)
