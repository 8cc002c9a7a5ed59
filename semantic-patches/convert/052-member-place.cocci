// SPDX-License-Identifier: GPL-2.0
/// Where a struct keeps a place in a list, and other functions need the entry itself there, the DMA side of it is read, and the next one found, through range_dma_sg_*().
// Id: member-place
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_next
// Needs-line: sg_dma_(address|len)[[:blank:]]*\([^()]*(->|\.)[[:blank:]]*[A-Za-z_0-9]+[[:blank:]]*\)
// Precondition: a member that is stepped somewhere; a function that reads the DMA side of it, and beside that steps it, tests it for NULL, stores something else to it, or copies it to a member, and nothing else; no entry is tested for DMA length 0
// Differs: range_dma_sg_next: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/member-place
//
// A member that is used in no other way, anywhere, has become an iterator before, by
// 035-stored-iterator.cocci or 051-cursor-struct.cocci. Here the rest of the driver needs a
// list, for a way that goes without DMA, say: the member stays what it is.

virtual patch
virtual context

@mpl_moved@
identifier m;
expression X, Y;
@@
 \(X->m\|X.m\) = sg_next(Y)

@mpl exists@
identifier mpl_moved.m;
identifier fn;
expression X;
@@
 fn(...)
 {
  ... when any
  \(sg_dma_address(\(X->m\|X.m\))\|sg_dma_len(\(X->m\|X.m\))\)
  ... when any
 }

@mpl_write@
identifier mpl.fn, mpl_moved.m;
expression E, X;
assignment operator op;
position p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(\(X->m@p\|X.m@p\))\|sg_dma_len(\(X->m@p\|X.m@p\))\)
|
  \(sg_dma_address(\(X->m@p\|X.m@p\))\|sg_dma_len(\(X->m@p\|X.m@p\))\) op E
|
  \(sg_dma_address(\(X->m@p\|X.m@p\))\|sg_dma_len(\(X->m@p\|X.m@p\))\)++
|
  \(sg_dma_address(\(X->m@p\|X.m@p\))\|sg_dma_len(\(X->m@p\|X.m@p\))\)--
)
  ...>
 }

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.

@mpl_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier mpl.fn, mpl_moved.m;
expression E, X;
position p;
@@
 fn(...)
 {
  <...
(
  sg_dma_len(\(X->m@p\|X.m@p\)) == 0
|
  sg_dma_len(\(X->m@p\|X.m@p\)) != 0
|
  sg_dma_len(\(X->m@p\|X.m@p\)) > 0
|
  !sg_dma_len(\(X->m@p\|X.m@p\))
|
  sg_dma_len(\(X->m@p\|X.m@p\)) && E
|
  E && sg_dma_len(\(X->m@p\|X.m@p\))
)
  ...>
 }

@mpl_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier mpl.fn, mpl_moved.m;
expression X;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (sg_dma_len(\(X->m@p\|X.m@p\))) S1 else S2
|
  while (sg_dma_len(\(X->m@p\|X.m@p\))) S1
)
  ...>
 }

@mpl_read@
identifier mpl.fn, mpl_moved.m;
expression X;
position p != {mpl_write.p, mpl_empty.p, mpl_empty_test.p};
@@
 fn(...)
 {
  <...
  \(sg_dma_address(\(X->m@p\|X.m@p\))\|sg_dma_len(\(X->m@p\|X.m@p\))\)
  ...>
 }

// ---- what else may be done with it ----------------------------------------------------

@mpl_step@
identifier mpl.fn, mpl_moved.m;
expression X;
position p, q;
@@
 fn(...)
 {
  <...
  \(X->m@p = sg_next(X->m@q);\|X.m@p = sg_next(X.m@q);\)
  ...>
 }

@mpl_put@
identifier mpl.fn, mpl_moved.m;
expression E, X;
position p;
@@
 fn(...)
 {
  <...
  \(X->m@p\|X.m@p\) = E;
  ...>
 }

@mpl_kept@
identifier mpl.fn, mpl_moved.m;
identifier o;
expression X, Y;
position p;
@@
 fn(...)
 {
  <...
  \(Y->o\|Y.o\) = \(X->m@p\|X.m@p\);
  ...>
 }

@mpl_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier mpl.fn, mpl_moved.m;
expression E, X;
position p;
@@
 fn(...)
 {
  <...
(
  \(X->m@p\|X.m@p\) == NULL
|
  \(X->m@p\|X.m@p\) != NULL
|
  !\(X->m@p\|X.m@p\)
|
  \(X->m@p\|X.m@p\) && E
|
  \(X->m@p\|X.m@p\) || E
|
  E && \(X->m@p\|X.m@p\)
|
  E || \(X->m@p\|X.m@p\)
)
  ...>
 }

@mpl_test disable neg_if, neg_if_exp@
identifier mpl.fn, mpl_moved.m;
expression X;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (\(X->m@p\|X.m@p\)) S1 else S2
|
  while (\(X->m@p\|X.m@p\)) S1
)
  ...>
 }

@mpl_bad exists@
identifier mpl.fn, mpl_moved.m;
expression X;
position p != {mpl_read.p, mpl_step.p, mpl_step.q, mpl_put.p, mpl_kept.p, mpl_null.p, mpl_test.p};
@@
 fn(...)
 {
  ... when any
  \(X->m@p\|X.m@p\)
  ... when any
 }

// ---- the change -----------------------------------------------------------------------

@mpl_shown depends on context && !mpl_bad@
identifier mpl.fn, mpl_moved.m;
expression X;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(\(X->m\|X.m\))
|
* sg_dma_len(\(X->m\|X.m\))
)
  ...>
 }

@mpl_changed depends on patch && !mpl_bad@
identifier mpl.fn, mpl_moved.m;
expression X;
@@
 fn(...)
 {
  <...
(
- sg_dma_address
+ range_dma_sg_addr
  (\(X->m\|X.m\))
|
- sg_dma_len
+ range_dma_sg_len
  (\(X->m\|X.m\))
|
  \(X->m\|X.m\) =
- sg_next
+ range_dma_sg_next
  (\(X->m\|X.m\))
)
  ...>
 }
