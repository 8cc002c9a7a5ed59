// SPDX-License-Identifier: GPL-2.0
/// Memory is unmapped by the call for another kind of mapping.
// Id: unmap-kind-differs
// Class: arguments
// Confidence: Medium
// Group: single
// Why: dma_unmap_single() undoes dma_map_single(), dma_unmap_page() dma_map_page(), dma_unmap_resource() dma_map_resource(): a resource has no struct page, so the
//      others work on cache lines that do not exist; of page and single CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Use the call that belongs to the one that mapped.
// Tokens: dma_unmap_single dma_unmap_page dma_unmap_resource
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-kind-differs

virtual context

// In one function, a local variable. Where a branch maps otherwise, what fits that is fine.

@unmap_kind_differs_fits_page exists@
local idexpression A;
expression D2;
position q;
@@

  A = \(dma_map_page\|skb_frag_dma_map\)(...)
  ... when any
  dma_unmap_page@q(D2, A, ...)

@unmap_kind_differs_fits_single exists@
local idexpression A;
expression D2;
position q;
@@

  A = dma_map_single(...)
  ... when any
  dma_unmap_single@q(D2, A, ...)

@unmap_kind_differs_fits_resource exists@
local idexpression A;
expression D2;
position q;
@@

  A = dma_map_resource(...)
  ... when any
  dma_unmap_resource@q(D2, A, ...)

@unmap_kind_differs_page depends on context exists@
local idexpression A;
expression X, D2;
position q != {unmap_kind_differs_fits_page.q, unmap_kind_differs_fits_single.q, unmap_kind_differs_fits_resource.q};
identifier unmap = {dma_unmap_single, dma_unmap_resource};
@@

  A = \(dma_map_page\|skb_frag_dma_map\)(...)
  ... when any
      when != A = X
* unmap@q
  (D2, A, ...)

@unmap_kind_differs_single depends on context exists@
local idexpression A;
expression X, D2;
position q != {unmap_kind_differs_fits_page.q, unmap_kind_differs_fits_single.q, unmap_kind_differs_fits_resource.q};
identifier unmap = {dma_unmap_page, dma_unmap_resource};
@@

  A = dma_map_single(...)
  ... when any
      when != A = X
* unmap@q
  (D2, A, ...)

@unmap_kind_differs_resource depends on context exists@
local idexpression A;
expression X, D2;
position q != {unmap_kind_differs_fits_page.q, unmap_kind_differs_fits_single.q, unmap_kind_differs_fits_resource.q};
identifier unmap = {dma_unmap_page, dma_unmap_single};
@@

  A = dma_map_resource(...)
  ... when any
      when != A = X
* unmap@q
  (D2, A, ...)

// A member that is mapped by one kind only in this file, and stored by nobody else

@unmap_kind_differs_f_page@
expression X, I;
identifier f;
@@

  \(X->f\|X->f[I]\) = \(dma_map_page\|skb_frag_dma_map\)(...)

@unmap_kind_differs_f_page_other@
expression X, I;
identifier unmap_kind_differs_f_page.f;
local idexpression A;
identifier map = {dma_map_single, dma_map_resource, ib_dma_map_single, dma_map_phys};
@@

(
  \(X->f\|X.f\|X->f[I]\|X.f[I]\) = map(...)
|
  \(X->f\|X.f\|X->f[I]\|X.f[I]\) = A
|
  \(&X->f\|&X.f\|&X->f[I]\|&X.f[I]\)
)

@unmap_kind_differs_member_page depends on context && !unmap_kind_differs_f_page_other@
expression X, D2, I;
identifier unmap_kind_differs_f_page.f;
identifier unmap = {dma_unmap_single, dma_unmap_resource};
@@

* unmap
  (D2, \(X->f\|X->f[I]\), ...)

@unmap_kind_differs_f_single@
expression X, I;
identifier f;
@@

  \(X->f\|X->f[I]\) = dma_map_single(...)

@unmap_kind_differs_f_single_other@
expression X, I;
identifier unmap_kind_differs_f_single.f;
local idexpression A;
identifier map = {dma_map_page, skb_frag_dma_map, dma_map_resource, dma_map_phys, ib_dma_map_page};
@@

(
  \(X->f\|X.f\|X->f[I]\|X.f[I]\) = map(...)
|
  \(X->f\|X.f\|X->f[I]\|X.f[I]\) = A
|
  \(&X->f\|&X.f\|&X->f[I]\|&X.f[I]\)
)

@unmap_kind_differs_member_single depends on context && !unmap_kind_differs_f_single_other@
expression X, D2, I;
identifier unmap_kind_differs_f_single.f;
identifier unmap = {dma_unmap_page, dma_unmap_resource};
@@

* unmap
  (D2, \(X->f\|X->f[I]\), ...)
