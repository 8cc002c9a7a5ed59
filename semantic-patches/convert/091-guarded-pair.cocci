// SPDX-License-Identifier: GPL-2.0
/// Map a list into a handle of the function's own, where what unmaps it further on is under a condition.
// Id: guarded-pair
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg
// Needs: dma_unmap_sg
// Precondition: the list is a local variable; the result of its map is tested at once; each way out after a successful map unmaps it with the count that was mapped, or comes to a condition under which it is unmapped, which is of local variables that nothing changes meanwhile and can be reached without the map; the function does not move the list while it is mapped, keeps it nowhere, and lends it to nobody who maps or unmaps what it is given
// Differs: the handle is empty until the list is mapped
// Options: --no-includes --include-headers
// Tests: tests/guarded-pair
//
// Of all lists of one name in a file the calls change, or none.

virtual patch
virtual context

@guarded_local@
local idexpression struct scatterlist *V;
expression D;
position h;
@@

(
  dma_map_sg@h(D, V, ...)
|
  dma_unmap_sg@h(D, V, ...)
|
  dma_sync_sg_for_cpu@h(D, V, ...)
|
  dma_sync_sg_for_device@h(D, V, ...)
)

@guarded_if@
identifier L;
expression D, E;
position g;
@@

  if (E@g) {
  ...
  dma_unmap_sg(D, L, ...);
  ...
  }

@guarded@
identifier guarded_if.L;
expression D, C, R, n;
statement S;
@@

  n = dma_map_sg(D, L, C, R);
  if (\(!n\|n == 0\)) S

// What spoils a name: a list that is no local variable, or mapped otherwise,

@guarded_tested depends on guarded@
identifier guarded_if.L;
expression D, C, R, n;
statement S;
position t;
@@

  n = dma_map_sg@t(D, L, C, R);
  if (\(!n\|n == 0\)) S

@guarded_stranger depends on guarded@
identifier guarded_if.L;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, X;
position s != guarded_local.h;
@@

(
  f@s(D, L, ...)
|
  f@s(D, \(&L\|&L[X]\|L + X\), ...)
)

@guarded_untested@
identifier guarded_if.L;
expression D;
position t != guarded_tested.t;
@@

  dma_map_sg@t(D, L, ...)

// ... unmapped or synced with another count, or where it was not mapped,

@guarded_count depends on guarded exists@
identifier guarded_if.L;
expression D, D2, C;
position q;
@@

  dma_map_sg(D, L, C, ...)
  ... when any
  \(dma_unmap_sg@q\|dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D2, L, C, ...)

@guarded_other@
identifier guarded_if.L;
expression D;
position q != guarded_count.q;
@@

  \(dma_unmap_sg@q\|dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D, L, ...)

// ... mapped again while it is mapped, or moved,

@guarded_again depends on guarded exists@
identifier guarded_if.L;
expression D, D2;
@@

  dma_map_sg(D, L, ...)
  ... when any
      when != dma_unmap_sg(..., L, ...)
  dma_map_sg(D2, L, ...)

@guarded_moves depends on guarded exists@
identifier guarded_if.L;
expression D, D2, E;
@@

  dma_map_sg(D, L, ...)
  ... when any
  \(L = E\|L++\|++L\|L += E\|&L\)
  ... when any
  \(dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D2, L, ...)

// ... kept, or lent,

@guarded_keeps depends on guarded@
identifier guarded_if.L;
expression E, Q;
identifier m;
@@

  \(Q->m\|Q.m\|*E\) = L

@guarded_returns depends on guarded@
identifier guarded_if.L;
@@

  return L;

@guarded_helper depends on guarded exists@
identifier g, s;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D;
@@

  g(..., struct scatterlist *s, ...)
  {
  ... when any
  f(D, s, ...)
  ... when any
  }

@guarded_handed@
identifier guarded_if.L, guarded_helper.g;
@@

  g(..., L, ...)

// "!" would hold for a list as soon as one helper of several is not given it.

@guarded_handed_any depends on guarded_handed@
identifier guarded_if.L;
expression D;
@@

  dma_map_sg(D, L, ...)

// ... or that of a member which is mapped or unmapped by its name.

@guarded_from depends on guarded@
identifier guarded_if.L, m;
expression Q;
@@

  L = \(Q->m\|Q.m\)

@guarded_from_named@
identifier guarded_from.m;
identifier f =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D, Q;
@@

  f(D, \(Q->m\|Q.m\), ...)

@guarded_from_any depends on guarded_from_named@
identifier guarded_if.L;
expression D;
@@

  dma_map_sg(D, L, ...)

// The condition has to be settled when the list is mapped: what an error, or whoever
// completes the transfer, decides later says that somebody else may unmap the list.

@guarded_late depends on guarded exists@
identifier guarded_if.L;
local idexpression x;
expression D, D2, E;
@@

  dma_map_sg(D, L, ...)
  ... when any
  \(x = E\|x |= E\|x &= E\|x++\|x--\|&x\)
  ... when any
  if (<+... x ...+>) {
  ...
  dma_unmap_sg(D2, L, ...);
  ...
  }

@guarded_deep depends on guarded@
identifier guarded_if.L;
identifier f, m;
expression D, Q;
@@

  if (<+... \(Q->m\|Q.m\|*Q\|f(...)\) ...+>) {
  ...
  dma_unmap_sg(D, L, ...);
  ...
  }

// What is always mapped, and unmapped under a condition, may be left to somebody.

@guarded_round depends on guarded exists@
identifier guarded_if.L, f;
expression E;
position guarded_if.g;
@@

  f(...)
  {
  ... when any
      when != dma_map_sg(..., L, ...)
  E@g
  ... when any
  }

// A way out that neither unmaps it nor comes to such a condition.

@guarded_safe forall@
identifier guarded_if.L;
expression D, D2, C, R, n;
statement S;
position k;
@@

  n = dma_map_sg@k(D, L, C, R);
  if (\(!n\|n == 0\)) S
  ... when strict
      when any
(
  dma_unmap_sg(D2, L, ...);
|
  if (...) {
  ...
  dma_unmap_sg(D2, L, ...);
  ...
  }
)

@guarded_leak@
identifier guarded_if.L;
expression D;
position k != guarded_safe.k;
@@

  dma_map_sg@k(D, L, ...)

@guarded_chosen depends on guarded_round && !guarded_late && !guarded_deep && !guarded_stranger && !guarded_untested && !guarded_other && !guarded_again && !guarded_moves && !guarded_keeps && !guarded_returns && !guarded_handed_any && !guarded_from_any && !guarded_leak@
identifier guarded_if.L;
expression D;
@@

  dma_map_sg(D, L, ...)

@guarded_context depends on context && guarded_chosen@
identifier guarded_if.L;
expression D;
@@

* \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@guarded_calls depends on patch && guarded_chosen@
identifier guarded_if.L;
expression D, C, R;
fresh identifier r = L ## "_range";
@@

(
- dma_map_sg(D, L, C, R)
+ dma_map_range_sg_count(D, L, C, &r, R, 0)
|
- dma_unmap_sg(D, L, C, R)
+ dma_unmap_range_sg(D, L, C, &r, R, 0)
|
- dma_sync_sg_for_cpu(D, L, C, R)
+ dma_sync_range_sg_for_cpu(D, L, C, &r, R)
|
- dma_sync_sg_for_device(D, L, C, R)
+ dma_sync_range_sg_for_device(D, L, C, &r, R)
)

// Empty, so that a condition that holds without a map unmaps nothing.

@guarded_handle depends on guarded_calls exists@
identifier f, guarded_if.L, r;
expression D, C, R;
@@

  f(...)
  {
++ struct range_dma r = {};
  ... when any
  dma_map_range_sg_count(D, L, C, &r, R, 0)
  ... when any
  }
