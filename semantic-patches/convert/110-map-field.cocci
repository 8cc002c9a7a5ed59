// SPDX-License-Identifier: GPL-2.0
/// Map a list that a struct of the driver owns into a handle beside it, which other functions unmap and sync.
// Id: map-field
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg dma_map_sg_attrs
// Precondition: the struct stands in this file, or in a header of its directory; every call on a list of that name names it as the member of a struct that is known, or by a local pointer that never points elsewhere; the file maps and unmaps the list, uses the result of each map, and neither moves the list, nor copies the struct, nor hands the list to a function that may map or unmap it
// Differs: where the result is only tested its variable now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers
// Scope: unit
// Tests: tests/map-field
//
// The member is a pointer, an entry, an array or a table. All calls on it change, or none.
// Keyed on the list expression: a count variable is often shared by two lists.

virtual patch
virtual context

// The structs that have a list. From here on a rule that matches speaks for
// or against one member of one struct.

@field_owner@
identifier T, l;
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
)
    ...
  };

@field_mapped disable ptr_to_array@
identifier field_owner.T, field_owner.l;
struct T *P;
struct T S;
expression D;
@@

  \(dma_map_sg\|dma_map_sg_attrs\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

// ... or by the name that a function has for it.

@field_mapped_local disable ptr_to_array exists@
identifier field_owner.T, field_owner.l, L;
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
  \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)

// A list of which nothing is unmapped here is the business of another file.

@field_unmapped depends on field_mapped || field_mapped_local disable ptr_to_array@
identifier field_owner.T, field_owner.l;
struct T *P;
struct T S;
expression D;
@@

  \(dma_unmap_sg\|dma_unmap_sg_attrs\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)

@field_unmapped_local depends on field_mapped || field_mapped_local disable ptr_to_array exists@
identifier field_owner.T, field_owner.l, L;
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
  \(dma_unmap_sg\|dma_unmap_sg_attrs\)(D, L, ...)

// Each call on a list of that name: the list alone, of a struct that is known.

@field_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_owner.l;
struct U *P;
struct U S;
expression D, N;
position q;
@@

(
  \(dma_map_sg@q\|dma_map_sg_attrs@q\|dma_unmap_sg@q\|dma_unmap_sg_attrs@q\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), N, ...)
|
  \(dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), N, ...)
)

@field_foreign depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
position q != field_known.q;
@@

  f@q(D, <+... \(P->l\|P.l\) ...+>, ...)

// The object is named once more, for its handle: that must not do anything.

@field_acts depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l, g;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, X;
@@

  f(D, <+... (<+... \(g(...)\|X++\|X--\|++X\|--X\) ...+>)->l ...+>, ...)

// A pointer that holds the list now and then, or holds it of another object later.

@field_local_known depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier U, field_owner.l, L;
idexpression struct U *P;
idexpression struct U S;
position q;
@@

  struct scatterlist *L@q = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);

@field_alias depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_owner.l, L;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
position q != field_local_known.q;
@@

  L@q = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\)
  ... when any
  f(D, L, ...)

@field_local_changes depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_owner.l, L;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
idexpression P;
expression D, E;
@@

  struct scatterlist *L = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);
  ... when any
  \(L = E\|L++\|++L\|L--\|--L\|L += E\|&L\|P = E\|P++\|++P\)
  ... when any
  f(D, L, ...)

@field_local_walks depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_owner.l, L;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, P;
iterator I;
@@

  struct scatterlist *L = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);
  ... when any
  I(..., L, ...) { <+... f(D, L, ...) ...+> }

// A function that maps or unmaps what it is given may be given this list.

@field_helper depends on field_unmapped || field_unmapped_local exists@
identifier f, s;
identifier g =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D;
@@

  f(..., struct scatterlist *s, ...)
  {
  ... when any
  g(D, s, ...)
  ... when any
  }

@field_handed depends on ever field_helper disable ptr_to_array@
identifier field_owner.l;
identifier f !~ "^(dma|sg|scatterwalk)_";
expression P;
@@

  f(..., \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\), ...)

// A list that moves on, or to another owner, leaves its handle behind.

@field_allocated depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l, f;
expression P, Q;
position k;
@@

  P->l@k = f(..., <+... *Q->l ...+>, ...)

@field_moves depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l, m;
expression P, Q;
position k != field_allocated.k;
@@

(
  P->l@k = <+... \(Q->l\|Q.l\) ...+>
|
  \(P->l@k++\|++P->l@k\|P->l@k += Q\)
|
  \(Q->m\|Q.m\|*Q\) = \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l@k\|P.l@k\|&P->l@k\|&P.l@k\)
)

@field_returned depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l;
expression P;
@@

  return \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\);

@field_copied depends on field_unmapped || field_unmapped_local@
identifier field_owner.T;
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

// A list that another struct lends may be mapped or unmapped there.

@field_lent depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l, m;
expression P, Q;
@@

  \(P->l\|P.l\) = \(Q->m\|Q.m\)

@field_lender disable ptr_to_array@
identifier field_lent.m;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, Q;
@@

  f(D, \(Q->m\|Q.m\), ...)

@field_is_lent depends on field_lender disable ptr_to_array@
identifier field_owner.l, field_lent.m;
expression P, Q;
@@

  \(P->l\|P.l\) = \(Q->m\|Q.m\)

// Mapped again while it is mapped.

@field_again depends on field_unmapped || field_unmapped_local disable ptr_to_array exists@
identifier field_owner.l;
idexpression P;
expression D, D2, E;
@@

  dma_map_sg(D, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)
  ... when != P = E
      when != dma_unmap_sg(..., \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)
  dma_map_sg(D2, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), ...)

// To go on where nothing was mapped is a decision that a person has to take.

@field_ignored depends on field_unmapped || field_unmapped_local disable ptr_to_array@
identifier field_owner.l;
expression D, P;
@@

  \(dma_map_sg\|dma_map_sg_attrs\)(D, \(P->l.sgl\|P.l.sgl\|&P->l[0]\|&P.l[0]\|P->l\|P.l\|&P->l\|&P.l\), ...);

@field_chosen depends on (field_unmapped || field_unmapped_local) && !field_foreign && !field_acts && !field_alias && !field_local_changes && !field_local_walks && !field_handed && !field_moves && !field_returned && !field_copied && !field_is_lent && !field_again && !field_ignored@
identifier field_owner.T, field_owner.l;
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
)
    ...
  };

@field_context depends on context && field_chosen disable ptr_to_array@
identifier field_owner.T, field_owner.l;
struct T *P;
struct T S;
expression D;
@@

(
* \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)
|
* \(dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\), ...)
)

@field_context_local depends on context && field_chosen disable ptr_to_array exists@
identifier field_owner.T, field_owner.l, L;
struct T *P;
struct T S;
expression D;
@@

  struct scatterlist *L = \(P->l.sgl\|S.l.sgl\|&P->l[0]\|&S.l[0]\|P->l\|S.l\|&P->l\|&S.l\);
  ... when any
(
* \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, L, ...)
|
* \(dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)
)

// The calls get the handle as one argument more, by which the rules below know them:
// positions do not outlive a change.

@field_handle_pointer depends on patch && field_chosen disable ptr_to_array@
identifier field_owner.T, field_owner.l;
struct T *P;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)
  (D, \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\), C,
+  &P->r,
   R)

@field_handle_object depends on patch && field_chosen disable ptr_to_array@
identifier field_owner.T, field_owner.l;
struct T S;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)
  (D, \(S.l.sgl\|&S.l[0]\|S.l\|&S.l\), C,
+  &S.r,
   R)

@field_handle_local_pointer depends on patch && field_chosen disable ptr_to_array exists@
identifier field_owner.T, field_owner.l, L;
struct T *P;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  struct scatterlist *L = \(P->l.sgl\|&P->l[0]\|P->l\|&P->l\);
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)
  (D, L, C,
+  &P->r,
   R)

@field_handle_local_object depends on patch && field_chosen disable ptr_to_array exists@
identifier field_owner.T, field_owner.l, L;
struct T S;
expression D, C;
expression list R;
fresh identifier r = l ## "_range";
@@

  struct scatterlist *L = \(S.l.sgl\|&S.l[0]\|S.l\|&S.l\);
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)
  (D, L, C,
+  &S.r,
   R)

@field_struct_pointer depends on patch && field_chosen@
identifier field_owner.T, field_owner.l;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct scatterlist *l;
++  struct range_dma r;
    ...
  };

@field_struct_entry depends on patch && field_chosen@
identifier field_owner.T, field_owner.l;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct scatterlist l;
++  struct range_dma r;
    ...
  };

@field_struct_array depends on patch && field_chosen@
identifier field_owner.T, field_owner.l;
expression N;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct scatterlist l[N];
++  struct range_dma r;
    ...
  };

@field_struct_table depends on patch && field_chosen@
identifier field_owner.T, field_owner.l;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    struct sg_table l;
++  struct range_dma r;
    ...
  };

// Is the count read after the test, before the variable gets another value? Then it is one.

@field_assigned depends on patch && field_chosen@
local idexpression n;
expression X;
position q;
@@

  n@q = X

@field_read depends on patch && field_chosen exists@
local idexpression n;
expression D, L, C, H, R, X;
position p, q != field_assigned.q;
statement S;
@@

  n = dma_map_sg@p(D, L, C, H, R);
  if (\(!n\|n == 0\)) S
  ... when any
      when != n = X
  n@q

@field_count_read depends on patch@
position field_read.p;
expression D, L, C, H, R;
@@

- dma_map_sg@p(D, L, C, H, R)
+ dma_map_range_sg_count(D, L, C, H, R, 0)

@field_in_failure depends on patch && field_chosen exists@
local idexpression n;
expression D, L, C, H, R, X;
position p;
@@

  n = dma_map_sg@p(D, L, C, H, R);
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

- dma_map_sg@p(D, L, C, H, R)
+ dma_map_range_sg_count(D, L, C, H, R, 0)

@field_set depends on patch && field_chosen@
local idexpression n;
expression D, L, C, H, R;
statement S;
@@

- n = dma_map_sg(D, L, C, H, R);
+ n = dma_map_range_sg(D, L, C, H, R, 0);
  if (
- \(!n\|n == 0\)
+ n
  ) S

@field_test depends on patch && field_chosen@
expression D, L, C, H, R;
statement S;
@@

  if (
- \(!dma_map_sg(D, L, C, H, R)\|dma_map_sg(D, L, C, H, R) == 0\)
+ dma_map_range_sg(D, L, C, H, R, 0)
  ) S

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
)
