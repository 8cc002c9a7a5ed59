// SPDX-License-Identifier: GPL-2.0
/// A DMA address is given to a function that wants a CPU physical address.
// Id: dma-as-phys
// Class: side
// Confidence: High
// Group: phys
// Why: A DMA address is the device's view. Behind an IOMMU it is an IOVA, with a bounce buffer it is another place, and some buses add an offset:
//      what phys_to_virt() and its like make of it is not the buffer, and the CPU reads or writes memory of someone else.
// Mend: Keep the CPU's pointer, page or physical address beside the DMA address when mapping, and use that.
// Tokens: phys_to_virt phys_to_page __va bus_to_virt memremap
// Needs: dma_addr_t sg_dma_address dma_map_single dma_map_page dma_map_phys
// Options: --no-includes --include-headers
// Tests: tests/check-dma-as-phys

virtual context

// Code that is the mapping itself knows what its addresses are.

@dma_as_phys_core@
identifier x;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  struct agp_bridge_driver x = { ... };
)

@dma_as_phys_arch@
@@

  arch_dma_alloc(...) { ... }

// By the type, where the file declares it.

@dma_as_phys_typed depends on context && !dma_as_phys_core && !dma_as_phys_arch@
typedef dma_addr_t;
dma_addr_t d;
expression E, F;
type T;
identifier phys = {phys_to_virt, phys_to_page, __va, bus_to_virt};
@@

(
* phys
  (\(d\|(T)d\|d + E\|(T)d + E\|d - E\|d & E\|ALIGN(d, E)\|ALIGN_DOWN(d, E)\))
|
* memremap
  (\(d\|d + E\), F, ...)
)

// By the accessor.

@dma_as_phys_entry depends on context && !dma_as_phys_core && !dma_as_phys_arch@
expression E, F, S;
type T;
identifier phys = {phys_to_virt, phys_to_page, __va, bus_to_virt};
@@

(
* phys
  (\(sg_dma_address(S)\|(T)sg_dma_address(S)\|sg_dma_address(S) + E\))
|
* memremap
  (sg_dma_address(S), F, ...)
)

// By the name, where the type is one of a header.

@dma_as_phys_member depends on context && !dma_as_phys_core && !dma_as_phys_arch@
expression E, F, X;
identifier f =~ "(^|_)dma(_?addr(ess)?|_handle|_bus)?$";
type T;
identifier phys = {phys_to_virt, phys_to_page, __va, bus_to_virt};
@@

(
* phys
  (\(X->f\|X.f\|(T)X->f\|(T)X.f\|X->f + E\|X.f + E\))
|
* memremap
  (\(X->f\|X.f\), F, ...)
)

@dma_as_phys_named depends on context && !dma_as_phys_core && !dma_as_phys_arch@
expression E;
idexpression d =~ "(^|_)dma(_?addr(ess)?|_handle|_bus)?$";
type T;
identifier phys = {phys_to_virt, phys_to_page, __va, bus_to_virt};
@@

* phys
  (\(d\|(T)d\|d + E\|ALIGN(d, E)\))

// A value that a map call just gave.

@dma_as_phys_mapped depends on context && !dma_as_phys_core && !dma_as_phys_arch exists@
idexpression d;
expression E;
identifier map = {dma_map_single, dma_map_page, dma_map_phys, dma_map_resource, skb_frag_dma_map, sg_dma_address};
identifier phys = {phys_to_virt, phys_to_page, __va, bus_to_virt};
@@

  d = map(...)
  ... when != d = E
* phys
  (d)
