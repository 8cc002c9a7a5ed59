// SPDX-License-Identifier: GPL-2.0
/// The CPU writes to the buffer after it was mapped for the device.
// Id: cpu-write-mapped
// Class: cpu-access
// Confidence: High
// Group: single
// Why: With swiotlb the device gets the copy made by the map, without this write; on machines without coherent DMA the write can stay in
//      the cache, or be written back over the device's data.
// Mend: Write first and map then, or dma_sync_single_for_device() after the write.
// Tokens: dma_map_single dma_map_single_attrs ib_dma_map_single
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-write-mapped

virtual context

@cpu_write_mapped_first exists@
expression E1, D, B, N, H, E, A;
identifier f;
position m, p;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
identifier sync = {dma_sync_single_for_cpu, dma_sync_single_range_for_cpu, ib_dma_sync_single_for_cpu};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(D, B, N, ...)
  ... when any
      when != sync(...)
      when != unmap(...)
      when != B = E1
(
  memcpy(B@p, ...)
|
  memset(B@p, ...)
|
  copy_from_user(B@p, ...)
|
  strcpy(B@p, ...)
|
  strscpy(B@p, ...)
|
  sprintf(B@p, ...)
|
  snprintf(B@p, ...)
|
  get_random_bytes(B@p, ...)
|
  memcpy_fromio(B@p, ...)
|
  sg_copy_to_buffer(E, N, B@p, ...)
|
  skb_copy_from_linear_data(E, B@p, ...)
|
  skb_copy_bits(E, N, B@p, ...)
|
  \(A@p\&\(B->f\|B[...]\|*B\)\) = E
)

// Given back to the device afterwards, or the map comes behind the write, in a loop

@cpu_write_mapped_none exists@
expression A;
position cpu_write_mapped_first.p, cpu_write_mapped_first.m;
position z;
identifier sync = {dma_sync_single_for_device, dma_sync_single_range_for_device, ib_dma_sync_single_for_device};
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  A@p@z
  ... when any
(
  sync(...)
|
  map@m(...)
)

// Where the map failed, was not done, or is over

@cpu_write_mapped_failed exists@
expression A, V;
expression cpu_write_mapped_first.H;
position cpu_write_mapped_first.p;
position z;
@@
  if (<+... \(dma_mapping_error\|ib_dma_mapping_error\)(V, H) ...+>) {
  ... when any
  A@p@z
  ... when any
  }

// Only the first write is worth a finding.

@cpu_write_mapped_later exists@
expression A, E;
expression cpu_write_mapped_first.B;
identifier f;
position cpu_write_mapped_first.p, cpu_write_mapped_first.m;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map@m(...)
  ... when any
  \(B->f\|B[...]\|*B\) = E
  ... when any
  A@p@z

// A structure that holds its own handle, or a name that a branch made another buffer

@cpu_write_mapped_self@
expression B, D;
identifier f, g, h;
position m;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  \(B->f\|B->f.g\|B->f[...]\|B->f.g.h\) = map@m(D, B, ...)

@cpu_write_mapped_before exists@
expression A;
identifier fn;
position cpu_write_mapped_first.p, cpu_write_mapped_first.m;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  fn(...) {
  ... when != map@m(...)
  A@p@z
  ... when any
  }

@cpu_write_mapped_undone exists@
expression A, D;
expression cpu_write_mapped_first.H;
position cpu_write_mapped_first.p, cpu_write_mapped_first.m;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  unmap(D, H, ...)
  ... when any
      when != map@m(...)
  A@p@z

@cpu_write_mapped_final exists@
expression A;
position cpu_write_mapped_first.m != cpu_write_mapped_self.m;
position cpu_write_mapped_first.p != {cpu_write_mapped_none.z, cpu_write_mapped_failed.z, cpu_write_mapped_later.z, cpu_write_mapped_before.z, cpu_write_mapped_undone.z};
position w;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map@m(...)
  ... when any
  A@p@w

@cpu_write_mapped_mark depends on context@
expression A;
position cpu_write_mapped_final.w;
@@
* A@w
