// SPDX-License-Identifier: GPL-2.0
/// A CPU physical address is stored as a DMA address.
// Id: phys-in-dma-variable
// Class: side
// Confidence: Medium
// Group: phys
// Why: Nothing was mapped. Behind an IOMMU the device faults or touches memory of someone else, on a bus with an offset it misses by that offset,
//      beyond its DMA mask it cannot reach the place, and where DMA is not coherent the caches are not written back. On a SoC that has none of these
//      it works by luck.
// Mend: Map the memory by dma_map_single() or dma_map_page(), or allocate it by dma_alloc_coherent(), and store the address they return.
// Tokens: virt_to_phys page_to_phys virt_to_bus sg_phys __pa isa_virt_to_bus iommu_map
// Needs: dma_addr_t dma_map_single dma_map_page dma_alloc_coherent iommu_map
// Options: --no-includes --include-headers
// Tests: tests/check-phys-in-dma-variable

virtual context

// Code that is the mapping itself, that maps into a domain of its own, or that verifies that the two are the same.

@phys_in_dma_variable_core@
identifier x;
expression D, A, P, Q;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  struct agp_bridge_driver x = { ... };
|
  iommu_map(D, A, P, ...)
|
  P != virt_to_phys(Q)
|
  P == virt_to_phys(Q)
)

// What is only told to a person goes nowhere.

@phys_in_dma_variable_told@
typedef dma_addr_t;
identifier i, print =~ "(dbg|debug|err|warn|info|notice|print|trace|log|^pr_)";
expression E;
position p;
@@

  dma_addr_t i = \(sg_phys@p\|virt_to_phys@p\|page_to_phys@p\)(E);
  print(..., &i, ...);

@phys_in_dma_variable_assigned depends on context && !phys_in_dma_variable_core@
typedef dma_addr_t;
dma_addr_t d;
expression E, F;
position p != phys_in_dma_variable_told.p;
identifier phys = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa, isa_virt_to_bus};
identifier phys2 = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa, isa_virt_to_bus};
@@

(
  d =
* phys@p
  (E)
|
  d =
* phys2@p
  (E) + F
)

@phys_in_dma_variable_declared depends on context && !phys_in_dma_variable_core@
identifier i;
expression E, F;
position p != phys_in_dma_variable_told.p;
identifier phys = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa, isa_virt_to_bus};
identifier phys2 = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa, isa_virt_to_bus};
@@

(
  dma_addr_t i =
* phys@p
  (E);
|
  dma_addr_t i =
* phys2@p
  (E) + F;
)

@phys_in_dma_variable_returned depends on context && !phys_in_dma_variable_core@
identifier fn;
expression E, F;
identifier phys = {virt_to_phys, page_to_phys, virt_to_bus, __pa, isa_virt_to_bus};
identifier phys2 = {virt_to_phys, page_to_phys, virt_to_bus, __pa, isa_virt_to_bus};
@@

  dma_addr_t fn(...) {
  <...
(
  return
* phys
  (E);
|
  return
* phys2
  (E) + F;
)
  ...>
  }

// By the name, where the type is one of a header.

@phys_in_dma_variable_member depends on context && !phys_in_dma_variable_core@
expression E, X;
identifier f =~ "(^|_)dma(_?addr(ess)?|_handle|_bus)?$";
identifier phys = {virt_to_phys, page_to_phys, virt_to_bus, sg_phys, __pa, isa_virt_to_bus};
@@

  \(X->f\|X.f\) =
* phys
  (E)
