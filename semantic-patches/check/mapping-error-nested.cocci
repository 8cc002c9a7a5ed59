// SPDX-License-Identifier: GPL-2.0
/// What a map call returns goes straight into another expression, so that dma_mapping_error() cannot look at it.
// Id: mapping-error-nested
// Class: result
// Confidence: High
// Group: single
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The value is DMA_MAPPING_ERROR then, all
//      ones, and cpu_to_le32() or writel() hands it to the device as an address; CONFIG_DMA_API_DEBUG complains on any machine when it is unmapped.
// Mend: Keep the address in a dma_addr_t of its own, call dma_mapping_error(), and only then hand it on.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs dma_map_phys dma_map_resource skb_frag_dma_map ib_dma_map_single ib_dma_map_page
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-nested

virtual context

// Turned back and tested afterwards

@mapping_error_nested_tested exists@
expression A, D;
identifier f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = f(..., map@p(...), ...)
  ... when any
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, <+... A ...+>)

// A function of the file that tests what it gets

@mapping_error_nested_helper@
identifier g, a;
expression D;
@@

  g(..., dma_addr_t a, ...)
  {
  <+...
  \(dma_mapping_error\|ib_dma_mapping_error\)(D, a)
  ...+>
  }

@mapping_error_nested_helped@
identifier mapping_error_nested_helper.g;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  g(..., map@p(...), ...)

@mapping_error_nested_answer@
identifier f;
statement S1, S2;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  if (<+... f(..., map@p(...), ...) ...+>) S1 else S2

@mapping_error_nested_looked@
position p;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  \(dma_mapping_error\|ib_dma_mapping_error\)(..., map@p(...))

@mapping_error_nested depends on context@
identifier f;
position p != {mapping_error_nested_tested.p, mapping_error_nested_helped.p, mapping_error_nested_answer.p, mapping_error_nested_looked.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  f(...,
* map@p
  (...)
  , ...)

@mapping_error_nested_sum depends on context@
expression X;
binary operator b = {+, -, |, &, >>, <<};
position p != {mapping_error_nested_tested.p, mapping_error_nested_helped.p, mapping_error_nested_answer.p, mapping_error_nested_looked.p};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

* map@p
  (...) b X
