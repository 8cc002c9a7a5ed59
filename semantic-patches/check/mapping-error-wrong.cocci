// SPDX-License-Identifier: GPL-2.0
/// dma_mapping_error() looks at another address than the one that was just mapped.
// Id: mapping-error-wrong
// Class: result
// Confidence: High
// Group: single
// Why: The failure of the map call before it is not seen, on any machine where mapping can fail (IOMMU, bounce buffers, a narrow DMA mask), and the
//      device gets DMA_MAPPING_ERROR as an address.
// Mend: Test the address that was mapped.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-wrong

virtual context

@mapping_error_wrong_right exists@
expression A, D;
type T;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, \(A\|(T)A\))

@mapping_error_wrong_both exists@
expression A, B, D;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = B = map@p(...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, B)

@mapping_error_wrong_variable depends on context exists@
expression D, E;
idexpression A, B;
statement S;
position p != {mapping_error_wrong_right.p, mapping_error_wrong_both.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...);
(
  if (
* dma_mapping_error
  (D, B)) S
|
  if (unlikely(
* dma_mapping_error
  (D, B))) S
|
  E =
* dma_mapping_error
  (D, B);
)

@mapping_error_wrong_member depends on context exists@
expression D, E, X, Y;
identifier f, g;
statement S;
position p != {mapping_error_wrong_right.p, mapping_error_wrong_both.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  X->f = map@p(...);
(
  if (
* dma_mapping_error
  (D, Y->g)) S
|
  if (unlikely(
* dma_mapping_error
  (D, Y->g))) S
|
  E =
* dma_mapping_error
  (D, Y->g);
)

@mapping_error_wrong_mixed depends on context exists@
expression D, E, X;
idexpression B;
identifier f;
statement S;
position p != {mapping_error_wrong_right.p, mapping_error_wrong_both.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  X->f = map@p(...);
(
  if (
* dma_mapping_error
  (D, B)) S
|
  if (unlikely(
* dma_mapping_error
  (D, B))) S
|
  E =
* dma_mapping_error
  (D, B);
)

@mapping_error_wrong_other depends on context exists@
expression D, E, X;
idexpression A;
identifier f;
statement S;
position p != {mapping_error_wrong_right.p, mapping_error_wrong_both.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...);
(
  if (
* dma_mapping_error
  (D, X->f)) S
|
  if (unlikely(
* dma_mapping_error
  (D, X->f))) S
|
  E =
* dma_mapping_error
  (D, X->f);
)
