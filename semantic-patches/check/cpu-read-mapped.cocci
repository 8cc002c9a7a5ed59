// SPDX-License-Identifier: GPL-2.0
/// The CPU reads the buffer before the unmap or sync that makes the device's data visible.
// Id: cpu-read-mapped
// Class: cpu-access
// Confidence: High
// Group: single
// Why: With swiotlb the data is still in the bounce buffer and arrives only with the unmap or sync; on machines without coherent DMA the
//      CPU can see stale cache lines.
// Mend: Unmap, or dma_sync_single_for_cpu(), before the first read.
// Tokens: dma_map_single dma_map_single_attrs ib_dma_map_single
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-read-mapped

virtual context
virtual patch

// The first access between map and unmap

@cpu_read_mapped_first exists@
expression E1, D, D2, B, N, H, E, A;
identifier f;
position m, p;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
identifier sync = {dma_sync_single_for_cpu, dma_sync_single_range_for_cpu, ib_dma_sync_single_for_cpu};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(D, B, N, \(DMA_FROM_DEVICE\|DMA_BIDIRECTIONAL\), ...)
  ... when any
      when != sync(...)
      when != unmap(...)
      when != B = E1
(
  memcpy(E, B@p, ...)
|
  memcmp(B@p, ...)
|
  memcmp(E, B@p, ...)
|
  copy_to_user(E, B@p, ...)
|
  memcpy_toio(E, B@p, ...)
|
  \(A@p\&\(B->f\|B[...]\|*B\)\)
)
  ... when any
  unmap2(D2, H, ...)

@cpu_read_mapped_none@
expression B, E, A;
identifier f;
position cpu_read_mapped_first.p;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
(
  sizeof(<+... A@p@z ...+>)
|
  &A@p@z
|
  \(A@p@z\&\(B->f\|B[...]\|*B\)\) = E
|
  map(..., <+... A@p@z ...+>, ...)
)

// Where the map failed, was not done, or is over

@cpu_read_mapped_failed exists@
expression A, V;
expression cpu_read_mapped_first.H;
position cpu_read_mapped_first.p;
position z;
@@
  if (<+... \(dma_mapping_error\|ib_dma_mapping_error\)(V, H) ...+>) {
  ... when any
  A@p@z
  ... when any
  }

// Only the first read is worth a finding, and sizeof() is none.

@cpu_read_mapped_size@
expression cpu_read_mapped_first.B;
identifier f;
position s;
@@
  sizeof(<+... \(B@s->f\|B@s[...]\|*B@s\) ...+>)

@cpu_read_mapped_later exists@
expression A;
expression cpu_read_mapped_first.B;
position b != cpu_read_mapped_size.s;
identifier f;
position cpu_read_mapped_first.p, cpu_read_mapped_first.m;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map@m(...)
  ... when any
  \(B@b->f\|B@b[...]\|*B@b\)
  ... when any
  A@p@z

// A structure that holds its own handle

@cpu_read_mapped_self@
expression B, D;
identifier f, g, h;
position m;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  \(B->f\|B->f.g\|B->f[...]\|B->f.g.h\) = map@m(D, B, ...)

@cpu_read_mapped_before exists@
expression A;
identifier fn;
position cpu_read_mapped_first.p, cpu_read_mapped_first.m;
position z;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  fn(...) {
  ... when != map@m(...)
  A@p@z
  ... when any
  }

@cpu_read_mapped_undone exists@
expression A, D;
expression cpu_read_mapped_first.H;
position cpu_read_mapped_first.p, cpu_read_mapped_first.m;
position z;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  unmap(D, H, ...)
  ... when any
      when != map@m(...)
  A@p@z

@cpu_read_mapped_final exists@
expression A;
position cpu_read_mapped_first.m != cpu_read_mapped_self.m;
position cpu_read_mapped_first.p != {cpu_read_mapped_none.z, cpu_read_mapped_failed.z, cpu_read_mapped_later.z, cpu_read_mapped_before.z, cpu_read_mapped_undone.z};
position w;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map@m(...)
  ... when any
  A@p@w

@cpu_read_mapped_mark depends on context@
expression A;
position cpu_read_mapped_final.w;
@@
* A@w

// Directly before the unmap: behind it instead.

@cpu_read_mapped_mend depends on patch@
expression D, B, H, E, L;
position cpu_read_mapped_final.w;
@@
- memcpy(E, B@w, L);
  \(dma_unmap_single\|dma_unmap_single_attrs\|ib_dma_unmap_single\)(D, H, ...);
+ memcpy(E, B, L);
