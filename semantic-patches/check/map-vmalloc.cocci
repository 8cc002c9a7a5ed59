// SPDX-License-Identifier: GPL-2.0
/// Memory that can come from vmalloc() is mapped with dma_map_single().
// Id: map-vmalloc
// Class: cpu-access
// Confidence: High
// Group: single
// Why: dma_map_single() takes addresses of the linear map only: for another it computes the address of a foreign page, and the device writes there;
//      kvmalloc() makes that depend on the size and on how fragmented the memory is.
// Mend: Use kmalloc(), or map page by page (vmalloc_to_page(), or a list of them).
// Tokens: vmalloc vzalloc kvmalloc kvzalloc kvcalloc kvmalloc_array __vmalloc vmalloc_user vmalloc_32 kvmalloc_node vmalloc_node vzalloc_node kvzalloc_node vmalloc_array vcalloc
// Needs: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-map-vmalloc

virtual context

@map_vmalloc_local exists@
expression X, D, E;
type T;
position p;
identifier call = {vmalloc, vzalloc, kvmalloc, kvzalloc, kvcalloc, kvmalloc_array, __vmalloc, vmalloc_user, vmalloc_32, kvmalloc_node, vmalloc_node, vzalloc_node, kvzalloc_node, vmalloc_array, vcalloc};
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  X = call(...)
  ... when any
      when != X = E
      when != is_vmalloc_addr(X)
  map(D, \(X@p\|X@p + E\|(T)X@p\), ...)

// A member, anywhere in the file, that is never something else

@map_vmalloc_asked@
identifier call = {is_vmalloc_addr, vmalloc_to_page, vmalloc_to_pfn};
@@
  call(...)

@map_vmalloc_member depends on !map_vmalloc_asked@
expression X;
identifier f;
identifier call = {vmalloc, vzalloc, kvmalloc, kvzalloc, kvcalloc, kvmalloc_array, __vmalloc, vmalloc_user, vmalloc_32, kvmalloc_node, vmalloc_node, vzalloc_node, kvzalloc_node, vmalloc_array, vcalloc};
@@
  \(X->f\|X.f\) = call(...)

@map_vmalloc_other@
expression X;
identifier map_vmalloc_member.f;
identifier g = {kmalloc, kzalloc, kcalloc, kmalloc_array, devm_kzalloc, devm_kmalloc, kmalloc_node, kzalloc_node, kmalloc_obj, kzalloc_obj, kmalloc_objs, kzalloc_objs, __get_free_pages, get_zeroed_page, dma_alloc_coherent, kmemdup, page_address};
@@
  \(X->f\|X.f\) = g(...)

@map_vmalloc_use depends on !map_vmalloc_other@
expression X, D, E;
identifier map_vmalloc_member.f;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map(D, \(E@p\&\(X->f\|X.f\)\), ...)

@map_vmalloc_local_mark depends on context@
expression E;
position map_vmalloc_local.p;
@@
* E@p

@map_vmalloc_use_mark depends on context@
expression E;
position map_vmalloc_use.p;
@@
* E@p
