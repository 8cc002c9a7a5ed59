// SPDX-License-Identifier: GPL-2.0
/// What a map call returned is used without dma_mapping_error().
// Id: mapping-error-missing
// Class: result
// Confidence: High
// Group: single
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The value is DMA_MAPPING_ERROR then, and
//      the device reads or writes at that address; CONFIG_DMA_API_DEBUG complains on any machine when it is unmapped.
// Mend: Call dma_mapping_error() before anything else is done with the address, and go the way of an error.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs dma_map_phys dma_map_resource skb_frag_dma_map ib_dma_map_single ib_dma_map_page
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-missing

virtual context

// Tested in the same function: the address itself, a copy of it, or whatever has the same name in an array.

@mapping_error_missing_tested exists@
expression A, D, E, F;
identifier b, g;
type T;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

(
  A = map@p(...)
|
  b[E] = map@p(...)
)
  ... when any
(
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|b[F]\))
|
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \((T)A\|(T)b[F]\|g(...)\))
|
  \(A == DMA_MAPPING_ERROR\|A != DMA_MAPPING_ERROR\|!A\|A == 0\|A == NULL\|A != 0\)
)

// Given to a function whose answer decides: it may be the test.

@mapping_error_missing_asked exists@
idexpression A;
identifier g;
statement S;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  if (<+... g(..., A, ...) ...+>) S

@mapping_error_missing_copied exists@
expression A, B, D;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  B = A
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, B)

@mapping_error_missing_before exists@
expression A, B, D;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = B = map@p(...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|B\))

// Tested where the address was returned to.

@mapping_error_missing_returned exists@
local idexpression A;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  return A;

// Tested by a function of the file that gets it.

@mapping_error_missing_helper@
identifier g, a;
expression D;
@@

  g(..., dma_addr_t a, ...)
  {
  <+...
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, a)
  ...+>
  }

@mapping_error_missing_helped exists@
identifier mapping_error_missing_helper.g;
expression A;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  g(..., A, ...)

// A member that is tested anywhere in the file

@mapping_error_missing_member@
expression D, X, E;
identifier f;
@@

  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(X->f\|X.f\|X->f[E]\|X.f[E]\))

@mapping_error_missing_member_map@
identifier mapping_error_missing_member.f;
expression X, E;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\|X->f[E]\|X.f[E]\) = map@p(...)

@mapping_error_missing_member_copy exists@
identifier mapping_error_missing_member.f;
expression X, E;
local idexpression A;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  \(X->f\|X.f\|X->f[E]\|X.f[E]\) = A

// or by way of a variable

@mapping_error_missing_by_way exists@
expression D, X, E;
identifier f;
local idexpression A;
@@

  A = \(X->f\|X.f\|X->f[E]\|X.f[E]\)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, A)

@mapping_error_missing_by_way_map@
identifier mapping_error_missing_by_way.f;
expression X, E;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X->f\|X.f\|X->f[E]\|X.f[E]\) = map@p(...)

@mapping_error_missing_local depends on context@
local idexpression A;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p, mapping_error_missing_returned.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_copy.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A =
* map@p
  (...)

@mapping_error_missing_stored depends on context@
expression X;
identifier f;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_map.p, mapping_error_missing_by_way_map.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  X->f =
* map@p
  (...)

@mapping_error_missing_element depends on context@
expression X, E;
identifier f;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_map.p, mapping_error_missing_by_way_map.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(X.f\|X->f[E]\|X.f[E]\) =
* map@p
  (...)
