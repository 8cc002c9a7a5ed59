// SPDX-License-Identifier: GPL-2.0
/// The physical address of an entry is used for the device, in a driver that maps the list.
// Id: sg-phys-mapped
// Class: side
// Confidence: Medium
// Group: list
// Why: The list was mapped so that the device can reach it, and then the device's address is not used: behind an IOMMU, with a bounce buffer or on a bus
//      with an offset sg_phys() is another place.
// Mend: Use sg_dma_address(), and sg_dma_len() with it.
// Tokens: sg_phys sg_page dma_map_sg dma_map_sgtable dma_map_sg_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-sg-phys-mapped

virtual context

@sg_phys_mapped_core@
identifier x;
expression D, A, P;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  iommu_map(D, A, P, ...)
|
  iommu_map_sg(...)
)

@sg_phys_mapped_map@
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable};
@@

map(...)

// What tells a person, looks after caches, gives memory back or hands it to the firmware wants the physical address.

@sg_phys_mapped_memory@
identifier f =~ "(dbg|debug|err|warn|info|print|trace|log|cache|flush|sync|free|check|kmsan|iommu|scm|assign|map|BUG|WARN)";
expression S;
position p;
@@

  f(..., <+... sg_phys@p(S) ...+>, ...)

@sg_phys_mapped_call depends on context && sg_phys_mapped_map && !sg_phys_mapped_core@
identifier f;
expression S;
position p != sg_phys_mapped_memory.p;
@@

  f(..., <+...
* sg_phys@p
  (S) ...+>, ...)

@sg_phys_mapped_assigned depends on context && sg_phys_mapped_map && !sg_phys_mapped_core@
expression S;
typedef u32, u64, __le32, __le64;
{u32, u64, unsigned long, unsigned int, __le32, __le64} e;
@@

  e = <+...
* sg_phys
  (S)
  ...+>

@sg_phys_mapped_declared depends on context && sg_phys_mapped_map && !sg_phys_mapped_core@
expression S;
identifier i;
@@

(
  u64 i =
* sg_phys
  (S);
|
  u32 i =
* sg_phys
  (S);
|
  unsigned long i =
* sg_phys
  (S);
)
