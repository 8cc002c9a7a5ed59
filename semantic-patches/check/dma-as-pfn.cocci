// SPDX-License-Identifier: GPL-2.0
/// A page frame number is made of a DMA address.
// Id: dma-as-pfn
// Class: side
// Confidence: Medium
// Group: phys
// Why: A DMA address is the device's view. Behind an IOMMU, or on a bus with an offset, the pages of that number are not those of the buffer:
//      user space maps, or the CPU touches, memory of someone else.
// Mend: dma_mmap_coherent(), dma_mmap_pages() and dma_get_sgtable() do this with the CPU's address; or keep the page beside the DMA address.
// Tokens: pfn_to_page remap_pfn_range vmf_insert_pfn
// Needs: dma_addr_t sg_dma_address dma_mmap_coherent dma_get_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-dma-as-pfn

virtual context

@dma_as_pfn_core@
identifier x;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  struct agp_bridge_driver x = { ... };
)

// io_remap_pfn_range() and vm_iomap_memory() are for what is not RAM: there the two addresses are often the same on purpose.

@dma_as_pfn_typed depends on context && !dma_as_pfn_core@
typedef dma_addr_t;
dma_addr_t d;
expression V, A, E;
@@

(
* pfn_to_page
  (\(d >> PAGE_SHIFT\|PFN_DOWN(d)\|PHYS_PFN(d)\|__phys_to_pfn(d)\|(d + E) >> PAGE_SHIFT\))
|
* remap_pfn_range
  (V, A, \(d >> PAGE_SHIFT\|PFN_DOWN(d)\|PHYS_PFN(d)\|__phys_to_pfn(d)\|(d + E) >> PAGE_SHIFT\|(d >> PAGE_SHIFT) + E\), ...)
|
* vmf_insert_pfn
  (V, A, \(d >> PAGE_SHIFT\|PFN_DOWN(d)\|PHYS_PFN(d)\|(d + E) >> PAGE_SHIFT\|(d >> PAGE_SHIFT) + E\))
)

@dma_as_pfn_entry depends on context && !dma_as_pfn_core@
expression V, A, S, E;
@@

(
* pfn_to_page
  (\(sg_dma_address(S) >> PAGE_SHIFT\|PFN_DOWN(sg_dma_address(S))\|PHYS_PFN(sg_dma_address(S))\))
|
* remap_pfn_range
  (V, A, \(sg_dma_address(S) >> PAGE_SHIFT\|PFN_DOWN(sg_dma_address(S))\|(sg_dma_address(S) + E) >> PAGE_SHIFT\), ...)
|
* vmf_insert_pfn
  (V, A, \(sg_dma_address(S) >> PAGE_SHIFT\|PFN_DOWN(sg_dma_address(S))\))
)

@dma_as_pfn_member depends on context && !dma_as_pfn_core@
expression V, A, X, E;
identifier f =~ "(^|_)dma(_?addr(ess)?|_handle|_bus)?$";
@@

(
* pfn_to_page
  (\(X->f >> PAGE_SHIFT\|PFN_DOWN(X->f)\|PHYS_PFN(X->f)\))
|
* remap_pfn_range
  (V, A, \(X->f >> PAGE_SHIFT\|PFN_DOWN(X->f)\|(X->f + E) >> PAGE_SHIFT\|(X->f >> PAGE_SHIFT) + E\), ...)
|
* vmf_insert_pfn
  (V, A, \(X->f >> PAGE_SHIFT\|PFN_DOWN(X->f)\|(X->f >> PAGE_SHIFT) + E\))
)

// The sound core's buffer: its addr is a DMA address.

@dma_as_pfn_sound depends on context && !dma_as_pfn_core@
expression V, A, X, E;
@@

(
* remap_pfn_range
  (V, A, \(X->dma_buffer.addr >> PAGE_SHIFT\|PFN_DOWN(X->dma_buffer.addr)\|(X->dma_buffer.addr + E) >> PAGE_SHIFT\), ...)
)
