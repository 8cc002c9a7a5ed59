// SPDX-License-Identifier: GPL-2.0
/// A CPU physical address is given to a function of the DMA API, or of the DMA engine, that wants a DMA address.
// Id: phys-in-dma-call
// Class: side
// Confidence: High
// Group: phys
// Why: dma_unmap_*() and dma_sync_*() look up what was mapped by its DMA address, and a DMA engine reads and writes where it is told. Behind an
//      IOMMU, with a bounce buffer or a bus offset the physical address is another place: nothing is unmapped or synced, or the device goes astray.
// Mend: Map the memory, and pass the address that dma_map_single() or the like returned.
// Tokens: virt_to_phys page_to_phys virt_to_bus sg_phys __pa isa_virt_to_bus
// Needs: dma_unmap_single dma_unmap_page dma_unmap_phys dma_sync_single_for_cpu dma_sync_single_for_device dmaengine_prep_dma_memcpy dmaengine_prep_slave_single
// Options: --no-includes --include-headers
// Tests: tests/check-phys-in-dma-call

virtual context

// An IOMMU driver that verifies that the two are the same may.

@phys_in_dma_call_core@
identifier x;
expression P, Q;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  P != virt_to_phys(Q)
|
  P == virt_to_phys(Q)
)

@phys_in_dma_call depends on context && !phys_in_dma_call_core@
expression D, E, F;
identifier unmap = {dma_unmap_single, dma_unmap_page, dma_unmap_phys, dma_unmap_single_attrs, dma_unmap_page_attrs, dma_sync_single_for_cpu, dma_sync_single_for_device, dma_sync_single_range_for_cpu, dma_sync_single_range_for_device, dmaengine_prep_slave_single, dmaengine_prep_dma_memcpy};
@@

(
  unmap(D,
* virt_to_phys
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* virt_to_phys
  (E), ...)
|
  unmap(D,
* page_to_phys
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* page_to_phys
  (E), ...)
|
  unmap(D,
* virt_to_bus
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* virt_to_bus
  (E), ...)
|
  unmap(D,
* sg_phys
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* sg_phys
  (E), ...)
|
  unmap(D,
* __pa
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* __pa
  (E), ...)
|
  unmap(D,
* isa_virt_to_bus
  (E), ...)
|
  dmaengine_prep_dma_memcpy(D, F,
* isa_virt_to_bus
  (E), ...)
)
