// SPDX-License-Identifier: GPL-2.0
/// What a map call returned is used without dma_mapping_error().
// Id: mapping-error-missing
// Class: result
// Confidence: High
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
@@

(
  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
|
  b[E] = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
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
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  if (<+... g(..., A, ...) ...+>) S

@mapping_error_missing_copied exists@
expression A, B, D;
position p;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  B = A
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, B)

@mapping_error_missing_before exists@
expression A, B, D;
position p;
@@

  A = B = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|B\))

// Tested where the address was returned to.

@mapping_error_missing_returned exists@
local idexpression A;
position p;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
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
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
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
@@

  \(X->f\|X.f\|X->f[E]\|X.f[E]\) = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)

@mapping_error_missing_member_copy exists@
identifier mapping_error_missing_member.f;
expression X, E;
local idexpression A;
position p;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
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
@@

  \(X->f\|X.f\|X->f[E]\|X.f[E]\) = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)

@mapping_error_missing_local depends on context@
local idexpression A;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p, mapping_error_missing_returned.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_copy.p};
@@

(
  A =
* dma_map_single@p
  (...)
|
  A =
* dma_map_single_attrs@p
  (...)
|
  A =
* dma_map_page@p
  (...)
|
  A =
* dma_map_page_attrs@p
  (...)
|
  A =
* dma_map_phys@p
  (...)
|
  A =
* dma_map_resource@p
  (...)
|
  A =
* skb_frag_dma_map@p
  (...)
|
  A =
* ib_dma_map_single@p
  (...)
|
  A =
* ib_dma_map_page@p
  (...)
)

@mapping_error_missing_stored depends on context@
expression X;
identifier f;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_map.p, mapping_error_missing_by_way_map.p};
@@

(
  X->f =
* dma_map_single@p
  (...)
|
  X->f =
* dma_map_single_attrs@p
  (...)
|
  X->f =
* dma_map_page@p
  (...)
|
  X->f =
* dma_map_page_attrs@p
  (...)
|
  X->f =
* dma_map_phys@p
  (...)
|
  X->f =
* dma_map_resource@p
  (...)
|
  X->f =
* skb_frag_dma_map@p
  (...)
|
  X->f =
* ib_dma_map_single@p
  (...)
|
  X->f =
* ib_dma_map_page@p
  (...)
)

@mapping_error_missing_element depends on context@
expression X, E;
identifier f;
position p != {mapping_error_missing_tested.p, mapping_error_missing_asked.p, mapping_error_missing_copied.p, mapping_error_missing_before.p,
               mapping_error_missing_helped.p, mapping_error_missing_member_map.p, mapping_error_missing_by_way_map.p};
@@

(
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_single@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_single_attrs@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_page@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_page_attrs@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_phys@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* dma_map_resource@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* skb_frag_dma_map@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* ib_dma_map_single@p
  (...)
|
  \(X.f\|X->f[E]\|X.f[E]\) =
* ib_dma_map_page@p
  (...)
)
