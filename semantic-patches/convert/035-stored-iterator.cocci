// SPDX-License-Identifier: GPL-2.0
/// A place in a list that a struct keeps between calls becomes a stored DMA range iterator.
// Id: stored-iterator
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_next
// Precondition: struct and all its users are in the file, or in the headers and .c files of a directory that belong together; each use of the member is a step, a look-ahead, a test for NULL, a read of the DMA side, a start from the head of a list that is mapped, or is mapped next on each way, a copy to or from the same member of another object, or NULL stored into it, and so is each use of a local variable that carries the place from the member or back; an entry is tested for DMA length 0 only where that is an error, behind a test for NULL
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Scope: unit
// Tests: tests/stored-iterator
//
// One use of the member that is not in the list above keeps all of it as it is.
// A member of the same name in another struct does no harm if spatch knows the
// type there; if it does not, the use counts as one of the member. An iterator is a
// value: a variable that carries it is a copy, as the pointer was.

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

@sav_stepped@
identifier sav_field.S, sav_field.f;
struct S *P;
struct S V;
@@
\(P->f\|V.f\) = sg_next(...)

@sav_put@
identifier sav_field.S, sav_field.f, y;
struct S *P;
struct S V;
@@
\(P->f\|V.f\) = y

@sav_carried exists@
identifier sav_field.S, sav_field.f, sav_put.y;
struct S *P;
struct S V;
@@
 y = sg_next(...)
 ... when any
 \(P->f\|V.f\) = y

// The same under a name of its own, so that later rules see moved members only.
@sav_place_kept depends on sav_stepped || sav_carried@
identifier sav_field.S, sav_field.f;
position k;
@@
 struct S {
  ...
  struct scatterlist *f@k;
  ...
 };

@sav_moved@
identifier S, f;
position sav_place_kept.k;
@@
 struct S {
  ...
  struct scatterlist *f@k;
  ...
 };

// ---- what may be done with one --------------------------------------------------

@sav_write@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\)
|
 \(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\) op E
)

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end, unless both are an error.

@sav_error disable is_null, isnt_null1, is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_moved.S, sav_moved.f;
struct S *P;
position p;
@@
 if (\(!P->f\|P->f == NULL\)) \(return ...;\|return;\|{ ... return ...; }\|{ ... return; }\)
 if (\(!sg_dma_len(P->f@p)\|sg_dma_len(P->f@p) == 0\)) \(return ...;\|return;\|{ ... return ...; }\|{ ... return; }\)

@sav_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p != sav_error.p;
@@
(
 sg_dma_len(\(P->f@p\|V.f@p\)) == 0
|
 sg_dma_len(\(P->f@p\|V.f@p\)) != 0
|
 sg_dma_len(\(P->f@p\|V.f@p\)) > 0
|
 !sg_dma_len(\(P->f@p\|V.f@p\))
)

@sav_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
statement S1, S2;
position p;
@@
(
 if (sg_dma_len(\(P->f@p\|V.f@p\))) S1 else S2
|
 while (sg_dma_len(\(P->f@p\|V.f@p\))) S1
)

@sav_read@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p != {sav_write.p, sav_empty.p, sav_empty_test.p};
@@
\(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\)

@sav_look disable is_null, isnt_null1@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p;
@@
(
 sg_is_last(\(P->f@p\|V.f@p\))
|
 sg_next(\(P->f@p\|V.f@p\)) != NULL
|
 sg_next(\(P->f@p\|V.f@p\)) == NULL
|
 !sg_next(\(P->f@p\|V.f@p\))
)

@sav_step@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p, q;
@@
(
 P->f@p = sg_next(P->f@q);
|
 V.f@p = sg_next(V.f@q);
)

// A local variable that has the place for a while, and puts it back

@sav_take@
identifier sav_moved.S, sav_moved.f, y;
struct S *P;
struct S V;
position p;
@@
 y = \(P->f@p\|V.f@p\)

@sav_back exists@
identifier sav_moved.S, sav_moved.f, y;
struct S *P;
struct S *Q;
struct S V;
struct S W;
position p;
@@
 y = \(Q->f\|W.f\)
 ... when any
 \(P->f@p\|V.f@p\) = y

@sav_copy@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S *Q;
struct S V;
struct S W;
position p, q;
@@
 \(P->f@p\|V.f@p\) = \(Q->f@q\|W.f@q\);

@sav_place exists@
identifier sav_moved.S, sav_moved.f, y;
struct S *P;
struct S V;
position p;
@@
 y = sg_next(...)
 ... when any
 \(P->f@p\|V.f@p\) = y

@sav_start@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
identifier l, g;
expression Y;
position p != {sav_back.p, sav_place.p, sav_copy.p};
@@
\(P->f@p\|V.f@p\) = \(scsi_sglist(Y)\|Y->g\|Y.g\|l\);

@sav_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p;
@@
(
\(P->f@p\|V.f@p\) == NULL
|
\(P->f@p\|V.f@p\) != NULL
|
!\(P->f@p\|V.f@p\)
)

@sav_null_side@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
expression E;
position p;
@@
(
\(P->f@p\|V.f@p\) && E
|
\(P->f@p\|V.f@p\) || E
)

@sav_null_other_side@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
expression E;
position p;
@@
(
 E && \(P->f@p\|V.f@p\)
|
 E || \(P->f@p\|V.f@p\)
)

@sav_null_test disable neg_if, neg_if_exp@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
expression E1, E3;
statement S1, S2;
position p;
@@
(
 if (\(P->f@p\|V.f@p\)) S1 else S2
|
 while (\(P->f@p\|V.f@p\)) S1
|
 for (E1; \(P->f@p\|V.f@p\); E3) S1
)

@sav_bad@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
position p != {sav_read.p, sav_look.p, sav_step.p, sav_step.q, sav_take.p, sav_back.p, sav_copy.p, sav_copy.q, sav_start.p, sav_null.p, sav_null_side.p, sav_null_other_side.p, sav_null_test.p};
@@
\(P->f@p\|V.f@p\)

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
position p != sav_typed.k;
@@
\(X->f@p\|X.f@p\)

@sav_initial@
identifier sav_moved.S, sav_moved.f, v;
expression E;
@@
 struct S v = { ..., .f = E, ... };

@sav_late exists@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
identifier m =~ "dma_map_sg";
expression D, L;
position p;
@@
 m(D, L, ...)
 ... when any
 \(P->f@p\|V.f@p\) = L

// Put on a list that is mapped next, before anybody looks at the place

@sav_soon forall@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
identifier g, m =~ "dma_map_sg";
expression D, L;
position p;
@@
 \(P->f@p\|V.f@p\) = L
 ... when != \(P->f\|V.f\)
     when != g(..., \(P\|&V\), ...)
     when strict
 m(D, L, ...)

@sav_early exists@
identifier sav_moved.S, sav_moved.f;
struct S *P;
struct S V;
identifier m =~ "dma_map";
expression E;
position p != {sav_late.p, sav_soon.p};
@@
 \(P->f@p\|V.f@p\) = E
 ... when any
 m(...)

// ---- what the variables do that carry one -------------------------------------------

@sav_holder exists@
identifier sav_moved.S, sav_moved.f, fn, y;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
  y = \(P->f\|V.f\)
  ... when any
 }

@sav_local disable decl_init exists@
identifier sav_moved.S, sav_moved.f, sav_holder.fn, sav_holder.y;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
  \(struct scatterlist *y;\|struct scatterlist *y = \(P->f\|V.f\);\)
  ... when any
 }

@sav_hold_write@
identifier sav_holder.y;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(y@p)\|sg_dma_len(y@p)\)
|
 \(sg_dma_address(y@p)\|sg_dma_len(y@p)\) op E
)

@sav_hold_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_holder.y;
position p;
@@
 \(sg_dma_len(y@p) == 0\|sg_dma_len(y@p) != 0\|sg_dma_len(y@p) > 0\|!sg_dma_len(y@p)\)

@sav_hold_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier sav_holder.y;
statement S1, S2;
position p;
@@
(
 if (sg_dma_len(y@p)) S1 else S2
|
 while (sg_dma_len(y@p)) S1
)

@sav_hold_read@
identifier sav_holder.y;
position p != {sav_hold_write.p, sav_hold_empty.p, sav_hold_empty_test.p};
@@
 \(sg_dma_address(y@p)\|sg_dma_len(y@p)\)

@sav_hold_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sav_holder.y;
position p;
@@
 \(sg_is_last(y@p)\|sg_next(y@p) == NULL\|sg_next(y@p) != NULL\|!sg_next(y@p)\)

@sav_hold_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sav_holder.y;
expression E;
position p;
@@
 \(y@p == NULL\|y@p != NULL\|!y@p\|y@p && E\|y@p || E\|E && y@p\|E || y@p\)

@sav_hold_test disable neg_if, neg_if_exp@
identifier sav_holder.y;
expression E1, E3;
statement S1, S2;
position p;
@@
(
 if (y@p) S1 else S2
|
 while (y@p) S1
|
 for (E1; y@p; E3) S1
)

@sav_hold_step@
identifier sav_holder.y;
position p, q;
@@
 y@p = sg_next(y@q);

@sav_hold_link@
identifier sav_moved.S, sav_moved.f, sav_holder.y;
struct S *P;
struct S V;
position p;
@@
 \(y@p = \(P->f\|V.f\)\|\(P->f\|V.f\) = y@p\)

@sav_hold_bad exists@
identifier sav_holder.fn, sav_holder.y;
position p != {sav_hold_read.p, sav_hold_look.p, sav_hold_null.p, sav_hold_test.p, sav_hold_step.p, sav_hold_step.q, sav_hold_link.p};
@@
 fn(...)
 {
  ... when any
  y@p
  ... when any
 }

@sav_hold_foreign depends on !sav_local@
identifier sav_holder.fn, sav_holder.y;
@@
 fn(...)
 {
 <+...
 y
 ...+>
 }

// One that begins with something else: another variable of that name, in a block of its own

@sav_hold_own disable decl_init@
identifier sav_moved.S, sav_moved.f, sav_holder.y;
struct S *P;
struct S V;
position d;
@@
 struct scatterlist *y@d = \(P->f\|V.f\);

@sav_hold_begun disable decl_init exists@
identifier sav_holder.fn, sav_holder.y;
expression E;
position d != sav_hold_own.d;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *y@d = E;
  ... when any
 }

@sav_hold_stays depends on sav_hold_bad || sav_hold_foreign || sav_hold_begun exists@
identifier sav_moved.S, sav_moved.f, sav_holder.fn, sav_holder.y;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
  y = \(P->f\|V.f\)
  ... when any
 }

// ---- members that nothing else is done with, and that are read ------------------------

@sav_hold_reads exists@
identifier sav_moved.S, sav_moved.f, sav_holder.fn, sav_holder.y;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
  y = \(P->f\|V.f\)
  ... when any
  \(sg_dma_address(y)\|sg_dma_len(y)\)
  ... when any
 }

@sav_used depends on sav_read || sav_hold_reads@
identifier sav_moved.S, sav_moved.f;
position r;
@@
 struct S {
  ...
  struct scatterlist *f@r;
  ...
 };

@sav_stays depends on sav_bad || sav_strange || sav_initial || sav_early || sav_hold_stays@
identifier sav_moved.S, sav_moved.f;
position x;
@@
 struct S {
  ...
  struct scatterlist *f@x;
  ...
 };

// "!" would hold as soon as one variable of several is good: so names of their own again.

@sav_good@
identifier S, f;
position sav_used.r;
position x != sav_stays.x;
@@
 struct S {
  ...
  struct scatterlist *f@r@x;
  ...
 };

@sav_hold_good exists@
identifier sav_good.S, sav_good.f, fn, y;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
  y = \(P->f\|V.f\)
  ... when any
 }

// ---- what changes -------------------------------------------------------------------

@sav_keep_value@
identifier sav_good.S, sav_good.f;
struct S *P;
struct S V;
position v != {sav_null.p, sav_null_side.p, sav_null_other_side.p, sav_null_test.p};
@@
\(P->f@v\|V.f@v\)

@sav_shown depends on context@
identifier sav_good.S, sav_good.f;
struct S *P;
struct S V;
@@
(
* P->f
|
* V.f
)

@sav_keep_put@
identifier sav_good.S, sav_good.f;
struct S *P;
struct S V;
position v != sav_start.p;
@@
\(P->f@v\|V.f@v\)

@sav_changed depends on patch disable neg_if, neg_if_exp, is_null, isnt_null1, ptr_to_array@
identifier sav_good.S, sav_good.f;
struct S *P;
struct S V;
expression L;
position p != sav_keep_put.v;
position n != sav_keep_value.v;
@@
(
- P->f = sg_next(P->f)
+ range_dma_iter_next(&P->f)
|
- V.f = sg_next(V.f)
+ range_dma_iter_next(&V.f)
|
- P->f = NULL
+ range_dma_iter_clear(&P->f)
|
- V.f = NULL
+ range_dma_iter_clear(&V.f)
|
- P->f@p = L
+ range_dma_iter_start(&P->f, range_dma_of_list(L))
|
- V.f@p = L
+ range_dma_iter_start(&V.f, range_dma_of_list(L))
|
- sg_next(P->f) != NULL
+ !range_dma_iter_is_last(&P->f)
|
- sg_next(P->f) == NULL
+ range_dma_iter_is_last(&P->f)
|
- !sg_next(P->f)
+ range_dma_iter_is_last(&P->f)
|
- sg_is_last(P->f)
+ range_dma_iter_is_last(&P->f)
|
- sg_dma_address
+ range_dma_addr
  (
- P->f
+ &P->f
  )
|
- sg_dma_len
+ range_dma_len
  (
- P->f
+ &P->f
  )
|
- P->f@n == NULL
+ !range_dma_iter_valid(&P->f)
|
- P->f@n != NULL
+ range_dma_iter_valid(&P->f)
|
- P->f@n
+ range_dma_iter_valid(&P->f)
|
- sg_next(V.f) != NULL
+ !range_dma_iter_is_last(&V.f)
|
- sg_next(V.f) == NULL
+ range_dma_iter_is_last(&V.f)
|
- !sg_next(V.f)
+ range_dma_iter_is_last(&V.f)
|
- sg_is_last(V.f)
+ range_dma_iter_is_last(&V.f)
|
- sg_dma_address
+ range_dma_addr
  (
- V.f
+ &V.f
  )
|
- sg_dma_len
+ range_dma_len
  (
- V.f
+ &V.f
  )
|
- V.f@n == NULL
+ !range_dma_iter_valid(&V.f)
|
- V.f@n != NULL
+ range_dma_iter_valid(&V.f)
|
- V.f@n
+ range_dma_iter_valid(&V.f)
)

// The variables, each in its function

@sav_hold_changed depends on patch disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sav_good.S, sav_good.f, sav_hold_good.fn, sav_hold_good.y;
struct S *P;
struct S V;
fresh identifier it = y ## "_it";
@@
 fn(...)
 {
 <...
(
- y = sg_next(y)
+ range_dma_iter_next(&it)
|
- y
+ it
  = \(P->f\|V.f\)
|
  \(P->f\|V.f\) =
- y
+ it
|
- sg_next(y) != NULL
+ !range_dma_iter_is_last(&it)
|
- sg_next(y) == NULL
+ range_dma_iter_is_last(&it)
|
- !sg_next(y)
+ range_dma_iter_is_last(&it)
|
- sg_is_last(y)
+ range_dma_iter_is_last(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- y
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- y
+ &it
  )
|
- y == NULL
+ !range_dma_iter_valid(&it)
|
- y != NULL
+ range_dma_iter_valid(&it)
|
- !y
+ !range_dma_iter_valid(&it)
|
- y
+ range_dma_iter_valid(&it)
)
 ...>
 }

@sav_hold_declared depends on patch disable decl_init exists@
identifier sav_good.S, sav_good.f, sav_hold_good.fn, sav_hold_good.y, sav_hold_changed.it;
struct S *P;
struct S V;
@@
 fn(...)
 {
  ... when any
(
- struct scatterlist *y;
+ struct range_dma_iter it;
|
- struct scatterlist *y = P->f;
+ struct range_dma_iter it = P->f;
|
- struct scatterlist *y = V.f;
+ struct range_dma_iter it = V.f;
)
  ... when any
 }

@sav_member depends on patch@
identifier sav_good.S, sav_good.f;
@@
 struct S {
  ...
- struct scatterlist *f;
+ struct range_dma_iter f;
  ...
 };
