// SPDX-License-Identifier: GPL-2.0
/// A mapping is undone with another size than it was made with.
// Id: size-differs
// Class: arguments
// Confidence: Medium
// Group: single
// Why: The bounce buffer, the cache lines and the IOVA behind the smaller size stay, or those of a neighbour are hit, on machines with swiotlb, without
//      coherent caches, or with an IOMMU: what the device wrote is lost, and the IOVA is never freed. CONFIG_DMA_API_DEBUG complains on any machine.
//      sizeof() of a pointer is the usual slip.
// Mend: Give the unmap call the size that was mapped.
// Tokens: dma_unmap_single dma_unmap_single_attrs dma_unmap_page dma_unmap_page_attrs dma_unmap_phys dma_unmap_resource ib_dma_unmap_single ib_dma_unmap_page
// Options: --no-includes --include-headers
// Tests: tests/check-size-differs

virtual context
virtual patch

// The same size as of one of the mappings of this address is fine.

@size_differs_same exists@
expression A, D, D2, L, O, R, S;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@

(
  A = map(D, L, S, R, ...)
|
  A = map2(D, L, O, S, R, ...)
)
  ... when any
  unmap@q(D2, A, S, ...)

// Two constants, or sizes of objects

@size_differs_constants depends on context exists@
expression A, D, D2, L, O, R, X;
constant C1, C2;
type T1, T2;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, C1, R, ...)
|
  A = map2(D, L, O, C1, R, ...)
|
  A = map(D, L, sizeof(T1), R, ...)
)
  ... when != A = X
* unmap@q
  (D2, A, \(C2\|sizeof(T2)\), ...)

@size_differs_constant depends on context exists@
expression A, D, D2, L, O, R, X, X2;
constant C1;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, C1, R, ...)
|
  A = map2(D, L, O, C1, R, ...)
)
  ... when != A = X
* unmap@q
  (D2, A, sizeof(X2), ...)

@size_differs_object depends on context exists@
expression A, D, D2, L, R, X, X1;
constant C2;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
@@

  A = map(D, L, sizeof(X1), R, ...)
  ... when != A = X
* unmap@q
  (D2, A, C2, ...)

// The size of the pointer for the size of what it points to, and the other way

@size_differs_pointer depends on context exists@
expression A, D, D2, L, R, X;
idexpression V;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
@@

  A = map(D, L, sizeof(*V), R, ...)
  ... when != A = X
* unmap@q
  (D2, A, sizeof(V), ...)

@size_differs_pointed depends on context exists@
expression A, D, D2, L, R, X;
idexpression V;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
@@

  A = map(D, L, sizeof(V), R, ...)
  ... when != A = X
* unmap@q
  (D2, A, sizeof(*V), ...)

// A part of the sum

@size_differs_part depends on context exists@
expression A, D, D2, L, O, R, X, S, N;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, \(S + N\|N + S\|S - N\|S * N\|N * S\), R, ...)
|
  A = map2(D, L, O, \(S + N\|N + S\|S - N\|S * N\|N * S\), R, ...)
)
  ... when != A = X
      when != S = X
      when != S += X
      when != S -= X
      when != S++
      when != S--
* unmap@q
  (D2, A, S, ...)

@size_differs_whole depends on context exists@
expression A, D, D2, L, O, R, X, S, N;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, S, R, ...)
|
  A = map2(D, L, O, S, R, ...)
)
  ... when != A = X
      when != S = X
      when != S += X
      when != S -= X
      when != S++
      when != S--
* unmap@q
  (D2, A, \(S + N\|N + S\|S - N\|S * N\|N * S\), ...)

// What a function says, and a constant

@size_differs_called depends on context exists@
expression A, D, D2, L, O, R, X;
identifier g;
constant C2;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, g(...), R, ...)
|
  A = map2(D, L, O, g(...), R, ...)
)
  ... when != A = X
* unmap@q
  (D2, A, C2, ...)

// Two variables, neither of which is made from the other

@size_differs_variables exists@
expression A, D, D2, L, O, R, X;
local idexpression V1, V2;
position q != size_differs_same.q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_phys, dma_map_resource, ib_dma_map_single};
identifier map2 = {dma_map_page, dma_map_page_attrs, skb_frag_dma_map, ib_dma_map_page};
@@

(
  A = map(D, L, V1, R, ...)
|
  A = map2(D, L, O, V1, R, ...)
)
  ... when != A = X
  unmap@q(D2, A, V2, ...)

@size_differs_made exists@
local idexpression size_differs_variables.V1, size_differs_variables.V2;
position size_differs_variables.q;
expression D2, A;
identifier unmap;
@@

(
  V1 = <+... V2 ...+>
|
  V2 = <+... V1 ...+>
)
  ... when any
  unmap@q(D2, A, ...)

@size_differs_variable depends on context && !size_differs_made@
position size_differs_variables.q;
identifier unmap;
@@

* unmap@q

@size_differs_mend depends on patch exists@
expression A, D, D2, L, R, X;
idexpression V;
@@

  A = \(dma_map_single\|dma_map_single_attrs\|dma_map_phys\|dma_map_resource\|ib_dma_map_single\)(D, L, sizeof(*V), R, ...)
  ... when != A = X
  \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_phys\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A,
- sizeof(V)
+ sizeof(*V)
  , ...)
