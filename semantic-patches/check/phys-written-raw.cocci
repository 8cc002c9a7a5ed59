// SPDX-License-Identifier: GPL-2.0
/// A CPU physical address goes to the hardware.
// Id: phys-written-raw
// Class: side
// Confidence: Low
// Why: The device wants the address that the DMA API returned. Behind an IOMMU, with a bounce buffer or on a bus with an offset the physical address is
//      another place, and the device faults or reads and writes memory of someone else.
// Mend: Where the device can be behind an IOMMU, or on a bus with an offset, map the memory and write the address that the DMA API returned.
//      This is a list to look at: an interrupt controller, a firmware call, or a machine without any of these may want the physical address.
// Tokens: virt_to_phys page_to_phys virt_to_bus sg_phys
// Needs: writel writel_relaxed writeq writeq_relaxed iowrite32 iowrite32be iowrite64 iowrite64be out_le32 out_be32 outl __raw_writel regmap_write
// Options: --no-includes --include-headers
// Tests: tests/check-phys-written-raw

virtual context

@phys_written_raw_core@
identifier x;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  struct agp_bridge_driver x = { ... };
)

@phys_written_raw_api@
@@

\(dma_map_single\|dma_map_page\|dma_map_sg\|dma_map_sgtable\|dma_map_phys\|dma_alloc_coherent\|dmam_alloc_coherent\|dma_pool_alloc\|dma_pool_create\|dma_set_mask\|dma_set_mask_and_coherent\|dma_set_coherent_mask\|scsi_dma_map\)(...)

@phys_written_raw_type@
typedef dma_addr_t;
identifier i;
@@

(
  dma_addr_t i;
|
  dma_addr_t i = ...;
)

@phys_written_raw depends on context && !phys_written_raw_api && !phys_written_raw_type && !phys_written_raw_core@
expression E, R, F;
@@

(
  writel(
* virt_to_phys
  (E), ...)
|
  writel(
* page_to_phys
  (E), ...)
|
  writel(
* virt_to_bus
  (E), ...)
|
  writel(
* sg_phys
  (E), ...)
|
  writeq(
* virt_to_phys
  (E), ...)
|
  writeq(
* page_to_phys
  (E), ...)
|
  writeq(
* virt_to_bus
  (E), ...)
|
  writeq(
* sg_phys
  (E), ...)
|
  writel_relaxed(
* virt_to_phys
  (E), ...)
|
  writel_relaxed(
* page_to_phys
  (E), ...)
|
  writel_relaxed(
* virt_to_bus
  (E), ...)
|
  writel_relaxed(
* sg_phys
  (E), ...)
|
  writeq_relaxed(
* virt_to_phys
  (E), ...)
|
  writeq_relaxed(
* page_to_phys
  (E), ...)
|
  writeq_relaxed(
* virt_to_bus
  (E), ...)
|
  writeq_relaxed(
* sg_phys
  (E), ...)
|
  __raw_writel(
* virt_to_phys
  (E), ...)
|
  __raw_writel(
* page_to_phys
  (E), ...)
|
  __raw_writel(
* virt_to_bus
  (E), ...)
|
  __raw_writel(
* sg_phys
  (E), ...)
|
  iowrite32(
* virt_to_phys
  (E), ...)
|
  iowrite32(
* page_to_phys
  (E), ...)
|
  iowrite32(
* virt_to_bus
  (E), ...)
|
  iowrite32(
* sg_phys
  (E), ...)
|
  iowrite32be(
* virt_to_phys
  (E), ...)
|
  iowrite32be(
* page_to_phys
  (E), ...)
|
  iowrite32be(
* virt_to_bus
  (E), ...)
|
  iowrite32be(
* sg_phys
  (E), ...)
|
  iowrite64(
* virt_to_phys
  (E), ...)
|
  iowrite64(
* page_to_phys
  (E), ...)
|
  iowrite64(
* virt_to_bus
  (E), ...)
|
  iowrite64(
* sg_phys
  (E), ...)
|
  out_le32(R,
* virt_to_phys
  (E))
|
  out_le32(R,
* page_to_phys
  (E))
|
  out_le32(R,
* virt_to_bus
  (E))
|
  out_le32(R,
* sg_phys
  (E))
|
  out_be32(R,
* virt_to_phys
  (E))
|
  out_be32(R,
* page_to_phys
  (E))
|
  out_be32(R,
* virt_to_bus
  (E))
|
  out_be32(R,
* sg_phys
  (E))
|
  regmap_write(R, F,
* virt_to_phys
  (E))
|
  regmap_write(R, F,
* page_to_phys
  (E))
|
  regmap_write(R, F,
* virt_to_bus
  (E))
|
  regmap_write(R, F,
* sg_phys
  (E))
|
  cpu_to_le32(
* virt_to_phys
  (E))
|
  cpu_to_le32(
* page_to_phys
  (E))
|
  cpu_to_le32(
* virt_to_bus
  (E))
|
  cpu_to_le32(
* sg_phys
  (E))
|
  cpu_to_le64(
* virt_to_phys
  (E))
|
  cpu_to_le64(
* page_to_phys
  (E))
|
  cpu_to_le64(
* virt_to_bus
  (E))
|
  cpu_to_le64(
* sg_phys
  (E))
|
  cpu_to_be32(
* virt_to_phys
  (E))
|
  cpu_to_be32(
* page_to_phys
  (E))
|
  cpu_to_be32(
* virt_to_bus
  (E))
|
  cpu_to_be32(
* sg_phys
  (E))
|
  cpu_to_be64(
* virt_to_phys
  (E))
|
  cpu_to_be64(
* page_to_phys
  (E))
|
  cpu_to_be64(
* virt_to_bus
  (E))
|
  cpu_to_be64(
* sg_phys
  (E))
|
  lower_32_bits(
* virt_to_phys
  (E))
|
  lower_32_bits(
* page_to_phys
  (E))
|
  lower_32_bits(
* virt_to_bus
  (E))
|
  lower_32_bits(
* sg_phys
  (E))
|
  upper_32_bits(
* virt_to_phys
  (E))
|
  upper_32_bits(
* page_to_phys
  (E))
|
  upper_32_bits(
* virt_to_bus
  (E))
|
  upper_32_bits(
* sg_phys
  (E))
)
