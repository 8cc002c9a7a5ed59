// SPDX-License-Identifier: GPL-2.0
/// The DMA side of a list is written outside of the mapping core.
// Id: dma-side-writer
// Class: writer
// Confidence: Low
// Group: list
// Why: What the mapping core put there is needed to unmap; a driver that changes it unmaps other addresses than it mapped, or shows a list as
//      mapped that nobody mapped. Some have a reason: exporters of device memory, lists made for a DMA engine. This is a list to look at.
// Mend: Keep a list of addresses and lengths of your own, such as a struct range_dma that is filled by hand.
// Tokens: sg_dma_address sg_dma_len dma_address dma_length
// Needs: sg_dma_address sg_dma_len scatterlist
// Options: --no-includes --include-headers
// Tests: tests/check-dma-side-writer

virtual context

@dma_side_writer depends on context@
expression S, X;
struct scatterlist *sg;
assignment operator op;
@@

(
* sg_dma_address
  (S) op X
|
* sg_dma_len
  (S) op X
|
* sg_dma_address
  (S)++
|
* sg_dma_len
  (S)--
|
  sg->
* dma_address
  op X
|
  sg->
* dma_length
  op X
)
