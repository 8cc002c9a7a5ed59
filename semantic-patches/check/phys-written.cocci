// SPDX-License-Identifier: GPL-2.0
/// A CPU physical address goes to the hardware, in a driver that uses the DMA API elsewhere.
// Id: phys-written
// Class: side
// Confidence: Medium
// Group: phys
// Why: The device wants the address that the DMA API returned. Behind an IOMMU, with a bounce buffer or on a bus with an offset the physical address is
//      another place, and the device faults or reads and writes memory of someone else.
// Mend: Write the address of dma_map_single(), dma_map_page() or dma_alloc_coherent().
// Tokens: virt_to_phys page_to_phys virt_to_bus sg_phys __pa
// Needs: dma_addr_t dma_map_single dma_map_page dma_map_sg dma_map_sgtable dma_map_phys dma_alloc_coherent dmam_alloc_coherent dma_pool_alloc dma_pool_create dma_set_mask dma_set_mask_and_coherent dma_set_coherent_mask scsi_dma_map
// Options: --no-includes --include-headers
// Tests: tests/check-phys-written

virtual context

@phys_written_core@
identifier x;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  struct agp_bridge_driver x = { ... };
)

@phys_written_api@
@@

\(dma_map_single\|dma_map_page\|dma_map_sg\|dma_map_sgtable\|dma_map_phys\|dma_alloc_coherent\|dmam_alloc_coherent\|dma_pool_alloc\|dma_pool_create\|dma_set_mask\|dma_set_mask_and_coherent\|dma_set_coherent_mask\|scsi_dma_map\)(...)

@phys_written_type@
typedef dma_addr_t;
identifier i;
@@

(
  dma_addr_t i;
|
  dma_addr_t i = ...;
)

@phys_written depends on context && (phys_written_api || phys_written_type) && !phys_written_core@
expression E, R, F;
identifier phys = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa};
identifier write = {writel, writeq, writel_relaxed, writeq_relaxed, __raw_writel, iowrite32, iowrite32be, iowrite64};
identifier write_to = {out_le32, out_be32};
identifier part = {cpu_to_le32, cpu_to_le64, cpu_to_be32, cpu_to_be64, lower_32_bits, upper_32_bits};
@@

(
  write(
* phys
  (E), ...)
|
  write_to(R,
* phys
  (E))
|
  regmap_write(R, F,
* phys
  (E))
|
  part(
* phys
  (E))
)
