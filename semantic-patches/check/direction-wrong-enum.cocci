// SPDX-License-Identifier: GPL-2.0
/// The direction of a DMA engine is given to the DMA mapping API.
// Id: direction-wrong-enum
// Class: arguments
// Confidence: High
// Group: dmaengine
// Why: enum dma_transfer_direction (DMA_MEM_TO_DEV) and enum dma_data_direction (DMA_TO_DEVICE) are different types, whose numbers agree by luck in
//      some places and not in others; DMA_NONE is a BUG() or a mapping without cache maintenance.
// Mend: Give DMA_TO_DEVICE, DMA_FROM_DEVICE or DMA_BIDIRECTIONAL.
// Tokens: DMA_MEM_TO_DEV DMA_DEV_TO_MEM DMA_MEM_TO_MEM DMA_NONE
// Options: --no-includes --include-headers
// Tests: tests/check-direction-wrong-enum

virtual context
virtual patch

@direction_wrong_enum depends on context@
expression D, L, S;
identifier unmap = {dma_map_single, dma_unmap_single, dma_unmap_page, dma_map_sg, dma_unmap_sg, dma_map_resource, dma_sync_single_for_cpu, dma_sync_single_for_device, dma_sync_sg_for_cpu, dma_sync_sg_for_device};
@@

* unmap
  (D, L, S, \(DMA_MEM_TO_DEV\|DMA_DEV_TO_MEM\|DMA_MEM_TO_MEM\|DMA_NONE\), ...)

@direction_wrong_enum_page depends on context@
expression D, L, O, S;
identifier map = {dma_map_page, skb_frag_dma_map};
@@

* map
  (D, L, O, S, \(DMA_MEM_TO_DEV\|DMA_DEV_TO_MEM\|DMA_MEM_TO_MEM\|DMA_NONE\))

@direction_wrong_enum_table depends on context@
expression D, L, F;
identifier unmap = {dma_map_sgtable, dma_unmap_sgtable};
@@

* unmap
  (D, L, \(DMA_MEM_TO_DEV\|DMA_DEV_TO_MEM\|DMA_MEM_TO_MEM\|DMA_NONE\), F)

@direction_wrong_enum_mend depends on patch@
expression D, L, S;
@@

  \(dma_map_single\|dma_unmap_single\|dma_unmap_page\|dma_map_sg\|dma_unmap_sg\|dma_map_resource\|dma_sync_single_for_cpu\|dma_sync_single_for_device\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, S,
(
- DMA_MEM_TO_DEV
+ DMA_TO_DEVICE
|
- DMA_DEV_TO_MEM
+ DMA_FROM_DEVICE
)
  , ...)
