// SPDX-License-Identifier: GPL-2.0
/// A place in a list that a struct keeps between calls becomes a stored DMA range iterator.
// Id: stored-iterator
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Precondition: struct and all its users are in the file; each use of the member is a step, a look-ahead, a test for NULL, a read of the DMA side, a start from the head of a list, or NULL stored into it; no entry is tested for DMA length 0
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/stored-iterator
//
// One use of the member that is not in the list above keeps all of it as it is.
// A member of the same name in another struct does no harm if spatch knows the
// type there; if it does not, the use counts as one of the member.

virtual patch
virtual context

// ---- which members ------------------------------------------------------------

@sav_field@
identifier S, f;
@@
 struct S {
  ...
  struct scatterlist *f;
  ...
 };

@sav_mine@
identifier sav_field.S, sav_field.f;
struct S *E;
struct S V;
position m;
@@
\(E->f@m\|V.f@m\)

@sav_other@
identifier sav_field.f;
expression X;
position o != sav_mine.m;
@@
\(X->f@o\|X.f@o\)

@sav_step_of_field@
identifier sav_field.f;
expression X;
position m != sav_other.o;
@@
\(X->f@m\|X.f@m\) = sg_next(...)

// The same under a name of its own, so that later rules see moved members only.
@sav_moved@
identifier f;
expression X;
position sav_step_of_field.m;
@@
\(X->f@m\|X.f@m\)

// ---- what may be done with one --------------------------------------------------

@sav_write@
identifier sav_moved.f;
expression X, E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(\(X->f@p\|X.f@p\))\|sg_dma_len(\(X->f@p\|X.f@p\))\)
|
 \(sg_dma_address(\(X->f@p\|X.f@p\))\|sg_dma_len(\(X->f@p\|X.f@p\))\) op E
)

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.
@sav_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_moved.f;
expression X;
position p;
@@
(
 sg_dma_len(\(X->f@p\|X.f@p\)) == 0
|
 sg_dma_len(\(X->f@p\|X.f@p\)) != 0
|
 sg_dma_len(\(X->f@p\|X.f@p\)) > 0
|
 !sg_dma_len(\(X->f@p\|X.f@p\))
)

@sav_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_moved.f;
expression X;
statement S1, S2;
position p;
@@
(
 if (sg_dma_len(\(X->f@p\|X.f@p\))) S1 else S2
|
 while (sg_dma_len(\(X->f@p\|X.f@p\))) S1
)

@sav_read@
identifier sav_moved.f;
expression X;
position p != {sav_write.p, sav_empty.p, sav_empty_test.p};
@@
\(sg_dma_address(\(X->f@p\|X.f@p\))\|sg_dma_len(\(X->f@p\|X.f@p\))\)

@sav_look disable is_null, isnt_null1@
identifier sav_moved.f;
expression X;
position p;
@@
(
 sg_is_last(\(X->f@p\|X.f@p\))
|
 sg_next(\(X->f@p\|X.f@p\)) != NULL
|
 sg_next(\(X->f@p\|X.f@p\)) == NULL
|
 !sg_next(\(X->f@p\|X.f@p\))
)

@sav_step@
identifier sav_moved.f;
expression X;
position p, q;
@@
(
 X->f@p = sg_next(X->f@q);
|
 X.f@p = sg_next(X.f@q);
)

@sav_stepped@
identifier y;
@@
 y = sg_next(...)

@sav_from_place@
identifier sav_moved.f, sav_stepped.y;
expression X;
position p;
@@
\(X->f@p\|X.f@p\) = y

@sav_from_member@
identifier sav_moved.f;
expression X, Y;
position p;
position m != sav_other.o;
@@
\(X->f@p\|X.f@p\) = \(Y->f@m\|Y.f@m\)

@sav_start@
identifier sav_moved.f;
identifier l, g;
expression X, Y;
position p != {sav_from_place.p, sav_from_member.p};
@@
\(X->f@p\|X.f@p\) = \(scsi_sglist(Y)\|Y->g\|Y.g\|l\);

@sav_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sav_moved.f;
expression X;
position p;
@@
(
\(X->f@p\|X.f@p\) == NULL
|
\(X->f@p\|X.f@p\) != NULL
|
!\(X->f@p\|X.f@p\)
)

@sav_null_side@
identifier sav_moved.f;
expression X, E;
position p;
@@
(
\(X->f@p\|X.f@p\) && E
|
\(X->f@p\|X.f@p\) || E
)

@sav_null_other_side@
identifier sav_moved.f;
expression X, E;
position p;
@@
(
 E && \(X->f@p\|X.f@p\)
|
 E || \(X->f@p\|X.f@p\)
)

@sav_null_test disable neg_if, neg_if_exp@
identifier sav_moved.f;
expression X, E1, E3;
statement S1, S2;
position p;
@@
(
 if (\(X->f@p\|X.f@p\)) S1 else S2
|
 while (\(X->f@p\|X.f@p\)) S1
|
 for (E1; \(X->f@p\|X.f@p\); E3) S1
)

// ---- members that nothing else is done with ---------------------------------------

@sav_bad@
identifier sav_moved.f;
expression X;
position p != {sav_other.o, sav_read.p, sav_look.p, sav_step.p, sav_step.q, sav_start.p, sav_null.p, sav_null_side.p, sav_null_other_side.p, sav_null_test.p};
@@
\(X->f@p\|X.f@p\)

// Whose member is it, where the type is not known?
@sav_typed@
identifier sav_moved.f;
type T;
T *E;
T V;
position k;
@@
\(E->f@k\|V.f@k\)

@sav_strange@
identifier sav_moved.f;
expression X;
position p != {sav_mine.m, sav_typed.k};
@@
\(X->f@p\|X.f@p\)

@sav_initial@
identifier sav_moved.f;
identifier S, v;
expression E;
@@
 struct S v = { ..., .f = E, ... };

@sav_early exists@
identifier sav_moved.f;
identifier m =~ "dma_map";
expression X, E;
@@
\(X->f\|X.f\) = E
 ... when any
 m(...)

@sav_good depends on !sav_bad && !sav_strange && !sav_initial && !sav_early@
identifier f;
position sav_read.p;
expression X;
@@
\(sg_dma_address(\(X->f@p\|X.f@p\))\|sg_dma_len(\(X->f@p\|X.f@p\))\)

// ---- what changes -------------------------------------------------------------------

@sav_keep_value@
identifier sav_good.f;
expression X;
position v != {sav_null.p, sav_null_side.p, sav_null_other_side.p, sav_null_test.p};
@@
\(X->f@v\|X.f@v\)

@sav_shown depends on context@
identifier sav_good.f;
expression X;
position p != sav_other.o;
@@
(
* X->f@p
|
* X.f@p
)

@sav_changed depends on patch disable neg_if, neg_if_exp, is_null, isnt_null1, ptr_to_array@
identifier sav_good.f;
expression X, L;
position p != sav_other.o;
position n != {sav_other.o, sav_keep_value.v};
@@
(
- X->f@p = sg_next(X->f)
+ range_dma_iter_next(&X->f)
|
- X.f@p = sg_next(X.f)
+ range_dma_iter_next(&X.f)
|
- X->f@p = NULL
+ range_dma_iter_clear(&X->f)
|
- X.f@p = NULL
+ range_dma_iter_clear(&X.f)
|
- X->f@p = L
+ range_dma_iter_start(&X->f, range_dma_of_list(L))
|
- X.f@p = L
+ range_dma_iter_start(&X.f, range_dma_of_list(L))
|
- sg_next(X->f@p) != NULL
+ !range_dma_iter_is_last(&X->f)
|
- sg_next(X->f@p) == NULL
+ range_dma_iter_is_last(&X->f)
|
- !sg_next(X->f@p)
+ range_dma_iter_is_last(&X->f)
|
- sg_is_last(X->f@p)
+ range_dma_iter_is_last(&X->f)
|
- sg_dma_address(X->f@p)
+ range_dma_addr(&X->f)
|
- sg_dma_len(X->f@p)
+ range_dma_len(&X->f)
|
- X->f@n == NULL
+ !range_dma_iter_valid(&X->f)
|
- X->f@n != NULL
+ range_dma_iter_valid(&X->f)
|
- X->f@n
+ range_dma_iter_valid(&X->f)
|
- sg_next(X.f@p) != NULL
+ !range_dma_iter_is_last(&X.f)
|
- sg_next(X.f@p) == NULL
+ range_dma_iter_is_last(&X.f)
|
- !sg_next(X.f@p)
+ range_dma_iter_is_last(&X.f)
|
- sg_is_last(X.f@p)
+ range_dma_iter_is_last(&X.f)
|
- sg_dma_address(X.f@p)
+ range_dma_addr(&X.f)
|
- sg_dma_len(X.f@p)
+ range_dma_len(&X.f)
|
- X.f@n == NULL
+ !range_dma_iter_valid(&X.f)
|
- X.f@n != NULL
+ range_dma_iter_valid(&X.f)
|
- X.f@n
+ range_dma_iter_valid(&X.f)
)

@sav_member depends on sav_changed@
identifier sav_good.f, S;
@@
 struct S {
  ...
- struct scatterlist *f;
+ struct range_dma_iter f;
  ...
 };
