// SPDX-License-Identifier: GPL-2.0
/// A loop that reads the DMA side of a list, and prints where its entry is, walks the DMA ranges, and beside each the entry that it begins in.
// Id: printed-cursor
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg
// Needs-line: %p([^[:alpha:]]|x|$)
// Precondition: list and count are parameters of a function that maps nothing and sets neither; the variable is used in this loop only, which reads the DMA side of the entry and prints its address
// Differs: for_each_range_dma_sg: what is printed is the entry that the range begins in, where legacy code took the entry of the same number
// Options: --no-includes --include-headers
// Tests: tests/printed-cursor
//
// What 012-pair-cursor.cocci is for what both sides are needed for. Nothing depends on
// what is printed, so the count need not be known to be that of the mapped entries.

virtual patch
virtual context

@pr exists@
identifier fn, sg, L, N;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
iterator name for_each_sg;
type T;
expression i;
position h;
@@
 fn(..., struct scatterlist *L, T N, ...)
 {
  ... when any
  struct scatterlist *sg;
  ... when any
  for_each_sg(L, sg@h, N, i) {
   ... when any
   print(..., sg, ...)
   ... when any
  }
  ... when any
 }

@pr_printed@
identifier pr.sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., sg@p, ...)

@pr_write@
identifier pr.sg;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)--
)

@pr_read@
identifier pr.sg;
position p != pr_write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)

@pr_inside exists@
identifier pr.sg, pr.L, pr.N;
iterator name for_each_sg;
expression i;
position pr.h, p = {pr_printed.p, pr_read.p};
@@
 for_each_sg(L, sg@h, N, i) {
  ... when any
  sg@p
  ... when any
 }

@pr_reads exists@
identifier pr.sg, pr.L, pr.N;
iterator name for_each_sg;
expression i;
position pr.h;
@@
 for_each_sg(L, sg@h, N, i) {
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

// ---- what speaks against it --------------------------------------------------------

@pr_bad exists@
identifier pr.fn, pr.sg;
position p != {pr.h, pr_inside.p};
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

@pr_sets exists@
identifier pr.fn, pr.L, pr.N;
identifier m =~ "(^|_)map(_|$)";
expression E;
assignment operator op;
@@
 fn(...)
 {
  ... when any
  \(L op E\|N op E\|N++\|N--\|++N\|--N\|&N\|&L\|m(...)\)
  ... when any
 }

// ---- the change --------------------------------------------------------------------

@pr_shown depends on context && pr_reads && !pr_bad && !pr_sets@
identifier pr.sg, pr.L, pr.N;
iterator name for_each_sg;
expression i;
statement S;
position pr.h;
@@
* for_each_sg(L, sg@h, N, i)
  S

@pr_head depends on patch && pr_reads && !pr_bad && !pr_sets@
identifier pr.fn, pr.sg, pr.L, pr.N;
iterator name for_each_sg, for_each_range_dma_sg;
expression i;
statement S;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  <...
- for_each_sg(L, sg, N, i)
+ for_each_range_dma_sg(&it, sg, L, N, i)
  S
  ...>
 }

@pr_declared depends on patch@
identifier pr.fn, pr.sg, pr_head.it;
@@
 fn(...)
 {
  ...
  struct scatterlist *sg;
++struct range_dma_iter it;
  ...
 }

@pr_changed depends on patch@
identifier pr.fn, pr.sg, pr_head.it;
@@
 fn(...)
 {
  <...
(
- sg_dma_address(sg)
+ range_dma_addr(&it)
|
- sg_dma_len(sg)
+ range_dma_len(&it)
)
  ...>
 }
