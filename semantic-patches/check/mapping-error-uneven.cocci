// SPDX-License-Identifier: GPL-2.0
/// An address is tested after one map call and not after another one.
// Id: mapping-error-uneven
// Class: result
// Confidence: High
// Group: single
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The value is DMA_MAPPING_ERROR then, and
//      the device reads or writes at that address: the test after the other call shows that failure is expected.
// Mend: Call dma_mapping_error() here too, before anything else is done with the address.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-uneven

virtual context

// A member that is tested in this file only where it was mapped in the same function ...

@mapping_error_uneven_own exists@
expression X, Y, D;
identifier f;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map(...)
  ... when any
  \(dma_mapping_error@q\|ib_dma_mapping_error@q\)(D, \(Y->f\|Y.f\))

// ... never elsewhere, by its name or by way of a variable

@mapping_error_uneven_else@
expression Y, D;
identifier f;
position q != mapping_error_uneven_own.q;
@@

  \(dma_mapping_error@q\|ib_dma_mapping_error@q\)(D, \(Y->f\|Y.f\))

@mapping_error_uneven_way exists@
expression X, D;
identifier f;
local idexpression A;
@@

  A = \(X->f\|X.f\)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, A)

@mapping_error_uneven_tested exists@
expression X, D, F;
identifier f;
type T;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map@p(...)
  ... when any
(
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(X->f\|X.f\|(T)X->f\|(T)X.f\))
|
  \(X->f == F\|X->f != F\|!X->f\|X.f == F\)
)

@mapping_error_uneven_twice exists@
expression X, D, A;
identifier f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

(
  A = X->f = map@p(...)
|
  X->f = A = map@p(...)
|
  A = X.f = map@p(...)
|
  X.f = A = map@p(...)
)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|X->f\|X.f\))

@mapping_error_uneven_copied exists@
expression X, B, D;
identifier f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map@p(...)
  ... when any
  B = \(X->f\|X.f\)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, B)

@mapping_error_uneven_named@
expression X;
identifier mapping_error_uneven_own.f;
position p != {mapping_error_uneven_tested.p, mapping_error_uneven_twice.p, mapping_error_uneven_copied.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map@p(...)

@mapping_error_uneven_excused@
expression X;
identifier mapping_error_uneven_else.f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map@p(...)

@mapping_error_uneven_excused_way@
expression X;
identifier mapping_error_uneven_way.f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\) = map@p(...)

@mapping_error_uneven depends on context@
position r != {mapping_error_uneven_excused.p, mapping_error_uneven_excused_way.p};
position mapping_error_uneven_named.p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

* map@p@r
  (...)

// A variable that gets the next address before the first was tested

@mapping_error_uneven_over depends on context exists@
local idexpression A;
expression D, X;
type T;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier map2 = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A =
* map
  (...)
  ... when != \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|(T)A\))
      when != X = A
      when != A == X
      when != A != X
      when != return A;
  A = map2(...)
  ... when != A = X
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, A)
