// SPDX-License-Identifier: GPL-2.0
/// The buffer is freed before it is unmapped.
// Id: free-before-unmap
// Class: lifetime
// Confidence: High
// Group: single
// Why: The unmap still works on the buffer: swiotlb copies the device's data into it, machines without coherent DMA invalidate its cache lines;
//      both hit the next owner of that memory. What is read through the freed pointer is a use after free besides.
// Mend: Unmap first, then free.
// Tokens: dma_unmap_single dma_unmap_single_attrs dma_unmap_page dma_unmap_page_attrs dma_unmap_phys dma_unmap_resource ib_dma_unmap_single ib_dma_unmap_page
// Options: --no-includes --include-headers
// Tests: tests/check-free-before-unmap

virtual context

// The handle is read through the pointer that was freed.

@free_before_unmap_through exists@
identifier X, f;
expression D, E;
position p, q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  \(kfree@q\|kvfree@q\|vfree@q\|kfree_sensitive@q\|dev_kfree_skb@q\|dev_kfree_skb_any@q\|dev_kfree_skb_irq@q\|dev_consume_skb_any@q\|kfree_skb@q\|napi_consume_skb@q\|__free_page@q\|put_page@q\)(X, ...)
  ... when != X = E
  unmap@p(D, <+... X->f ...+>, ...)

// The buffer of a handle

@free_before_unmap_buffer exists@
identifier X;
expression D, D2, H, E;
position p, q, m;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single, dma_map_page, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(D, \(X\|X->data\), ...)
  ... when any
      when != X = E
      when != H = E
      when != unmap(D2, H, ...)
  \(kfree@q\|kvfree@q\|vfree@q\|kfree_sensitive@q\|dev_kfree_skb@q\|dev_kfree_skb_any@q\|dev_kfree_skb_irq@q\|dev_consume_skb_any@q\|kfree_skb@q\|napi_consume_skb@q\|__free_page@q\|put_page@q\)(X, ...)
  ... when != X = E
      when != H = E
  unmap2@p(D2, H, ...)

// The free belongs to an earlier or later round.

@free_before_unmap_round exists@
position p;
position free_before_unmap_through.q;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap@p(...)
  ... when any
  \(kfree@q@z\|kvfree@q@z\|vfree@q@z\|kfree_sensitive@q@z\|dev_kfree_skb@q@z\|dev_kfree_skb_any@q@z\|dev_kfree_skb_irq@q@z\|dev_consume_skb_any@q@z\|kfree_skb@q@z\|napi_consume_skb@q@z\|__free_page@q@z\|put_page@q@z\)(...)

@free_before_unmap_moved exists@
idexpression i;
expression free_before_unmap_buffer.H, E;
position free_before_unmap_buffer.p, free_before_unmap_buffer.m;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single, dma_map_page, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  \(H\&<+... i ...+>\) = map@m(...)
  ... when any
  \(i++\|++i\|i--\|--i\|i = E\|i += E\|i -= E\)
  ... when any
  unmap@p@z(...)

// Where the map failed

@free_before_unmap_failed exists@
expression free_before_unmap_buffer.H, D;
position free_before_unmap_buffer.q;
position z;
@@
  if (<+... \(dma_mapping_error\|ib_dma_mapping_error\)(D, H) ...+>) {
  ... when any
  \(kfree@q@z\|kvfree@q@z\|vfree@q@z\|kfree_sensitive@q@z\|dev_kfree_skb@q@z\|dev_kfree_skb_any@q@z\|dev_kfree_skb_irq@q@z\|dev_consume_skb_any@q@z\|kfree_skb@q@z\|napi_consume_skb@q@z\|__free_page@q@z\|put_page@q@z\)(...)
  ... when any
  return ...;
  }

@free_before_unmap_through_final exists@
position free_before_unmap_through.p;
position free_before_unmap_through.q != free_before_unmap_round.z;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  \(kfree@q\|kvfree@q\|vfree@q\|kfree_sensitive@q\|dev_kfree_skb@q\|dev_kfree_skb_any@q\|dev_kfree_skb_irq@q\|dev_consume_skb_any@q\|kfree_skb@q\|napi_consume_skb@q\|__free_page@q\|put_page@q\)(...)
  ... when any
  unmap@p@z(...)

@free_before_unmap_buffer_final exists@
position free_before_unmap_buffer.p != free_before_unmap_moved.z;
position free_before_unmap_buffer.q != free_before_unmap_failed.z;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  \(kfree@q\|kvfree@q\|vfree@q\|kfree_sensitive@q\|dev_kfree_skb@q\|dev_kfree_skb_any@q\|dev_kfree_skb_irq@q\|dev_consume_skb_any@q\|kfree_skb@q\|napi_consume_skb@q\|__free_page@q\|put_page@q\)(...)
  ... when any
  unmap@p@z(...)

@free_before_unmap_through_mark depends on context@
identifier fn;
position free_before_unmap_through_final.z;
@@
* fn@z
  (...)

@free_before_unmap_buffer_mark depends on context@
identifier fn;
position free_before_unmap_buffer_final.z;
@@
* fn@z
  (...)

// The buffer in one array, its handle at the same place of another

@free_before_unmap_slot exists@
expression X, D, I, E;
identifier f, g, h;
position q;
identifier free = {kfree_skb, dev_kfree_skb, dev_kfree_skb_any, dev_kfree_skb_irq, dev_consume_skb_any, dev_consume_skb_irq, consume_skb, napi_consume_skb, __free_page, put_page};
identifier unmap = {dma_unmap_single, dma_unmap_page};
@@
  free@q(\(X->f[I]\|X->h[I].f\), ...);
  ... when != I = E
      when != \(I++\|I--\|++I\|--I\)
      when != if (...) { ... }
  unmap(D, \(X->g[I]\|X->h[I].g\), ...)

@free_before_unmap_slot_mark depends on context@
position free_before_unmap_slot.q;
identifier free;
@@
* free@q
  (...)
