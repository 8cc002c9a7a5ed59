// SPDX-License-Identifier: GPL-2.0
/// A DMA address is compared with 0 to see whether mapping failed.
// Id: mapping-error-null
// Class: result
// Confidence: Medium
// Group: single
// Why: 0 is an address like any other where memory begins at 0 or an IOMMU hands it out, and a failure is DMA_MAPPING_ERROR, all ones, on every machine:
//      the error is not seen, and a good mapping may be taken for none.
// Mend: Use dma_mapping_error().
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs dma_map_phys dma_map_resource skb_frag_dma_map ib_dma_map_single ib_dma_map_page
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-null

virtual context
virtual patch

@mapping_error_null_tested exists@
expression A, D;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, A)

@mapping_error_null depends on context exists@
expression A, X;
statement S;
position p != mapping_error_null_tested.p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map@p(...)
  ... when != A = X
(
  if (!
* A
  ) S
|
  if (
* A
  == 0) S
|
  if (
* A
  == NULL) S
)

@mapping_error_null_mend depends on patch exists@
expression A, D, X;
statement S;
position p != mapping_error_null_tested.p;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|dma_map_phys@p\|dma_map_resource@p\|skb_frag_dma_map@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(D, ...)
  ... when != A = X
(
  if (
- !A
+ dma_mapping_error(D, A)
  ) S
|
  if (
- A == 0
+ dma_mapping_error(D, A)
  ) S
)
