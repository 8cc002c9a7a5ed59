// SPDX-License-Identifier: GPL-2.0
/// A place in a mapped list that a function reads the DMA side of, and hands on or keeps as the entry that it is, is read, and the next one found, through range_dma_sg_*().
// Id: handed-place
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Precondition: a local variable or parameter of which the function reads the DMA side, and beside that steps it, tests it for NULL, sets it, stores it in a member, or hands it to a function of this file that does not look at the CPU side of it, and nothing else; the function maps nothing before, and no count of the CPU side is at hand for a walk; no entry is tested for DMA length 0
// Differs: range_dma_sg_next: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/handed-place
//
// As 052-member-place.cocci, for variables. Late in the series: where all that get the entry
// could change with it, they did, by 030-helper.cocci, 031-walk-parameter.cocci and
// 032-walk-helper.cocci, and the head of a list is one of 075-entry-variable.cocci.

virtual patch
virtual context

@hpl exists@
identifier fn, s;
@@
 fn(...)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

// ---- what is done with it ---------------------------------------------------------------

@hpl_write@
identifier hpl.fn, hpl.s;
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

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.

@hpl_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier hpl.fn, hpl.s;
expression E;
position p;
@@
 fn(...)
 {
  <...
(
  sg_dma_len(s@p) == 0
|
  sg_dma_len(s@p) != 0
|
  sg_dma_len(s@p) > 0
|
  !sg_dma_len(s@p)
|
  sg_dma_len(s@p) && E
|
  E && sg_dma_len(s@p)
)
  ...>
 }

@hpl_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier hpl.fn, hpl.s;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (sg_dma_len(s@p)) S1 else S2
|
  while (sg_dma_len(s@p)) S1
)
  ...>
 }

@hpl_read@
identifier hpl.fn, hpl.s;
position p != {hpl_write.p, hpl_empty.p, hpl_empty_test.p};
@@
 fn(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
  ...>
 }

@hpl_step@
identifier hpl.fn, hpl.s;
position p, q;
@@
 fn(...)
 {
  <...
  s@p = sg_next(s@q);
  ...>
 }

// A step of the driver's own stays.

@hpl_own_step@
identifier hpl.fn, hpl.s;
identifier next =~ "^_+sg_next$";
position q;
@@
 fn(...)
 {
  <...
  s = next(s@q);
  ...>
 }

@hpl_put@
identifier hpl.fn, hpl.s;
expression E;
position p;
@@
 fn(...)
 {
  <...
  s@p = E;
  ...>
 }

@hpl_kept@
identifier hpl.fn, hpl.s;
identifier m;
expression X;
position p;
@@
 fn(...)
 {
  <...
  \(X->m\|X.m\) = s@p;
  ...>
 }

@hpl_cpu exists@
identifier g, t;
position k;
@@
 g@k(..., struct scatterlist *t, ...)
 {
  ... when any
  \(sg_page(t)\|sg_virt(t)\|sg_phys(t)\|t->offset\|t->length\|t->page_link\)
  ... when any
 }

@hpl_taker@
identifier g, t;
position k != hpl_cpu.k;
@@
 g@k(..., struct scatterlist *t, ...) { ... }

@hpl_handed@
identifier hpl.fn, hpl.s, hpl_taker.g;
position p;
@@
 fn(...)
 {
  <...
  g(..., s@p, ...)
  ...>
 }

@hpl_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier hpl.fn, hpl.s;
expression E, E2;
position p;
@@
 fn(...)
 {
  <...
  \(s@p == NULL\|s@p != NULL\|!s@p\|s@p && E\|s@p || E\|E && s@p\|E || s@p\|s@p ? E : E2\)
  ...>
 }

@hpl_test disable neg_if, neg_if_exp@
identifier hpl.fn, hpl.s;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (s@p) S1 else S2
|
  while (s@p) S1
)
  ...>
 }

@hpl_bad exists@
identifier hpl.fn, hpl.s;
position p != {hpl_read.p, hpl_step.p, hpl_step.q, hpl_own_step.q, hpl_put.p, hpl_kept.p, hpl_handed.p, hpl_null.p, hpl_test.p};
@@
 fn(...)
 {
  ... when any
  s@p
  ... when any
 }

// Which count bounds the walk, if one of the CPU side is there, is not for a rule to say.

@hpl_count exists@
identifier hpl.fn, hpl.s;
expression X;
position hpl_step.q;
@@
 fn(...)
 {
  ... when any
  \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\)
  ... when any
  sg_next(s@q)
  ... when any
 }

// A map of anything: which list it is cannot be told.

@hpl_maps exists@
identifier hpl.fn, hpl.s, m =~ "(^|_)map(_|$)";
@@
 fn(...)
 {
  ... when any
  m(...)
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

// ---- the change -------------------------------------------------------------------------

@hpl_shown depends on context && !hpl_bad && !hpl_count && !hpl_maps@
identifier hpl.fn, hpl.s;
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

@hpl_changed depends on patch && !hpl_bad && !hpl_count && !hpl_maps@
identifier hpl.fn, hpl.s;
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
|
  s =
- sg_next
+ range_dma_sg_next
  (s)
)
  ...>
 }
