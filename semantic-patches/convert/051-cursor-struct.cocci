// SPDX-License-Identifier: GPL-2.0
/// A cursor type of the driver's own, a struct that is made anew for each walk, has a DMA range iterator in place of its entry.
// Id: cursor-struct
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: (->|\.)[[:alnum:]_]+ = _*sg_next\(
// Precondition: the struct stands in this file, or in a header of its directory; values of it are made by initialisers that name the entry to begin with, or copied; each other use of the entry is a step, a look-ahead, a test for NULL, or a read of the DMA side; a step is by sg_next(), or by a function of that name with underscores before it
// Differs: range_dma_iter_next: a function named like sg_next() is taken for one that does the same; range_dma_iter_begin: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Scope: unit
// Tests: tests/cursor-struct
//
// What such a struct holds beside the entry, a position and an end, stays: the driver's own
// steps within an entry are none of a list.

virtual patch
virtual context

// ---- which structs ---------------------------------------------------------------

@cst_step@
identifier S, f;
identifier next =~ "^_*sg_next$";
struct S *E;
struct S V;
@@

(
  E->f = next(E->f)
|
  V.f = next(V.f)
)

@cst_made@
identifier cst_step.S, cst_step.f;
expression L;
@@

  (struct S){ ..., .f = L, ... }

@cst_declared@
identifier cst_step.S, cst_step.f, v;
expression L;
@@

  struct S v = { ..., .f = L, ... };

// Without names the first value is that of the first member.

@cst_made_in_order@
identifier cst_step.S;
expression L;
@@

  (struct S){ L, ... }

@cst_declared_in_order@
identifier cst_step.S, v;
expression L;
@@

  struct S v = { L, ... };

@cst_first@
identifier cst_step.S, cst_step.f;
@@

  struct S {
    struct scatterlist *f;
    ...
  }

@cst_other_first depends on (cst_made_in_order || cst_declared_in_order) && !cst_first@
identifier cst_step.S, cst_step.f;
@@

  struct S {
    ...
    struct scatterlist *f;
    ...
  }

// One that is empty, to be told later where to begin.

@cst_empty@
identifier cst_step.S;
@@

  (struct S){ \(NULL\|0\), ... }

@cst_declared_empty@
identifier cst_step.S, v;
@@

  struct S v = { \(NULL\|0\), ... };

@cst_owner depends on (cst_made || cst_declared || cst_made_in_order || cst_declared_in_order) && !cst_empty && !cst_declared_empty && !cst_other_first@
identifier cst_step.S, cst_step.f;
@@

  struct S {
    ...
    struct scatterlist *f;
    ...
  }

// ---- what may be done with the entry -----------------------------------------------

@cst_good depends on cst_owner disable is_zero, isnt_zero, is_null, isnt_null1, neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
identifier next =~ "^_*sg_next$";
identifier read =~ "^(sg_dma_address|sg_dma_len|sg_is_last)$";
struct S *E;
struct S V;
position p, q;
@@

(
  E->f@p = next(E->f@q)
|
  V.f@p = next(V.f@q)
|
  read(\(E->f@p\|V.f@p\))
|
  \(!E->f@p\|E->f@p == NULL\|E->f@p != NULL\|!V.f@p\|V.f@p == NULL\|V.f@p != NULL\)
)

@cst_good_left depends on cst_owner disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression X, Y;
position p;
@@

(
  \(E->f@p\|V.f@p\) && X
|
  \(E->f@p\|V.f@p\) || X
|
  \(E->f@p\|V.f@p\) ? X : Y
)

@cst_good_right depends on cst_owner disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression X;
position p;
@@

(
  X && \(E->f@p\|V.f@p\)
|
  X || \(E->f@p\|V.f@p\)
)

@cst_good_test depends on cst_owner disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression E1, E3;
statement S1, S2;
position p;
@@

(
  if (\(E->f@p\|V.f@p\)) S1 else S2
|
  while (\(E->f@p\|V.f@p\)) S1
|
  for (E1; \(E->f@p\|V.f@p\); E3) S1
)

// ---- what keeps it all as it is -----------------------------------------------------

@cst_bad depends on cst_owner@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
position p != {cst_good.p, cst_good.q, cst_good_left.p, cst_good_right.p, cst_good_test.p};
@@

  \(E->f@p\|V.f@p\)

@cst_written depends on cst_owner@
identifier cst_step.S, cst_step.f;
identifier read =~ "^sg_dma_(address|len)$";
struct S *E;
struct S V;
expression X;
assignment operator op;
@@

(
  read(\(E->f\|V.f\)) op X
|
  &read(\(E->f\|V.f\))
)

// A value that is reached through what is not known here.

@cst_inside depends on cst_owner@
identifier cst_step.S;
identifier T, m;
@@

  struct T {
    ...
(
    struct S m;
|
    struct S *m;
)
    ...
  }

@cst_typed depends on cst_owner@
identifier cst_step.f;
type T;
T *E;
T V;
position p;
@@

  \(E->f@p\|V.f@p\)

@cst_strange depends on cst_owner@
identifier cst_step.f, cst_inside.m;
expression X;
position p != cst_typed.p;
@@

  \(X->m->f@p\|X->m.f@p\|X.m->f@p\|X.m.f@p\)

@cst_strange_read depends on cst_owner@
identifier cst_step.f;
identifier g =~ "^_*sg_next$|^sg_dma_";
expression X;
position p != cst_typed.p;
@@

  g(\(X->f@p\|X.f@p\))

// Nothing is mapped yet where the walk is made ready.

@cst_early depends on cst_owner exists@
identifier cst_step.S;
identifier m =~ "dma_map";
@@

  (struct S){ ... }
  ... when any
  m(...)

@cst_chosen depends on cst_owner && !cst_bad && !cst_written && !cst_strange && !cst_strange_read && !cst_early@
identifier cst_step.S, cst_step.f;
@@

  struct S {
    ...
    struct scatterlist *f;
    ...
  }

@cst_context depends on context && cst_chosen@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
@@

* \(E->f\|V.f\)

// ---- what changes ---------------------------------------------------------------------

@cst_null depends on patch && cst_chosen disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
@@

(
- E->f == NULL
+ !range_dma_iter_valid(&E->f)
|
- V.f == NULL
+ !range_dma_iter_valid(&V.f)
|
- E->f != NULL
+ range_dma_iter_valid(&E->f)
|
- V.f != NULL
+ range_dma_iter_valid(&V.f)
|
  !
- E->f
+ range_dma_iter_valid(&E->f)
|
  !
- V.f
+ range_dma_iter_valid(&V.f)
)

@cst_left depends on patch && cst_chosen disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression X, Y;
@@

(
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  && X
|
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  || X
|
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  ? X : Y
)

@cst_right depends on patch && cst_chosen disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression X;
@@

(
  X &&
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
|
  X ||
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
)

@cst_test depends on patch && cst_chosen disable neg_if, neg_if_exp@
identifier cst_step.S, cst_step.f;
struct S *E;
struct S V;
expression E1, E3;
statement S1, S2;
@@

(
  if (
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  ) S1 else S2
|
  while (
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  ) S1
|
  for (E1;
(
- E->f
+ range_dma_iter_valid(&E->f)
|
- V.f
+ range_dma_iter_valid(&V.f)
)
  ; E3) S1
)

@cst_use depends on patch && cst_chosen@
identifier cst_step.S, cst_step.f;
identifier next =~ "^_*sg_next$";
struct S *E;
struct S V;
@@

(
- E->f = next(E->f)
+ range_dma_iter_next(&E->f)
|
- V.f = next(V.f)
+ range_dma_iter_next(&V.f)
|
- sg_is_last(E->f)
+ range_dma_iter_is_last(&E->f)
|
- sg_is_last(V.f)
+ range_dma_iter_is_last(&V.f)
|
- sg_dma_address(E->f)
+ range_dma_addr(&E->f)
|
- sg_dma_address(V.f)
+ range_dma_addr(&V.f)
|
- sg_dma_len(E->f)
+ range_dma_len(&E->f)
|
- sg_dma_len(V.f)
+ range_dma_len(&V.f)
)

@cst_make depends on patch && cst_chosen@
identifier cst_step.S, cst_step.f;
expression L;
@@

(
  (struct S){ ..., .f =
- L
+ range_dma_iter_begin(range_dma_of_list(L))
  , ... }
|
  (struct S){
- L
+ range_dma_iter_begin(range_dma_of_list(L))
  , ... }
)

@cst_begin depends on patch && cst_chosen@
identifier cst_step.S, cst_step.f, v;
expression L;
position p;
@@

(
  struct S v = { ..., .f = L@p, ... };
|
  struct S v = { L@p, ... };
)

@cst_declare depends on patch@
position cst_begin.p;
expression L;
@@

- L@p
+ range_dma_iter_begin(range_dma_of_list(L))

@cst_member depends on patch && cst_chosen@
identifier cst_step.S, cst_step.f;
@@

  struct S {
    ...
-   struct scatterlist *f;
+   struct range_dma_iter f;
    ...
  }
