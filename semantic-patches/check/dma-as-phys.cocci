// SPDX-License-Identifier: GPL-2.0
/// A DMA address is taken for a physical address of the CPU.
// Id: dma-as-phys
// Class: side
// Confidence: High
// Why: Behind an IOMMU a DMA address is an IOVA, with memory encryption or dma-ranges it has other bits: the page or pointer that is computed from it is not the memory that was
//      mapped, if there is any at all.
// Mend: Keep the page or the pointer beside the DMA address.
// Tokens: phys_to_virt __va bus_to_virt phys_to_page pfn_to_page PHYS_PFN memremap
// Needs: dma_addr_t sg_dma_address
// Options: --no-includes --include-headers
// Tests: tests/check-dma-as-phys

virtual context

@dma_as_phys depends on context@
dma_addr_t A;
expression S;
@@

(
* phys_to_virt
  (\(A\|A + S\|sg_dma_address(S)\))
|
* __va
  (\(A\|A + S\|sg_dma_address(S)\))
|
* bus_to_virt
  (\(A\|A + S\|sg_dma_address(S)\))
|
* phys_to_page
  (\(A\|A + S\|sg_dma_address(S)\))
|
* pfn_to_page
  (\(PHYS_PFN(A)\|A >> PAGE_SHIFT\|PHYS_PFN(sg_dma_address(S))\|sg_dma_address(S) >> PAGE_SHIFT\))
|
* memremap
  (A, ...)
)
