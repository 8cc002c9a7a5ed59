// SPDX-License-Identifier: GPL-2.0
/// Map, unmap and sync a table of entries through dma_map_range_sgtable() and friends.
// Id: sgtable
// Step: S2
// Confidence: High
// Tokens: dma_map_sgtable dma_unmap_sgtable dma_sync_sgtable_for_cpu dma_sync_sgtable_for_device ib_dma_map_sgtable_attrs ib_dma_unmap_sgtable_attrs
// Precondition: each of these in the file is a plain call, the result of each map is used, and no table is mapped, unmapped or synced by its sgl as well: all of a file changes, or nothing. A table on the stack that stands for a list which the file unmaps by its name stays
// Options: --no-includes --include-headers
// Tests: tests/sgtable

virtual patch
virtual context

// A function that is named without a call: the table of functions would keep the old one.

@sgtable_call@
position p;
@@

(
  dma_map_sgtable@p(...)
|
  dma_unmap_sgtable@p(...)
|
  dma_sync_sgtable_for_cpu@p(...)
|
  dma_sync_sgtable_for_device@p(...)
|
  ib_dma_map_sgtable_attrs@p(...)
|
  ib_dma_unmap_sgtable_attrs@p(...)
)

@sgtable_named@
symbol dma_map_sgtable, dma_unmap_sgtable, dma_sync_sgtable_for_cpu, dma_sync_sgtable_for_device,
       ib_dma_map_sgtable_attrs, ib_dma_unmap_sgtable_attrs;
position p != sgtable_call.p;
@@

(
  dma_map_sgtable@p
|
  dma_unmap_sgtable@p
|
  dma_sync_sgtable_for_cpu@p
|
  dma_sync_sgtable_for_device@p
|
  ib_dma_map_sgtable_attrs@p
|
  ib_dma_unmap_sgtable_attrs@p
)

// The same tables by their list: half of a pair would stay behind.

@sgtable_by_list@
expression D, N;
expression T;
@@

(
  \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, \(T->sgl\|T.sgl\), N, ...)
|
  \(dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, \(T->sgl\|T.sgl\), N, ...)
|
  \(ib_dma_map_sg\|ib_dma_map_sg_attrs\|ib_dma_unmap_sg\|ib_dma_unmap_sg_attrs\)(D, \(T->sgl\|T.sgl\), N, ...)
)

// To go on where nothing was mapped is a decision that a person has to take.

@sgtable_ignored@
@@

  \(dma_map_sgtable\|ib_dma_map_sgtable_attrs\)(...);

// A table that is gone before its list is unmapped.

@sgtable_borrowed@
identifier T, L;
@@

  struct sg_table T = { ..., .sgl = L, ... };

@sgtable_lent depends on sgtable_borrowed@
identifier sgtable_borrowed.L;
expression D;
@@

  \(dma_unmap_sg\|dma_unmap_sg_attrs\|ib_dma_unmap_sg\|ib_dma_unmap_sg_attrs\)(D, L, ...)

@sgtable_of_lent depends on sgtable_lent@
identifier sgtable_borrowed.T;
expression D;
position p;
@@

(
  \(dma_map_sgtable@p\|dma_unmap_sgtable@p\)(D, &T, ...)
|
  \(dma_sync_sgtable_for_cpu@p\|dma_sync_sgtable_for_device@p\)(D, &T, ...)
|
  \(ib_dma_map_sgtable_attrs@p\|ib_dma_unmap_sgtable_attrs@p\)(D, &T, ...)
)

// The whole call is replaced, not its name alone: spatch then aligns the lines that follow.

@sgtable_patch depends on patch && !sgtable_named && !sgtable_by_list && !sgtable_ignored disable ptr_to_array@
expression D, T, R, A;
position p != sgtable_of_lent.p;
@@

(
- dma_map_sgtable@p(D, T, R, A)
+ dma_map_range_sgtable(D, T, R, A)
|
- dma_unmap_sgtable@p(D, T, R, A)
+ dma_unmap_range_sgtable(D, T, R, A)
|
- dma_sync_sgtable_for_cpu@p(D, T, R)
+ dma_sync_range_sgtable_for_cpu(D, T, R)
|
- dma_sync_sgtable_for_device@p(D, T, R)
+ dma_sync_range_sgtable_for_device(D, T, R)
|
- ib_dma_map_sgtable_attrs@p(D, T, R, A)
+ ib_dma_map_range_sgtable(D, T, R, A)
|
- ib_dma_unmap_sgtable_attrs@p(D, T, R, A)
+ ib_dma_unmap_range_sgtable(D, T, R, A)
)

@sgtable_context depends on context && !sgtable_named && !sgtable_by_list && !sgtable_ignored@
expression D, T, R, A;
position p != sgtable_of_lent.p;
@@

(
* dma_map_sgtable@p(D, T, R, A)
|
* dma_unmap_sgtable@p(D, T, R, A)
|
* dma_sync_sgtable_for_cpu@p(D, T, R)
|
* dma_sync_sgtable_for_device@p(D, T, R)
|
* ib_dma_map_sgtable_attrs@p(D, T, R, A)
|
* ib_dma_unmap_sgtable_attrs@p(D, T, R, A)
)
