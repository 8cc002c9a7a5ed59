// SPDX-License-Identifier: GPL-2.0
/// A static function that reads the DMA side of an entry which is no part of a longer list reads it through range_dma_sg_addr() and range_dma_sg_len().
// Id: lone-argument
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs-line: dma_map_sg.*, 1,|struct scatterlist [^*(]*;
// Precondition: every call in the file passes the address of an object of type struct scatterlist, or a local variable that a call has mapped with a count of 1 without being given another value since; of the entry nothing but the DMA side is read; the function's name is used in no other way
// Options: --no-includes --include-headers
// Tests: tests/lone-argument
//
// What 013-lone-entry.cocci does in one function, for what such an entry is handed to.

virtual patch
virtual context

@la_leaf exists@
identifier h, s;
parameter list[n] P1;
parameter list P2;
@@
 static h(P1, struct scatterlist *s, P2)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@la_write@
identifier la_leaf.h, la_leaf.s;
expression E;
assignment operator op;
position p;
@@
 h(...)
 {
  <...
  \(&sg_dma_address(s@p)\|&sg_dma_len(s@p)\|sg_dma_address(s@p) op E\|sg_dma_len(s@p) op E\)
  ...>
 }

@la_read@
identifier la_leaf.h, la_leaf.s;
position p != la_write.p;
@@
 h(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
  ...>
 }

@la_wide exists@
identifier la_leaf.h, la_leaf.s;
position p != la_read.p;
@@
 h(...)
 {
  ... when any
  s@p
  ... when any
 }

// ---- its callers ---------------------------------------------------------------------

@la_mapped depends on !la_wide exists@
identifier la_leaf.h;
local idexpression struct scatterlist *c;
expression D, E;
expression list[la_leaf.n] A1;
expression list A2;
position g;
@@
 \(dma_map_sg\|dma_map_sg_attrs\)(D, c, 1, ...)
 ... when any
     when != c = E
     when != c++
     when != ++c
     when != &c
 h@g(A1, c, A2)

@la_object depends on !la_wide@
identifier la_leaf.h;
local idexpression struct scatterlist o;
expression list[la_leaf.n] A1;
expression list A2;
position g;
@@
 h@g(A1, &o, A2)

@la_lone depends on la_mapped || la_object@
identifier la_leaf.h;
@@
 h(...)

@la_other@
identifier la_leaf.h;
position g != {la_mapped.g, la_object.g};
@@
 h@g

@la_prototype@
identifier la_leaf.h;
parameter list P;
type T;
@@
 T h(P);

// ---- the change --------------------------------------------------------------------------

@la_shown depends on context && la_lone && !la_other && !la_prototype@
identifier la_leaf.h, la_leaf.s;
@@
 h(...)
 {
  <...
(
* sg_dma_address(s)
|
* sg_dma_len(s)
)
  ...>
 }

@la_changed depends on patch && la_lone && !la_other && !la_prototype@
identifier la_leaf.h, la_leaf.s;
@@
 h(...)
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
