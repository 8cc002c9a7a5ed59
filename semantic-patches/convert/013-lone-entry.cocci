// SPDX-License-Identifier: GPL-2.0
/// Read the DMA side of an entry that is no part of a longer list through range_dma_sg_addr() and range_dma_sg_len(), whatever the code does with its CPU side.
// Id: lone-entry
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Precondition: a local variable that names one object of type struct scatterlist at all times, or that a call has mapped with a count of 1, without being given another value since; or a parameter whose page, offset and length the function maps by themselves, and that it neither moves nor looks past
// Options: --no-includes --include-headers
// Tests: tests/lone-entry
//
// An entry alone cannot have been merged with another: both of its sides are the
// same memory, so code that reads both, as a copy by the CPU beside the transfer, has
// one meaning. In a list it would have two: see the class cpu-mix.

virtual patch
virtual context

// Everything but an object of its own
@lone_set@
local idexpression struct scatterlist *sg;
identifier f, l;
expression X;
position p;
@@
 sg@p = \(&X->f\|&X.f\|&l\)

@lone_moved@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p != lone_set.p;
@@
(
 sg@p op E
|
 sg@p++
|
 sg@p--
|
 ++sg@p
|
 --sg@p
|
 &sg@p
|
 sg@p[E]
|
 sg@p + E
|
 sg_next(sg@p)
)

@lone_head@
identifier sg;
iterator I;
statement S;
position p;
@@
 I(..., sg@p, ...) S

@lone_okay@
local idexpression struct scatterlist *sg;
position p != {lone_moved.p, lone_head.p};
@@
 sg@p

@lone_bad disable decl_init exists@
identifier sg;
expression E;
position d, p != lone_okay.p;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 sg@p

@lone_begun disable decl_init@
identifier sg, f, l;
expression X;
position d;
@@
 struct scatterlist *sg@d = \(NULL\|&X->f\|&X.f\|&l\);

@lone_bad_begun disable decl_init@
identifier sg;
expression E;
position d != lone_begun.d;
@@
 struct scatterlist *sg@d = E;

@lone_use disable decl_init exists@
identifier sg;
expression E;
position d != {lone_bad.d, lone_bad_begun.d};
position u;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\)

// Mapped with a count of 1, as often as the variable goes on
@lone_mapped exists@
local idexpression struct scatterlist *sg;
iterator name for_each_sg;
expression D, E;
statement S;
position u;
@@
 \(dma_map_sg\|dma_map_sg_attrs\)(D, sg, 1, ...)
 ... when any
     when != sg = E
     when != sg++
     when != for_each_sg(...) S
 \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\)

// Given to a function that maps it by itself, where somebody else has not
@lone_own exists@
identifier fn, sg, m =~ "(^|_)map(_|$)";
@@
 fn(..., struct scatterlist *sg, ...)
 {
  ... when any
  m(..., sg_page(sg), sg->offset, sg->length, ...)
  ... when any
 }

@lone_own_moved exists@
identifier lone_own.fn, lone_own.sg;
expression E;
assignment operator op;
@@
 fn(...)
 {
  ... when any
  \(sg op E\|sg++\|sg--\|++sg\|--sg\|&sg\|sg[E]\|sg + E\|sg_next(sg)\|sg_is_last(sg)\)
  ... when any
 }

@lone_own_use depends on lone_own && !lone_own_moved exists@
identifier lone_own.fn, lone_own.sg;
position u;
@@
 fn(...)
 {
  ... when any
  \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\)
  ... when any
 }

// ---- the change --------------------------------------------------------------------

@lone_write@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p;
@@
(
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)--
|
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
)

@lone_other@
identifier sg;
position v != {lone_use.u, lone_mapped.u, lone_own_use.u};
@@
 \(sg_dma_address(sg@v)\|sg_dma_len(sg@v)\)

@lone_patch depends on patch@
identifier sg;
position v != {lone_other.v, lone_write.p};
@@
(
- sg_dma_address(sg@v)
+ range_dma_sg_addr(sg)
|
- sg_dma_len(sg@v)
+ range_dma_sg_len(sg)
)

@lone_context depends on context@
identifier sg;
position v != {lone_other.v, lone_write.p};
@@
(
* sg_dma_address(sg@v)
|
* sg_dma_len(sg@v)
)
