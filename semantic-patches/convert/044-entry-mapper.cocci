// SPDX-License-Identifier: GPL-2.0
/// Read an entry that its function would map by itself, had nobody done so, through range_dma_sg_addr() and range_dma_sg_len().
// Id: entry-mapper
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: map_(page|single|phys)(_[a-z]+)*\(.*sg_(page|virt|phys)\(
// Precondition: a parameter that keeps its value, and the memory of which the function hands to a call that maps pages, a buffer or physical addresses by its name; its DMA side is read on a way without that call; none of its neighbours is asked for
// Options: --no-includes --include-headers
// Tests: tests/entry-mapper
//
// Who maps one entry at a time, and takes what is mapped already as it is, has a range
// for each entry: nothing has merged them.

virtual patch
virtual context

@omp exists@
identifier fn, sg;
identifier m =~ "(^|_)map_(page|single|phys)(_[a-z]+)*$";
identifier side =~ "^sg_(page|virt|phys)$";
parameter list P1, P2;
@@
 fn(P1, struct scatterlist *sg, P2)
 {
  ... when any
  m(..., <+... side(sg) ...+>, ...)
  ... when any
 }

@omp_moved exists@
identifier omp.fn, omp.sg;
identifier look =~ "^sg_(next|is_last|is_chain|last|nents.*)$|^dma_(un)?map_sg";
expression E;
assignment operator op;
@@
 fn(...)
 {
  ... when any
  \(sg op E\|sg++\|sg--\|++sg\|--sg\|&sg\|sg[E]\|sg + E\|look(..., sg, ...)\)
  ... when any
 }

@omp_head exists@
identifier omp.fn, omp.sg;
iterator I;
statement S;
@@
 fn(...)
 {
  ... when any
  I(..., sg, ...) S
  ... when any
 }

// It reads what it has not mapped.

@omp_after exists@
identifier omp.fn, omp.sg;
identifier m =~ "(^|_)map_(page|single|phys)(_[a-z]+)*$";
position p;
@@
 fn(...)
 {
  ... when any
  m(...)
  ... when any
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
  ... when any
 }

@omp_write@
identifier omp.fn, omp.sg;
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
)
  ...>
 }

// ---- what changes ---------------------------------------------------------------------

@omp_shown depends on context && omp && !omp_moved && !omp_head && !omp_after@
identifier omp.fn, omp.sg;
position p != omp_write.p;
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

@omp_changed depends on patch && omp && !omp_moved && !omp_head && !omp_after@
identifier omp.fn, omp.sg;
position p != omp_write.p;
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
