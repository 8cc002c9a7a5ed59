// SPDX-License-Identifier: GPL-2.0
/// A physical address of the CPU is taken for a DMA address.
// Id: phys-as-dma
// Class: side
// Confidence: Medium
// Why: They are the same only where no IOMMU translates, memory is at the same place for the device (no dma-ranges, no encryption bit), and the device reaches all of
//      it; caches are not written back either, since nothing was mapped.
// Mend: Map the memory with dma_map_single() or dma_map_page(), or allocate it with dma_alloc_coherent().
// Tokens: virt_to_phys page_to_phys __pa virt_to_bus sg_phys
// Needs: dma_addr_t dma_unmap_single dma_unmap_page dma_sync_single_for_cpu dma_sync_single_for_device
// Options: --no-includes --include-headers
// Tests: tests/check-phys-as-dma

virtual context

// A variable or a member that is a DMA address

@phys_as_dma_variable depends on context@
dma_addr_t A;
@@

(
  A =
* virt_to_phys
  (...)
|
  A =
* page_to_phys
  (...)
|
  A =
* __pa
  (...)
|
  A =
* virt_to_bus
  (...)
|
  A =
* sg_phys
  (...)
)

@phys_as_dma_unmap depends on context@
expression D;
@@

(
  \(dma_unmap_single\|dma_unmap_page\|dma_sync_single_for_cpu\|dma_sync_single_for_device\)(D,
* virt_to_phys
  (...), ...)
|
  \(dma_unmap_single\|dma_unmap_page\|dma_sync_single_for_cpu\|dma_sync_single_for_device\)(D,
* page_to_phys
  (...), ...)
|
  \(dma_unmap_single\|dma_unmap_page\|dma_sync_single_for_cpu\|dma_sync_single_for_device\)(D,
* __pa
  (...), ...)
)
