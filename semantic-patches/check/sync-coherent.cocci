// SPDX-License-Identifier: GPL-2.0
/// Coherent memory is synced or unmapped as if it had been mapped.
// Id: sync-coherent
// Class: arguments
// Confidence: High
// Group: single
// Why: dma_alloc_coherent() gives memory that CPU and device see alike: there is no streaming mapping of it. Cache operations on its address hit other memory where
//      it is mapped a second time (ARM), bounce buffers are looked for in vain, and CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Take the sync out; give the memory back with dma_free_coherent().
// Tokens: dma_sync_single_for_cpu dma_sync_single_for_device dma_unmap_single dma_unmap_page
// Needs: dma_alloc_coherent dmam_alloc_coherent
// Options: --no-includes --include-headers
// Tests: tests/check-sync-coherent

virtual context

@sync_coherent_f@
expression D, S, X, G;
identifier f;
@@

  \(dma_alloc_coherent\|dmam_alloc_coherent\)(D, S, \(&X->f\|&X.f\), G)

@sync_coherent_mapped@
expression X, I, E;
identifier sync_coherent_f.f;
identifier map = {dma_map_single, dma_map_page, skb_frag_dma_map, dma_map_resource, dma_map_phys, ib_dma_map_single, dma_map_single_attrs, dma_map_page_attrs};
identifier alloc = {dma_alloc_noncoherent, dma_alloc_pages, dma_alloc_noncontiguous};
@@

(
  \(X->f\|X.f\|X->f[I]\) = map(...)
|
  \(X->f\|X.f\|X->f[I]\) = E
|
  alloc(..., \(&X->f\|&X.f\), ...)
)

@sync_coherent_member depends on context && !sync_coherent_mapped@
expression X, D2;
identifier sync_coherent_f.f;
identifier sync = {dma_sync_single_for_cpu, dma_sync_single_for_device};
@@

* sync
  (D2, \(X->f\|X.f\), ...)

@sync_coherent_both exists@
expression D2, D, S;
local idexpression A;
position q;
identifier map = {dma_map_single, dma_map_page, skb_frag_dma_map, dma_map_single_attrs};
identifier unmap = {dma_sync_single_for_cpu, dma_sync_single_for_device, dma_unmap_single, dma_unmap_page};
@@

(
  A = map(...)
|
  \(dma_alloc_noncoherent\|dma_alloc_pages\)(D, S, &A, ...)
)
  ... when any
  unmap@q(D2, A, ...)

@sync_coherent_local depends on context exists@
expression D, S, G, D2, X;
local idexpression A;
position q != sync_coherent_both.q;
identifier unmap = {dma_sync_single_for_cpu, dma_sync_single_for_device, dma_unmap_single, dma_unmap_page};
@@

  \(dma_alloc_coherent\|dmam_alloc_coherent\)(D, S, &A, G)
  ... when any
      when != A = X
* unmap@q
  (D2, A, ...)

// A member that gets the handle by way of a local variable, and nothing else

@sync_coherent_way exists@
expression D, S, G, X;
local idexpression A;
identifier f;
position p;
@@

  \(dma_alloc_coherent\|dmam_alloc_coherent\)(D, S, &A, G)
  ... when any
  \(X->f@p\|X.f@p\) = A

@sync_coherent_way_other@
identifier sync_coherent_way.f;
position p != sync_coherent_way.p;
expression X, E;
@@

  \(X->f@p\|X.f@p\) = E

@sync_coherent_way_given@
identifier sync_coherent_way.f;
expression X;
@@

  &\(X->f\|X.f\)

@sync_coherent_way_member depends on context && !sync_coherent_way_other && !sync_coherent_way_given@
expression X, D2;
identifier sync_coherent_way.f;
identifier sync = {dma_sync_single_for_cpu, dma_sync_single_for_device};
@@

* sync
  (D2, \(X->f\|X.f\), ...)
