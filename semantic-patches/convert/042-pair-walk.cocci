// SPDX-License-Identifier: GPL-2.0
/// A walk by sg_next() that needs both sides of a list walks its DMA ranges, and beside each the entry that it begins in.
// Id: pair-walk
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: dma_map_sg dma_map_sg_attrs
// Needs-line: = sg_next\(
// Precondition: a local variable is put on a list behind its map call in the same function, and else only stepped, tested for NULL, and read; of the CPU side the offset is read, or it is printed, or a function copies from there that walks the list itself; what the map call returned is kept, and changed by nothing else
// Differs: range_dma_iter_next_sg: the entry is the one that the range begins in, where legacy code took the entry of the same number, which after merging is another one
// Options: --no-includes --include-headers
// Tests: tests/pair-walk
//
// What 012-pair-cursor.cocci does for loops with a head. The count is known, so that an
// entry of DMA length 0 may be in the middle of the list, and may be asked for. Each
// rule is about one function, and one variable of it.

virtual patch
virtual context

@pwk disable decl_init exists@
identifier fn, sg;
expression D, L, N;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *sg;
  ... when any
  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
  ... when any
  sg = L;
  ... when any
  sg = sg_next(sg);
  ... when any
 }

// ---- what a walk may do ---------------------------------------------------------

@pwk_write@
identifier pwk.fn, pwk.sg;
expression E;
assignment operator op;
position p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\) op E
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)++
|
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)--
)
  ...>
 }

@pwk_read@
identifier pwk.fn, pwk.sg;
position p != pwk_write.p;
@@
 fn(...)
 {
  <...
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)
  ...>
 }

@pwk_printed@
identifier pwk.fn, pwk.sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 fn(...)
 {
  <...
  print(..., <+... sg@p ...+>, ...)
  ...>
 }

@pwk_copied@
identifier pwk.fn, pwk.sg;
expression E;
position p;
@@
 fn(...)
 {
  <...
  scatterwalk_map_and_copy(E, sg@p, ...)
  ...>
 }

@pwk_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier pwk.fn, pwk.sg;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(sg@p == NULL\|sg@p != NULL\|!sg@p\|sg@p && E\|E && sg@p\)
  ...>
 }

@pwk_null_test disable neg_if, neg_if_exp@
identifier pwk.fn, pwk.sg;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
  \(if (sg@p) S1 else S2\|while (sg@p) S1\)
  ...>
 }

@pwk_step@
identifier pwk.fn, pwk.sg;
position p, q;
@@
 fn(...)
 {
  <...
  sg@p = sg_next(sg@q);
  ...>
 }

@pwk_start exists@
identifier pwk.fn, pwk.sg;
expression D, L, N, X;
position p;
@@
 fn(...)
 {
  ... when any
  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
  ... when any
      when != L = X
  sg@p = L;
  ... when any
 }

// ---- functions that stay ----------------------------------------------------------

@pwk_bad exists@
identifier pwk.fn, pwk.sg;
position p != {pwk_read.p, pwk_printed.p, pwk_copied.p, pwk_null.p, pwk_null_test.p, pwk_step.p, pwk_step.q, pwk_start.p};
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

// A walk of the DMA side alone is none of a pair.

@pwk_side exists@
identifier pwk.fn, pwk.sg;
position p != {pwk_write.p, pwk_null.p, pwk_null_test.p, pwk_step.p, pwk_step.q, pwk_start.p};
expression X;
@@
 fn(...)
 {
  ... when any
  \(sg@p->offset\|sg@p->length\|sg_page(sg@p)\|sg_virt(sg@p)\|sg_phys(sg@p)\|scatterwalk_map_and_copy(X, sg@p, ...)\)
  ... when any
 }

// The address has the offset already.

@pwk_offset exists@
identifier pwk.fn, pwk.sg;
@@
 fn(...)
 {
  ... when any
  sg_dma_address(sg) + sg->offset
  ... when any
 }

// It is mapped later.

@pwk_early exists@
identifier pwk.fn, pwk.sg;
identifier m =~ "(^|_)map(_sg|_sgtable|_sg_attrs)$";
expression E;
@@
 fn(...)
 {
  ... when any
  sg = E
  ... when != sg = E
  m(...)
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

// The count is no longer that of the map call.

@pwk_count_set@
identifier pwk.fn, M;
expression N;
position c;
@@
 fn(...)
 {
  <...
  N@c = \(dma_map_sg(...)\|dma_map_sg_attrs(...)\|M\)
  ...>
 }

@pwk_count exists@
identifier pwk.fn;
expression D, L, N, E;
assignment operator op;
position c != pwk_count_set.c;
@@
 fn(...)
 {
  ... when any
  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
  ... when any
  \(N@c op E\|N@c++\|N@c--\|--N@c\|++N@c\|&N@c\)
  ... when any
 }

// Another rule has taken the name.

@pwk_has disable decl_init exists@
identifier pwk.fn, pwk.sg, x;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *sg;
  struct range_dma_iter x;
  ... when any
 }

@pwk_good depends on pwk_side && !pwk_bad && !pwk_offset && !pwk_early && !pwk_count && !pwk_has exists@
identifier pwk.fn, pwk.sg;
@@
 fn(...)
 {
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

// ---- what changes ---------------------------------------------------------------------

@pwk_shown depends on context && pwk_good@
identifier pwk.fn, pwk.sg;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(sg)
|
* sg_dma_len(sg)
)
  ...>
 }

@pwk_list depends on patch && pwk_good exists@
identifier pwk.fn, pwk.sg;
expression D, L, N;
@@
 fn(...)
 {
  ... when any
  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
  ... when any
  sg = L;
  ... when any
 }

@pwk_started depends on patch && pwk_good@
identifier pwk.fn, pwk.sg;
expression pwk_list.L, pwk_list.N;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  <...
  sg = L;
+ range_dma_iter_start(&it, range_dma_of_sg(L, N));
  ...>
 }

@pwk_tested depends on patch && pwk_good disable neg_if, neg_if_exp@
identifier pwk.fn, pwk.sg;
fresh identifier it = sg ## "_it";
expression E;
statement S1, S2;
@@
 fn(...)
 {
  <...
(
  if (
- sg
+ range_dma_iter_valid(&it)
  ) S1 else S2
|
  while (
- sg
+ range_dma_iter_valid(&it)
  ) S1
|
- sg
+ range_dma_iter_valid(&it)
  && E
|
  E &&
- sg
+ range_dma_iter_valid(&it)
)
  ...>
 }

@pwk_changed depends on patch && pwk_good disable is_null, isnt_null1, neg_if, neg_if_exp, ptr_to_array@
identifier pwk.fn, pwk.sg;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  <...
(
- sg = sg_next(sg)
+ range_dma_iter_next_sg(&it, &sg)
|
- &sg_dma_address(sg)
+ range_dma_addr_pad(&it)
|
- sg_dma_address(sg)
+ range_dma_addr(&it)
|
- sg_dma_len(sg)
+ range_dma_len(&it)
|
- sg != NULL
+ range_dma_iter_valid(&it)
|
- sg == NULL
+ !range_dma_iter_valid(&it)
|
- !sg
+ !range_dma_iter_valid(&it)
)
  ...>
 }

@pwk_declared depends on patch && pwk_good disable decl_init@
identifier pwk.fn, pwk.sg;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  <...
  struct scatterlist *sg;
+ struct range_dma_iter it;
  ...>
 }
