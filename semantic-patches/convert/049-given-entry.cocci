// SPDX-License-Identifier: GPL-2.0
/// A function that is given one entry of a list, and does nothing but read its DMA side, reads it through range_dma_sg_addr() and range_dma_sg_len().
// Id: given-entry
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: ^[^#]*struct scatterlist[[:blank:]]*\*[[:blank:]]*[A-Za-z_0-9]+[[:blank:]]*[,)]
// Precondition: a parameter of which the function reads the DMA side, and that it tests for NULL at most: it is neither stepped, asked for its neighbours or its CPU side, set, kept nor handed on
// Options: --no-includes --include-headers
// Tests: tests/given-entry
//
// One entry is meant, as in 038-looked-up-entry.cocci: there the function picks it,
// here its callers do. The interface stays: where they all could be converted, they were,
// by 030-helper.cocci and 032-walk-helper.cocci, and the function takes an iterator.

virtual patch
virtual context

@gv exists@
identifier fn, s;
parameter list P1, P2;
@@
 fn(P1, struct scatterlist *s, P2)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@gv_write@
identifier gv.fn, gv.s;
expression E;
assignment operator op;
position p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
|
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\) op E
|
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)++
|
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)--
)
  ...>
 }

@gv_read@
identifier gv.fn, gv.s;
position p != gv_write.p;
@@
 fn(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
  ...>
 }

@gv_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier gv.fn, gv.s;
expression E, E2;
position p;
@@
 fn(...)
 {
  <...
  \(s@p == NULL\|s@p != NULL\|!s@p\|s@p && E\|s@p || E\|E && s@p\|E || s@p\|s@p ? E : E2\)
  ...>
 }

@gv_test disable neg_if, neg_if_exp@
identifier gv.fn, gv.s;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
  if (s@p) S1 else S2
  ...>
 }

@gv_bad exists@
identifier gv.fn, gv.s;
position p != {gv_read.p, gv_null.p, gv_test.p};
@@
 fn(...)
 {
  ... when any
  s@p
  ... when any
 }

// ---- the change -------------------------------------------------------------------------

@gv_shown depends on context && !gv_bad@
identifier gv.fn, gv.s;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(s)
|
* sg_dma_len(s)
)
  ...>
 }

@gv_changed depends on patch && !gv_bad@
identifier gv.fn, gv.s;
@@
 fn(...)
 {
  <...
(
- sg_dma_address
+ range_dma_sg_addr
  (s)
|
- sg_dma_len
+ range_dma_sg_len
  (s)
)
  ...>
 }
