// SPDX-License-Identifier: GPL-2.0
/// Map a list into a handle of its own, struct range_dma, where the same function unmaps it on all ways out.
// Id: map-pair
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg
// Needs: dma_unmap_sg
// Precondition: the result is tested at once; each way out of the function after a successful map unmaps the same list with the count that was mapped, but for what returns an error where the list is a variable of the function, and where a list is mapped entry by entry; no other function of the file unmaps or syncs that list by the same name
// Differs: where the result variable is an error variable it now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers
// Tests: tests/map-pair
//
// Keyed on the list expression: a count variable is often shared by two lists.

virtual patch
virtual context

// What can change at all: tested at once, and unmapped further on with the same count.

@pair_shape exists@
expression D, D2, L, C, R;
expression n;
statement S;
position p;
@@

(
  if (\(!dma_map_sg@p(D, L, C, R)\|dma_map_sg@p(D, L, C, R) == 0\)) S
|
  n = dma_map_sg@p(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S
)
  ... when any
  dma_unmap_sg(D2, L, C, ...)

// Maps that stay, by position.

// ... unmapped with the count that the map returned, or with any count but the one mapped.

@pair_same depends on pair_shape exists@
expression D, D2, L, C, R;
position q;
@@

  dma_map_sg(D, L, C, R)
  ... when any
  dma_unmap_sg@q(D2, L, C, ...)

@pair_other depends on pair_shape exists@
expression D, D2, L, C, R;
position p, q != pair_same.q;
@@

  dma_map_sg@p(D, L, C, R)
  ... when any
  dma_unmap_sg@q(D2, L, ...)

@pair_over depends on pair_shape@
expression D, L, N, R;
position p;
@@

  N = dma_map_sg@p(D, L, N, R)

// ... one of many lists: a handle would be overwritten by the next.

@pair_indexed depends on pair_shape@
expression D, A, I;
position p;
@@

  dma_map_sg@p(D, <+... A[I] ...+>, ...)

// ... of a list in a struct that is unmapped or synced in a function that does not map it.

@pair_reached depends on pair_shape exists@
expression D, D2, L;
position q;
@@

  dma_map_sg(D, L, ...)
  ... when any
  \(dma_unmap_sg@q(D2, L, ...)\|dma_sync_sg_for_cpu@q(D2, L, ...)\|dma_sync_sg_for_device@q(D2, L, ...)\)

@pair_stray depends on pair_shape disable ptr_to_array@
expression D, P;
identifier f;
position q != pair_reached.q;
@@

(
  dma_unmap_sg@q(D, \(P->f\|P.f\|&P->f\|&P.f\), ...)
|
  dma_sync_sg_for_cpu@q(D, \(P->f\|P.f\|&P->f\|&P.f\), ...)
|
  dma_sync_sg_for_device@q(D, \(P->f\|P.f\|&P->f\|&P.f\), ...)
)

@pair_of_stray depends on pair_shape disable ptr_to_array@
expression D, P;
identifier pair_stray.f;
position p;
@@

  dma_map_sg@p(D, \(P->f\|P.f\|&P->f\|&P.f\), ...)

// What leaves a list mapped by mistake: an error that is returned, where the list is this
// function's own, and any way out where the function maps a list entry by entry. Nobody
// else can be waiting to unmap it. The mapping is lost as it was before.

@pair_void depends on pair_shape exists@
identifier f;
position p;
@@

  void f(...)
  {
  ... when any
  dma_map_sg@p(...)
  ... when any
  }

@pair_own depends on pair_shape exists@
identifier l;
expression D;
position p != pair_void.p;
@@

  struct scatterlist l;
  ... when any
  dma_map_sg@p(D, &l, ...)

@pair_own_error depends on pair_own exists@
position pair_own.p, e;
constant E;
@@

  dma_map_sg@p(...)
  ... when any
  return@e -E;

@pair_stepped depends on pair_shape exists@
expression D, D2, R;
local idexpression struct scatterlist *L;
position p;
@@

  dma_map_sg@p(D, L, 1, R)
  ... when any
  dma_unmap_sg(D2, L, 1, ...)
  ... when any
      when != dma_map_sg(..., L, 1, ...)
  L = sg_next(L)

// ... with a way out of the function that leaves the list mapped.

@pair_leak_if depends on pair_shape exists@
expression D, L, C, R;
identifier f;
statement S;
position p != {pair_stepped.p, pair_own.p};
@@

  f(...)
  {
  ... when any
  if (\(!dma_map_sg@p(D, L, C, R)\|dma_map_sg@p(D, L, C, R) == 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  }

@pair_leak_if_return depends on pair_shape exists@
expression D, L, C, R, X;
statement S;
position p != {pair_stepped.p, pair_own.p};
@@

  if (\(!dma_map_sg@p(D, L, C, R)\|dma_map_sg@p(D, L, C, R) == 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  \(return X;\|return;\)

@pair_leak_set depends on pair_shape exists@
expression D, L, C, R;
expression n;
identifier f;
statement S;
position p != {pair_stepped.p, pair_own.p};
@@

  f(...)
  {
  ... when any
  n = dma_map_sg@p(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  }

@pair_leak_set_return depends on pair_shape exists@
expression D, L, C, R, X;
expression n;
statement S;
position p != {pair_stepped.p, pair_own.p};
@@

  n = dma_map_sg@p(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  \(return X;\|return;\)

@pair_leak_own_if depends on pair_own exists@
expression D, L, C, R, X;
statement S;
position pair_own.p, k, e != pair_own_error.e;
@@

  if (\(!dma_map_sg@p@k(D, L, C, R)\|dma_map_sg@p@k(D, L, C, R) == 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  \(return@e X;\|return@e;\)

@pair_leak_own_set depends on pair_own exists@
expression D, L, C, R, X, n;
statement S;
position pair_own.p, k, e != pair_own_error.e;
@@

  n = dma_map_sg@p@k(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S
  ... when any
      when != dma_unmap_sg(..., L, C, ...)
  \(return@e X;\|return@e;\)

// ... whose result is needed where the map failed, or is returned.

@pair_in_failure depends on pair_shape exists@
expression D, L, C, R, X;
local idexpression n;
position p;
@@

  n = dma_map_sg@p(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) {
  ... when any
      when != n = X
  \(return <+... n ...+>;\|X = <+... n ...+>\|X(..., <+... n ...+>, ...)\)
  ... when any
  }

@pair_returned depends on pair_shape exists@
expression D, L, C, R, X;
local idexpression n;
position p;
@@

  n = dma_map_sg@p(D, L, C, R);
  ... when any
      when != n = X
  return <+... n ...+>;

// ... of two lists whose handles would get one name (a->sg and b->sg).

@pair_again depends on pair_shape exists@
expression D, D2, L;
position q;
@@

  dma_map_sg(D, L, ...)
  ... when any
  dma_map_sg@q(D2, L, ...)

@pair_twin depends on pair_shape disable ptr_to_array exists@
expression D, D2;
identifier a, b, l;
position p, q != pair_again.q;
@@

  dma_map_sg@p(D, \(a->l\|&a->l\|a.l\|&a.l\|l\|&l\), ...)
  ... when any
  dma_map_sg@q(D2, \(b->l\|&b->l\|b.l\|&b.l\|l\|&l\), ...)

// The maps that change. A handle is named after its list: sg_range, src_range.

@pair_kept depends on pair_shape disable ptr_to_array@
expression D;
identifier b, l;
position pair_shape.p, k != {pair_other.p, pair_over.p, pair_indexed.p, pair_of_stray.p, pair_leak_if.p, pair_leak_if_return.p, pair_leak_set.p, pair_leak_set_return.p, pair_leak_own_if.k, pair_leak_own_set.k, pair_in_failure.p, pair_returned.p, pair_twin.p, pair_twin.q};
@@

  dma_map_sg@p@k(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

// ... and a list of which only some maps could change.

@pair_unkept depends on pair_shape@
expression D, L;
position p != pair_kept.k;
@@

  dma_map_sg@p(D, L, ...)

@pair_of_unkept depends on pair_shape@
expression D;
expression pair_unkept.L;
position p;
@@

  dma_map_sg@p(D, L, ...)

@pair_chosen depends on pair_shape@
position pair_kept.k, c != pair_of_unkept.p;
@@

  dma_map_sg@k@c(...)

@pair_context_test depends on context@
expression D, L, C, R;
statement S;
position pair_chosen.c;
@@

  if (\(
* dma_map_sg@c
  (D, L, C, R) == 0 \| !
* dma_map_sg@c
  (D, L, C, R) \)) S

@pair_context_set depends on context@
expression D, L, C, R;
expression n;
statement S;
position pair_chosen.c;
@@

  n =
* dma_map_sg@c
  (D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S

// Positions do not outlive a change: the calls get a name of their own first, by
// which the rules below know them. What fits none of the forms gets its old name back.

@pair_mark depends on patch@
position pair_chosen.c;
@@

- dma_map_sg@c
+ __pair_map
  (...)

// Is the count read after the test, before the variable gets another value?

@pair_assigned depends on pair_mark@
local idexpression n;
expression X;
position q;
@@

  n@q = X

@pair_read depends on pair_mark exists@
expression D, L, C, R, X;
local idexpression n;
position p, q != pair_assigned.q;
statement S;
@@

  n = __pair_map@p(D, L, C, R);
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S
  ... when any
      when != n = X
  n@q

@pair_name_read depends on pair_mark disable ptr_to_array@
expression D;
identifier b, l;
position pair_read.p, q;
@@

  __pair_map@p@q(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

@pair_form_read depends on pair_mark disable ptr_to_array@
expression D, L, C, R;
identifier pair_name_read.l;
position pair_name_read.q;
local idexpression n;
fresh identifier r = l ## "_range";
statement S;
@@

- n = __pair_map@q(D, L, C, R);
- if (\(!n\|n == 0\|n < 1\|n <= 0\))
+ if (dma_map_range_sg(D, L, C, &r, R, 0))
  S
+ n = range_dma_count(&r);

@pair_name_set depends on pair_mark disable ptr_to_array@
expression D;
identifier b, l;
position p;
@@

  __pair_map@p(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

@pair_form_set depends on pair_mark disable ptr_to_array@
expression D, L, C, R;
identifier pair_name_set.l;
position pair_name_set.p;
local idexpression n;
fresh identifier r = l ## "_range";
statement S;
@@

- n = __pair_map@p(D, L, C, R);
+ n = dma_map_range_sg(D, L, C, &r, R, 0);
  if (
- \(!n\|n == 0\)
+ n
  ) S

// A count that is kept, or compared as one, is one: n < 1 is not n != 0 of a signed n.

@pair_name_kept depends on pair_mark disable ptr_to_array@
expression D;
identifier b, l;
position p;
@@

  __pair_map@p(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

@pair_form_kept depends on pair_mark disable ptr_to_array@
expression D, L, C, R, n;
identifier pair_name_kept.l;
position pair_name_kept.p;
fresh identifier r = l ## "_range";
statement S;
@@

  n =
- __pair_map@p(D, L, C, R)
+ dma_map_range_sg_count(D, L, C, &r, R, 0)
  ;
  if (\(!n\|n == 0\|n < 1\|n <= 0\)) S

@pair_name_test depends on pair_mark disable ptr_to_array@
expression D;
identifier b, l;
position p;
@@

  __pair_map@p(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

@pair_form_test depends on pair_mark disable ptr_to_array@
expression D, L, C, R;
identifier pair_name_test.l;
position pair_name_test.p;
fresh identifier r = l ## "_range";
statement S;
@@

  if (
- !__pair_map@p(D, L, C, R)
+ dma_map_range_sg(D, L, C, &r, R, 0)
  ) S

@pair_name_zero depends on pair_mark disable ptr_to_array@
expression D;
identifier b, l;
position p;
@@

  __pair_map@p(D, \(l\|&l\|b->l\|b.l\|&b->l\|&b.l\), ...)

@pair_form_zero depends on pair_mark disable ptr_to_array@
expression D, L, C, R;
identifier pair_name_zero.l;
position pair_name_zero.p;
fresh identifier r = l ## "_range";
statement S;
@@

  if (
- __pair_map@p(D, L, C, R) == 0
+ dma_map_range_sg(D, L, C, &r, R, 0)
  ) S

@pair_unmark depends on pair_mark@
@@

- __pair_map
+ dma_map_sg
  (...)

// The handle, and what it is unmapped and synced with.

@pair_handle depends on pair_mark exists@
identifier f, r;
expression D, L, C, R, A;
@@

  f(...)
  {
++ struct range_dma r;
  ... when any
      when != struct range_dma r;
  \(dma_map_range_sg\|dma_map_range_sg_count\)(D, L, C, &r, R, A)
  ... when any
  }

@pair_mapped depends on pair_mark exists@
expression D, D2, L, C;
identifier r;
position u;
@@

  \(dma_map_range_sg\|dma_map_range_sg_count\)(D, L, C, &r, ...)
  ... when any
  \(dma_unmap_sg@u\|dma_sync_sg_for_cpu@u\|dma_sync_sg_for_device@u\)(D2, L, C, ...)

@pair_unmap depends on pair_mark@
expression D, L, C, R;
identifier pair_mapped.r;
position pair_mapped.u;
@@

(
- dma_unmap_sg@u(D, L, C, R)
+ dma_unmap_range_sg(D, L, C, &r, R, 0)
|
- dma_sync_sg_for_cpu@u(D, L, C, R)
+ dma_sync_range_sg_for_cpu(D, L, C, &r, R)
|
- dma_sync_sg_for_device@u(D, L, C, R)
+ dma_sync_range_sg_for_device(D, L, C, &r, R)
)
