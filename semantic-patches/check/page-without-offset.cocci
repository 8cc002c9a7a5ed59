// SPDX-License-Identifier: GPL-2.0
/// The length of an entry is counted from the beginning of its page, not from its offset.
// Id: page-without-offset
// Class: side
// Confidence: High
// Group: list
// Why: An entry begins at ->offset in its page, and may go on beyond that page. With an offset that is not zero, other bytes are mapped, flushed or copied
//      than those of the entry, on any machine.
// Mend: Use sg_virt() or sg_phys(), or pass ->offset where the function takes one.
// Tokens: sg_page
// Options: --no-includes --include-headers
// Tests: tests/check-page-without-offset

virtual context
virtual patch

@page_without_offset depends on context@
expression S;
identifier f;
@@

(
  f(...,
* page_to_virt
  (sg_page(S)), ..., \(S->length\|sg_dma_len(S)\), ...)
|
  f(...,
* page_address
  (sg_page(S)), ..., \(S->length\|sg_dma_len(S)\), ...)
|
  f(...,
* page_to_phys
  (sg_page(S)), ..., \(S->length\|sg_dma_len(S)\), ...)
|
  dma_map_page(...,
* sg_page
  (S), 0, \(S->length\|sg_dma_len(S)\), ...)
|
  dma_map_page_attrs(...,
* sg_page
  (S), 0, \(S->length\|sg_dma_len(S)\), ...)
)

@page_without_offset_mend depends on patch@
expression S;
identifier f;
@@

(
  f(...,
- page_to_virt(sg_page(S))
+ sg_virt(S)
  , ..., \(S->length\|sg_dma_len(S)\), ...)
|
  f(...,
- page_address(sg_page(S))
+ sg_virt(S)
  , ..., \(S->length\|sg_dma_len(S)\), ...)
|
  f(...,
- page_to_phys(sg_page(S))
+ sg_phys(S)
  , ..., \(S->length\|sg_dma_len(S)\), ...)
|
  \(dma_map_page\|dma_map_page_attrs\)(..., sg_page(S),
- 0
+ S->offset
  , \(S->length\|sg_dma_len(S)\), ...)
)
