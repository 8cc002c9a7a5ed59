// SPDX-License-Identifier: GPL-2.0
/// A mapping is undone with another device than it was made with, or with none.
// Id: device-differs
// Class: arguments
// Confidence: High
// Group: single
// Why: Each device has its own IOMMU domain, DMA mask and offset: the IOVA is freed in the wrong domain (or not at all), a bounce buffer is not found.
//      With NULL for the device the kernel oopses on any machine. CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Give the unmap call the device that was given to the map call.
// Tokens: dma_unmap_single dma_unmap_single_attrs dma_unmap_page dma_unmap_page_attrs dma_unmap_phys dma_unmap_resource ib_dma_unmap_single ib_dma_unmap_page dma_sync_single_for_cpu dma_sync_single_for_device dma_mapping_error dma_unmap_sg dma_map_single dma_map_page dma_map_sg
// Options: --no-includes --include-headers
// Tests: tests/check-device-differs

virtual context

@device_differs_null depends on context@
identifier unmap = {dma_map_single, dma_map_page, dma_map_sg, dma_unmap_single, dma_unmap_page, dma_unmap_sg, dma_sync_single_for_cpu, dma_sync_single_for_device, dma_sync_sg_for_cpu, dma_sync_sg_for_device, dma_mapping_error};
@@

* unmap
  (NULL, ...)

@device_differs_same exists@
expression A, D;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@

  A = map(D, ...)
  ... when any
  unmap@q(D, A, ...)

// Another name of the same device

@device_differs_alias exists@
expression A, D2;
idexpression D;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@

  D = D2
  ... when any
  A = map(D, ...)
  ... when any
  unmap@q(D2, A, ...)

@device_differs_alias_undone exists@
expression A, D;
idexpression D2;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@

  D2 = D
  ... when any
  A = map(D, ...)
  ... when any
  unmap@q(D2, A, ...)

@device_differs_alias_late exists@
expression A, D;
idexpression D2;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@

  A = map(D, ...)
  ... when any
  D2 = D
  ... when any
  unmap@q(D2, A, ...)

// By way of the variable that the device is a member of, two names cannot be told apart.

@device_differs depends on context exists@
expression A, D, X;
expression D2 != NULL;
position q != {device_differs_same.q, device_differs_alias.q, device_differs_alias_undone.q, device_differs_alias_late.q};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@

  A = map(D, ...)
  ... when != A = X
* unmap@q
  (D2, A, ...)

// One list. A device that is a local variable may be any.

@device_differs_list_same exists@
expression D, L;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg};
@@

  map(D, L, ...)
  ... when any
  unmap@q(D, L, ...)

@device_differs_list_local exists@
expression D, L;
local idexpression V;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg};
@@

  map(D, L, ...)
  ... when any
  unmap@q(V, L, ...)

@device_differs_list_local_late exists@
expression D, L;
local idexpression V;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg};
@@

  map(V, L, ...)
  ... when any
  unmap@q(D, L, ...)

@device_differs_list depends on context exists@
expression D, D2, L, X;
position q != {device_differs_list_same.q, device_differs_list_local.q, device_differs_list_local_late.q};
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg};
@@

  map(D, L, ...)
  ... when != L = X
* unmap@q
  (D2, L, ...)
