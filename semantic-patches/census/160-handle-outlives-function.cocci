// SPDX-License-Identifier: GPL-2.0
/// The mapping lives longer than the function that makes it: its handle goes into the struct that owns the list, with all files that use the struct.
// Class: handle-outlives-function
// Tokens: dma_map_sg dma_map_sg_attrs dma_unmap_sg dma_unmap_sg_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device ib_dma_map_sg ib_dma_map_sg_attrs ib_dma_unmap_sg ib_dma_unmap_sg_attrs ib_dma_map_sgtable_attrs ib_dma_unmap_sgtable_attrs
// Precondition: the list is a member of a struct, or a local copy of one, or only one half of the pair stands in this function; of RDMA, a table whose list is unmapped by its name
// Options: --no-includes --include-headers
// Tests: tests/class-handle-outlives-function

virtual context

// A list that a struct owns, named or through a copy (sg = qc->sg).

@outlives_member depends on context disable ptr_to_array@
expression D, P, N;
identifier f;
@@

(
* dma_map_sg
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* dma_map_sg_attrs
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* dma_unmap_sg
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* dma_unmap_sg_attrs
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* dma_sync_sg_for_cpu
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* dma_sync_sg_for_device
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* ib_dma_map_sg
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* ib_dma_map_sg_attrs
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* ib_dma_unmap_sg
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
|
* ib_dma_unmap_sg_attrs
  (D, \(P->f\|P.f\|&P->f\|&P.f\|P->f[...]\|&P->f[...]\), N, ...)
)

@outlives_half_map exists@
expression D, D2, L;
position p;
@@

  \(dma_map_sg@p\|dma_map_sg_attrs@p\|ib_dma_map_sg@p\|ib_dma_map_sg_attrs@p\)(D, L, ...)
  ... when any
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|ib_dma_unmap_sg\|ib_dma_unmap_sg_attrs\)(D2, L, ...)

@outlives_half_unmap exists@
expression D, D2, L;
position p;
@@

  \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, ...)
  ... when any
  \(dma_unmap_sg@p\|dma_unmap_sg_attrs@p\|ib_dma_unmap_sg@p\|ib_dma_unmap_sg_attrs@p\)(D2, L, ...)

@outlives_map depends on context@
position p != outlives_half_map.p;
@@

(
* dma_map_sg@p
  (...)
|
* dma_map_sg_attrs@p
  (...)
|
* dma_sync_sg_for_cpu@p
  (...)
|
* dma_sync_sg_for_device@p
  (...)
|
* ib_dma_map_sg@p
  (...)
|
* ib_dma_map_sg_attrs@p
  (...)
|
* ib_dma_map_sgtable_attrs@p
  (...)
)

@outlives_unmap depends on context@
position p != outlives_half_unmap.p;
@@

(
* dma_unmap_sg@p
  (...)
|
* dma_unmap_sg_attrs@p
  (...)
|
* ib_dma_unmap_sg@p
  (...)
|
* ib_dma_unmap_sg_attrs@p
  (...)
|
* ib_dma_unmap_sgtable_attrs@p
  (...)
)
