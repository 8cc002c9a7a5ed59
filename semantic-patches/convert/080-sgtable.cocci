// SPDX-License-Identifier: GPL-2.0
/// Map, unmap and sync a table of entries through dma_map_range_sgtable() and friends.
// Id: sgtable
// Step: S2
// Confidence: High
// Tokens: dma_map_sgtable dma_unmap_sgtable dma_sync_sgtable_for_cpu dma_sync_sgtable_for_device
// Precondition: each of these in the file is a plain call, and no table is mapped, unmapped or synced by its sgl as well: all of a file changes, or nothing
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
)

@sgtable_named@
symbol dma_map_sgtable, dma_unmap_sgtable, dma_sync_sgtable_for_cpu, dma_sync_sgtable_for_device;
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
)

// The same tables by their list: half of a pair would stay behind.

@sgtable_by_list@
expression D, N;
expression T;
@@

(
  dma_map_sg(D, T->sgl, N, ...)
|
  dma_map_sg(D, T.sgl, N, ...)
|
  dma_map_sg_attrs(D, T->sgl, N, ...)
|
  dma_map_sg_attrs(D, T.sgl, N, ...)
|
  dma_unmap_sg(D, T->sgl, N, ...)
|
  dma_unmap_sg(D, T.sgl, N, ...)
|
  dma_unmap_sg_attrs(D, T->sgl, N, ...)
|
  dma_unmap_sg_attrs(D, T.sgl, N, ...)
|
  dma_sync_sg_for_cpu(D, T->sgl, N, ...)
|
  dma_sync_sg_for_cpu(D, T.sgl, N, ...)
|
  dma_sync_sg_for_device(D, T->sgl, N, ...)
|
  dma_sync_sg_for_device(D, T.sgl, N, ...)
)

// The whole call is replaced, not its name alone: spatch then aligns the lines that follow.

@sgtable_patch depends on patch && !sgtable_named && !sgtable_by_list disable ptr_to_array@
expression D, T, R, A;
@@

(
- dma_map_sgtable(D, T, R, A)
+ dma_map_range_sgtable(D, T, R, A)
|
- dma_unmap_sgtable(D, T, R, A)
+ dma_unmap_range_sgtable(D, T, R, A)
|
- dma_sync_sgtable_for_cpu(D, T, R)
+ dma_sync_range_sgtable_for_cpu(D, T, R)
|
- dma_sync_sgtable_for_device(D, T, R)
+ dma_sync_range_sgtable_for_device(D, T, R)
)

@sgtable_context depends on context && !sgtable_named && !sgtable_by_list@
expression D, T, R, A;
@@

(
* dma_map_sgtable(D, T, R, A)
|
* dma_unmap_sgtable(D, T, R, A)
|
* dma_sync_sgtable_for_cpu(D, T, R)
|
* dma_sync_sgtable_for_device(D, T, R)
)
