// SPDX-License-Identifier: GPL-2.0
/// Map a list that a struct of the driver owns into a handle beside it, which other functions unmap and sync.
// Id: map-field
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg dma_map_sg_attrs ib_dma_map_sg ib_dma_map_sg_attrs
// Precondition: the struct stands in this file, or in a header of its directory; every call on a list of that name names it as the member of a struct that is known, or by a local pointer that never points elsewhere; the file maps and unmaps the list, uses the result of each map, and neither moves the list, but for a walk where nothing is mapped or unmapped, nor copies the struct, nor hands or lends the list to what may map or unmap it
// Differs: where the result is only tested its variable now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers
// Scope: unit
// Tests: tests/map-field
//
// The member is a pointer, an entry, an array or a table. All calls on it change, or none.
// Keyed on the list expression: a count variable is often shared by two lists.

virtual patch
virtual context

// The members that are mapped, or whose list a function has a name for. From here on a
// rule that matches speaks for or against one member of one struct.

@field_named disable ptr_to_array@
identifier T, l;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
struct T *P;
struct T S;
struct scatterlist *L;
expression D;
@@

(
  map(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)
|
  L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\)
)

@field_owner@
identifier field_named.T, field_named.l;
expression N;
@@

  struct T {
    ...
(
    struct scatterlist *l;
|
    struct scatterlist l;
|
    struct scatterlist l[N];
|
    struct sg_table l;
|
    union { ... struct scatterlist *l; ... };
|
    union { ... struct scatterlist l[N]; ... };
|
    struct { ... struct scatterlist *l; ... };
)
    ...
  }

@field_mapped depends on field_owner disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
struct T *P;
struct T S;
expression D;
@@

  map(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

// ... or by the name that a function has for it.

@field_mapped_local depends on field_owner disable ptr_to_array exists@
identifier field_named.T, field_named.l, L;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
  map(D, L, ...)

// A list of which nothing is unmapped here is the business of another file.

@field_unmapped depends on field_mapped || field_mapped_local disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier unmap =~ "^(ib_)?dma_unmap_sg(_attrs)?$";
struct T *P;
struct T S;
expression D;
@@

  unmap(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

@field_unmapped_local depends on field_mapped || field_mapped_local disable ptr_to_array exists@
identifier field_named.T, field_named.l, L;
identifier unmap =~ "^(ib_)?dma_unmap_sg(_attrs)?$";
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
  unmap(D, L, ...)

// Each call on a list of that name: the list alone, of a struct that is known.

@field_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_named.l;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct U *P;
struct U S;
expression D, N;
position q;
@@

  f@q(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), N, ...)

@field_foreign depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
position q != field_known.q;
@@

  f@q(D, <+... \(P->l\|P.l\) ...+>, ...)

// The object is named once more, for its handle: that must not do anything.

@field_acts depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l, g;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, X;
@@

  f(D, <+... (<+... \(g(...)\|X++\|X--\|++X\|--X\) ...+>)->l ...+>, ...)

// A pointer that holds the list now and then, or holds it of another object later.

@field_local_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_named.l, L;
idexpression struct U *P;
idexpression struct U S;
position q;
@@

  struct scatterlist *L@q = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);

@field_alias depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_named.l, L;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
position q != field_local_known.q;
@@

  L@q = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\)
  ... when any
  f(D, L, ...)

@field_local_changes depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_named.l, L;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
idexpression P;
expression D, E;
@@

  struct scatterlist *L = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);
  ... when any
  \(L = E\|L++\|++L\|L--\|--L\|L += E\|&L\|P = E\|P++\|++P\)
  ... when any
  f(D, L, ...)

@field_local_walks depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_named.l, L;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
iterator I;
@@

  struct scatterlist *L = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);
  ... when any
  I(..., L, ...) { <+... f(D, L, ...) ...+> }

// A function that maps or unmaps what it is given, or hands that to one that does, may be
// given this list.

@field_helper depends on field_unmapped || field_unmapped_local exists@
identifier h, s;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D;
type TY;
@@

  h(..., TY s, ...)
  {
  ... when any
  f(D, \(s\|s->sgl\), ...)
  ... when any
  }

@field_handed_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_named.l, field_helper.h;
struct U *P;
struct U S;
position q;
@@

  h@q(..., \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

@field_handed depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.T, field_named.l, field_helper.h;
struct T *P;
struct T S;
expression E;
position q != field_handed_known.q;
@@

(
  h(..., \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)
|
  h@q(..., \(E->l.sgl\|E.l.sgl\|&E->l[0]\|&E.l[0]\|E->l\|E.l\|&E->l\|&E.l\), ...)
)

@field_relay depends on field_unmapped || field_unmapped_local exists@
identifier r, s, field_helper.h;
type TY;
@@

  r(..., TY s, ...)
  {
  ... when any
  h(..., s, ...)
  ... when any
  }

@field_handed_on depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l, field_relay.r;
expression P;
@@

  r(..., \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\), ...)
// "!" would hold for a list as soon as one helper of several is not given it, and so for
// lenders further down: a rule that does not name them speaks for all.

@field_handed_any depends on field_handed || field_handed_on@
identifier field_named.T, field_named.l;
type TY;
@@

  struct T {
    ...
(
    TY l;
|
    union { ... TY l; ... };
|
    struct { ... TY l; ... };
)
    ...
  }

// A list that moves on, or to another owner, leaves its handle behind.

@field_allocated depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l, f;
expression P, Q;
position k;
@@

  P->l@k = f(..., <+... *Q->l ...+>, ...)

// One that is mapped as a whole may be walked by its own pointer, where nothing is mapped or
// unmapped.

@field_single depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
expression D, P;
@@

  map(D, \(P->l\|P.l\), 1, ...)

@field_unmapped_walk depends on field_unmapped || field_unmapped_local exists@
identifier field_named.l;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression P, D;
position k;
@@

  f(D, ...)
  ... when any
  P->l@k = sg_next(P->l)

@field_walk_mapped depends on field_unmapped || field_unmapped_local exists@
identifier field_named.l;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression P, D;
position k;
@@

  P->l@k = sg_next(P->l)
  ... when any
  f(D, ...)

@field_walked depends on (field_unmapped || field_unmapped_local) && !field_single@
identifier field_named.l;
idexpression P;
position k != {field_unmapped_walk.k, field_walk_mapped.k};
@@

  P->l@k = sg_next(P->l)

// A list of that name may be that of another struct.

@field_moves_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_named.l;
struct U *Q;
struct U R;
expression P;
position k;
@@

  P->l@k = <+... \(Q->l\|R.l\) ...+>

@field_moves depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.T, field_named.l;
struct T *Q;
struct T R;
expression E, P;
position a != {field_allocated.k, field_walked.k};
position b != {field_allocated.k, field_moves_known.k};
@@

(
  P->l@a = <+... \(Q->l\|R.l\) ...+>
|
  P->l@b = <+... \(E->l\|E.l\) ...+>
|
  \(P->l++\|++P->l\|P->l += E\)
|
  *E = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\)
)

@field_returned depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l;
expression P;
@@

  return \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);

@field_copied depends on field_unmapped || field_unmapped_local@
identifier field_named.T;
struct T *P;
struct T *Q;
struct T S;
struct T R;
@@

(
  *P = \(*Q\|S\)
|
  S = \(*Q\|R\)
|
  \(memcpy\|memmove\)(\(P\|&S\), ...)
)

// A list that another struct lends, or is lent, may be mapped or unmapped there.

@field_lent depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l, m;
expression P, Q;
@@

(
  \(P->l\|P.l\) = \(Q->m\|Q.m\)
|
  \(Q->m\|Q.m\) = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\)
)

@field_own depends on field_lent disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
struct T *P;
struct T S;
expression D;
position q;
@@

  f@q(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

@field_lender depends on field_lent disable ptr_to_array@
identifier field_lent.m;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, Q;
position q != field_own.q;
@@

  f@q(D, \(Q->m\|Q.m\), ...)

@field_lender_local depends on field_lent disable ptr_to_array exists@
identifier field_lent.m, L;
identifier f =~ "^(ib_)?dma_(map|unmap|sync)_(range_)?sg";
expression D, Q;
@@

  L = \(Q->m\|Q.m\)
  ... when any
  f(D, L, ...)

@field_lent_any depends on field_lender || field_lender_local@
identifier field_named.T, field_named.l;
type TY;
@@

  struct T {
    ...
(
    TY l;
|
    union { ... TY l; ... };
|
    struct { ... TY l; ... };
)
    ...
  }

// Mapped again while it is mapped.

@field_again depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_named.l;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
identifier again =~ "^(ib_)?dma_map_sg(_attrs)?$";
identifier unmap =~ "^(ib_)?dma_unmap_sg(_attrs)?$";
idexpression P;
expression D, D2, E;
@@

  map(D, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)
  ... when != P = E
      when != unmap(..., \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)
  again(D2, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)

// To go on where nothing was mapped is a decision that a person has to take.

@field_ignored depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_named.l;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
expression D, P;
@@

  map(D, \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\), ...);

// Where the driver asks whether this list is that of another member, and maps it only if
// not, the other's handle is filled: a call outside of such a question may be on that.

@field_twin_map depends on field_unmapped || field_unmapped_local disable ptr_to_array, neg_if@
identifier field_named.l, m;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
expression P, Q, D;
statement S;
@@

(
  if (\(P->l != Q->m\|Q->m != P->l\)) { <+... map(D, P->l, ...) ...+> } else S
|
  if (\(P->l == Q->m\|Q->m == P->l\)) S else { <+... map(D, P->l, ...) ...+> }
)

@field_twin_both depends on field_twin_map disable ptr_to_array, neg_if@
identifier field_named.l, m;
identifier map =~ "^(ib_)?dma_map_sg(_attrs)?$";
expression P, Q, D;
statement S;
@@

(
  if (\(P->l != Q->m\|Q->m != P->l\)) S else { <+... map(D, P->l, ...) ...+> }
|
  if (\(P->l == Q->m\|Q->m == P->l\)) { <+... map(D, P->l, ...) ...+> } else S
)

@field_twin_asked depends on field_twin_map disable ptr_to_array, neg_if@
identifier field_named.l, m;
identifier f =~ "^((ib_)?dma_unmap_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
expression P, Q, D;
statement S2;
position q;
@@

  if (\(P->l != Q->m\|Q->m != P->l\|P->l == Q->m\|Q->m == P->l\)) {
  <+... f@q(D, P->l, ...) ...+>
  } else S2

@field_twin_asked_else depends on field_twin_map disable ptr_to_array, neg_if@
identifier field_named.l, m;
identifier f =~ "^((ib_)?dma_unmap_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
expression P, Q, D;
statement S1;
position q;
@@

  if (\(P->l != Q->m\|Q->m != P->l\|P->l == Q->m\|Q->m == P->l\)) S1 else {
  <+... f@q(D, P->l, ...) ...+>
  }

@field_twin depends on field_twin_map && !field_twin_both disable ptr_to_array@
identifier field_named.l;
identifier f =~ "^((ib_)?dma_unmap_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
expression P, D;
position q != {field_twin_asked.q, field_twin_asked_else.q};
@@

  f@q(D, P->l, ...)

@field_chosen depends on (field_unmapped || field_unmapped_local) && !field_foreign && !field_acts && !field_alias && !field_local_changes && !field_local_walks && !field_handed_any && !field_moves && !field_returned && !field_copied && !field_lent_any && !field_again && !field_ignored && !field_twin@
identifier field_named.T, field_named.l;
type TY;
@@

  struct T {
    ...
(
    TY l;
|
    union { ... TY l; ... };
|
    struct { ... TY l; ... };
)
    ...
  }

@field_context depends on context && field_chosen disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T *P;
struct T S;
expression D;
@@

* f(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

@field_context_local depends on context && field_chosen disable ptr_to_array exists@
identifier field_named.T, field_named.l, L;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
* f(D, L, ...)

// The calls get the handle as one argument more, by which the rules below know them:
// positions do not outlive a change.

@field_handle_pointer depends on patch && field_chosen disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T *P;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  f(D, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), C,
+   &P->r,
    R)

@field_handle_object depends on patch && field_chosen disable ptr_to_array@
identifier field_named.T, field_named.l;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T S;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  f(D, \(S.l.sgl\|&S.l[0]\|S.l\|&S.l\), C,
+   &S.r,
    R)

@field_handle_local_pointer depends on patch && field_chosen disable ptr_to_array exists@
identifier field_named.T, field_named.l, L;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T *P;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  struct scatterlist *L = \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\);
  ... when any
  f(D, L, C,
+   &P->r,
    R)

@field_handle_local_object depends on patch && field_chosen disable ptr_to_array exists@
identifier field_named.T, field_named.l, L;
identifier f =~ "^((ib_)?dma_(un)?map_sg(_attrs)?|dma_sync_sg_for_(cpu|device))$";
struct T S;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  struct scatterlist *L = \(S.l.sgl\|&S.l[0]\|S.l\|&S.l\);
  ... when any
  f(D, L, C,
+   &S.r,
    R)

@field_struct depends on patch && field_chosen@
identifier field_named.T, field_named.l;
type TY;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    TY l;
++  struct range_dma r;
    ...
  }

// The other members of a union may be in use while nothing is mapped, and before.

@field_struct_union depends on patch && field_chosen@
identifier field_named.T, field_named.l;
type TY;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    union { ... TY l; ... };
++  struct range_dma r;
    ...
  }

@field_struct_struct depends on patch && field_chosen@
identifier field_named.T, field_named.l;
type TY;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct { ... TY l; ... };
++  struct range_dma r;
    ...
  }

// Is the count read after the test, before the variable gets another value? Then it is one.

@field_counted depends on patch && field_chosen@
local idexpression n;
identifier map =~ "^(ib_)?dma_map_sg$";
expression D, L, C, H, R;
statement S;
@@

  n = map(D, L, C, H, R);
  if (\(!n\|n == 0\)) S

@field_assigned depends on field_counted@
local idexpression field_counted.n;
expression X;
position q;
@@

  n@q = X

@field_read depends on field_counted exists@
local idexpression field_counted.n;
identifier map =~ "^(ib_)?dma_map_sg$";
expression D, L, C, H, R, X;
position p, q != field_assigned.q;
statement S;
@@

  n = map@p(D, L, C, H, R);
  if (\(!n\|n == 0\)) S
  ... when any
      when != n = X
  n@q

@field_count_read depends on patch@
position field_read.p;
expression D, L, C, H, R;
@@

(
- dma_map_sg@p(D, L, C, H, R)
+ dma_map_range_sg_count(D, L, C, H, R, 0)
|
- ib_dma_map_sg@p(D, L, C, H, R)
+ ib_dma_map_range_sg_count(D, L, C, H, R, 0)
)

@field_in_failure depends on field_counted exists@
local idexpression field_counted.n;
identifier map =~ "^(ib_)?dma_map_sg$";
expression D, L, C, H, R, X;
position p;
@@

  n = map@p(D, L, C, H, R);
  if (\(!n\|n == 0\)) {
  ... when any
      when != n = X
  \(return <+... n ...+>;\|X = <+... n ...+>\|X(..., <+... n ...+>, ...)\)
  ... when any
  }

@field_count_in_failure depends on patch@
position field_in_failure.p;
expression D, L, C, H, R;
@@

(
- dma_map_sg@p(D, L, C, H, R)
+ dma_map_range_sg_count(D, L, C, H, R, 0)
|
- ib_dma_map_sg@p(D, L, C, H, R)
+ ib_dma_map_range_sg_count(D, L, C, H, R, 0)
)

@field_set depends on patch && field_chosen@
local idexpression n;
expression D, L, C, H, R;
statement S;
@@

(
- n = dma_map_sg(D, L, C, H, R);
+ n = dma_map_range_sg(D, L, C, H, R, 0);
|
- n = ib_dma_map_sg(D, L, C, H, R);
+ n = ib_dma_map_range_sg(D, L, C, H, R, 0);
)
  if (
- \(!n\|n == 0\)
+ n
  ) S

@field_test depends on patch && field_chosen@
expression D, L, C, H, R;
statement S;
@@

(
  if (
- \(!dma_map_sg(D, L, C, H, R)\|dma_map_sg(D, L, C, H, R) == 0\)
+ dma_map_range_sg(D, L, C, H, R, 0)
  ) S
|
  if (
- \(!ib_dma_map_sg(D, L, C, H, R)\|ib_dma_map_sg(D, L, C, H, R) == 0\)
+ ib_dma_map_range_sg(D, L, C, H, R, 0)
  ) S
)

@field_rest depends on patch && field_chosen@
expression D, L, C, H, R, A;
@@

(
- dma_map_sg(D, L, C, H, R)
+ dma_map_range_sg_count(D, L, C, H, R, 0)
|
- dma_map_sg_attrs(D, L, C, H, R, A)
+ dma_map_range_sg_count(D, L, C, H, R, A)
|
- dma_unmap_sg(D, L, C, H, R)
+ dma_unmap_range_sg(D, L, C, H, R, 0)
|
- dma_unmap_sg_attrs(D, L, C, H, R, A)
+ dma_unmap_range_sg(D, L, C, H, R, A)
|
- dma_sync_sg_for_cpu(D, L, C, H, R)
+ dma_sync_range_sg_for_cpu(D, L, C, H, R)
|
- dma_sync_sg_for_device(D, L, C, H, R)
+ dma_sync_range_sg_for_device(D, L, C, H, R)
|
- ib_dma_map_sg(D, L, C, H, R)
+ ib_dma_map_range_sg_count(D, L, C, H, R, 0)
|
- ib_dma_map_sg_attrs(D, L, C, H, R, A)
+ ib_dma_map_range_sg_count(D, L, C, H, R, A)
|
- ib_dma_unmap_sg(D, L, C, H, R)
+ ib_dma_unmap_range_sg(D, L, C, H, R, 0)
|
- ib_dma_unmap_sg_attrs(D, L, C, H, R, A)
+ ib_dma_unmap_range_sg(D, L, C, H, R, A)
)
