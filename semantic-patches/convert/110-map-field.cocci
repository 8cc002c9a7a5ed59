// SPDX-License-Identifier: GPL-2.0
/// Map a list that a struct of the file owns into a handle beside it, which other functions unmap and sync.
// Id: map-field
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg
// Precondition: the struct stands in this file and no other struct has a list of that name; every map of the list is only tested, every call on the list names it as the member, and no list of that name moves or is handed on
// Differs: where the result variable is an error variable it now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers
// Tests: tests/map-field
//
// Keyed on the list expression: a count variable is often shared by two lists.

virtual patch
virtual context

// Cheap and selective first: a map of a member, tested at once.

@field_shape exists@
expression D, P, C, R;
local idexpression n;
identifier l;
statement S;
position p;
@@

(
  if (\(!dma_map_sg@p(D, P->l, C, R)\|dma_map_sg@p(D, P->l, C, R) == 0\)) S
|
  n = dma_map_sg@p(D, P->l, C, R);
  if (\(!n\|n == 0\)) S
)

// The struct that owns the list stands in this file ...

@field_owner depends on field_shape@
identifier field_shape.l, T;
@@

  struct T {
    ...
    struct scatterlist *l;
    ...
  };

@field_typed@
identifier field_owner.T, field_shape.l;
struct T *P;
expression D;
position q;
@@

(
  dma_map_sg@q(D, P->l, ...)
|
  dma_unmap_sg@q(D, P->l, ...)
|
  dma_sync_sg_for_cpu@q(D, P->l, ...)
|
  dma_sync_sg_for_device@q(D, P->l, ...)
)

// ... and each call on a list of that name names it as this member.

@field_named depends on field_typed@
identifier field_shape.l;
expression D, P;
position q != field_typed.q, k;
@@

(
  dma_map_sg@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
|
  dma_unmap_sg@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
|
  dma_sync_sg_for_cpu@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
|
  dma_sync_sg_for_device@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
|
  dma_map_sg_attrs@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
|
  dma_unmap_sg_attrs@q(D, <+... \(P->l@k\|P.l@k\) ...+>, ...)
)

@field_foreign@
identifier l;
expression P;
position field_named.k;
@@

  \(P->l@k\|P.l@k\)

@field_of_foreign@
identifier field_foreign.l;
expression D, P;
position b;
@@

  dma_map_sg@b(D, P->l, ...)

@field_copied depends on field_typed@
identifier field_shape.l;
local idexpression L;
expression P;
position k;
@@

  L@k = \(P->l\|P.l\)

@field_alias depends on field_typed exists@
identifier l;
local idexpression L;
expression D, P;
position field_copied.k;
@@

  L@k = \(P->l\|P.l\)
  ... when any
(
  dma_map_sg(D, L, ...)
|
  dma_unmap_sg(D, L, ...)
|
  dma_sync_sg_for_cpu(D, L, ...)
|
  dma_sync_sg_for_device(D, L, ...)
)

@field_of_alias@
identifier field_alias.l;
expression D, P;
position b;
@@

  dma_map_sg@b(D, P->l, ...)

// A list that moves on, or to another owner, leaves its handle behind.

@field_moved depends on field_typed@
identifier field_shape.l, m;
expression P, Q;
position k;
@@

(
  P->l@k = <+... \(Q->l\|Q.l\) ...+>
|
  P->l@k++
|
  \(Q->m\|Q.m\) = P->l@k
)

@field_moves@
identifier l;
expression P;
position field_moved.k;
@@

  P->l@k

@field_of_moves@
identifier field_moves.l;
expression D, P;
position b;
@@

  dma_map_sg@b(D, P->l, ...)

// The result may only be tested: it is no count any more.

@field_assigned depends on field_typed@
local idexpression n;
expression X;
position q;
@@

  n@q = X

@field_read depends on field_typed exists@
identifier l;
local idexpression n;
expression D, P, C, R, X;
position b, q != field_assigned.q;
statement S;
@@

  n = dma_map_sg@b(D, P->l, C, R);
  if (\(!n\|n == 0\)) S
  ... when any
      when != n = X
  n@q

@field_in_failure depends on field_typed exists@
identifier l;
local idexpression n;
expression D, P, C, R, X;
position b;
@@

  n = dma_map_sg@b(D, P->l, C, R);
  if (\(!n\|n == 0\)) {
  ... when any
      when != n = X
  \(return <+... n ...+>;\|X = <+... n ...+>\|X(..., <+... n ...+>, ...)\)
  ... when any
  }

// A list of which nothing is unmapped here is the business of another file.

@field_unmapped@
identifier l;
position field_typed.q;
expression D, P;
@@

  dma_unmap_sg@q(D, P->l, ...)

@field_here@
identifier field_unmapped.l;
expression D, P;
position field_shape.p, h != {field_of_foreign.b, field_of_alias.b, field_of_moves.b, field_read.b, field_in_failure.b};
@@

  dma_map_sg@p@h(D, P->l, ...)

// ... and of which only some maps could change, none does.

@field_unkept depends on field_here@
identifier l;
expression D, P;
position p != field_here.h;
@@

  dma_map_sg@p(D, P->l, ...)

@field_of_unkept@
identifier field_unkept.l;
expression D, P;
position b;
@@

  dma_map_sg@b(D, P->l, ...)

@field_chosen@
identifier field_owner.T, l;
struct T *P;
expression D;
position field_here.h, c != field_of_unkept.b;
@@

  dma_map_sg@h@c(D, P->l, ...)

@field_context depends on context@
identifier field_chosen.l;
expression D, P;
@@

(
* dma_map_sg(D, P->l, ...)
|
* dma_unmap_sg(D, P->l, ...)
|
* dma_sync_sg_for_cpu(D, P->l, ...)
|
* dma_sync_sg_for_device(D, P->l, ...)
)

@field_struct depends on patch@
identifier field_owner.T, field_chosen.l;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct scatterlist *l;
++  struct range_dma r;
    ...
  };

@field_set depends on field_struct@
identifier field_chosen.l;
expression D, P, C, R;
local idexpression n;
fresh identifier r = l ## "_range";
statement S;
@@

- n = dma_map_sg(D, P->l, C, R);
+ n = dma_map_range_sg(D, P->l, C, &P->r, R, 0);
  if (
- \(!n\|n == 0\)
+ n
  ) S

@field_test depends on field_struct@
identifier field_chosen.l;
expression D, P, C, R;
fresh identifier r = l ## "_range";
statement S;
@@

  if (
- \(!dma_map_sg(D, P->l, C, R)\|dma_map_sg(D, P->l, C, R) == 0\)
+ dma_map_range_sg(D, P->l, C, &P->r, R, 0)
  ) S

@field_unmap depends on field_struct@
identifier field_chosen.l;
expression D, P, C, R;
fresh identifier r = l ## "_range";
@@

(
- dma_unmap_sg(D, P->l, C, R)
+ dma_unmap_range_sg(D, P->l, C, &P->r, R, 0)
|
- dma_sync_sg_for_cpu(D, P->l, C, R)
+ dma_sync_range_sg_for_cpu(D, P->l, C, &P->r, R)
|
- dma_sync_sg_for_device(D, P->l, C, R)
+ dma_sync_range_sg_for_device(D, P->l, C, &P->r, R)
)
