// SPDX-License-Identifier: GPL-2.0
/// Each of these is mapped on a condition of its own, and both are unmapped on none.
// Id: unmap-unmapped
// Class: lifetime
// Confidence: Medium
// Group: single
// Why: What was not mapped has no address, or that of the last transfer: the unmap takes
//      somebody else's IOVA or bounce slot, and works on cache lines of other memory; CONFIG_DMA_API_DEBUG complains on any machine.
// Mend: Unmap on the condition that was mapped on.
// Tokens: dma_unmap_single dma_unmap_page
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-unmapped

virtual context

// Mapped in a branch, each of two in its own

@unmap_unmapped_map exists@
expression X;
identifier f, g;
position p, q;
identifier map = {dma_map_single, dma_map_page};
identifier map2 = {dma_map_single, dma_map_page};
@@
  X->f = map@p(...)
  ... when any
  X->g = map2@q(...)

@unmap_unmapped_guard exists@
expression X, V;
identifier unmap_unmapped_map.f;
position unmap_unmapped_map.p;
identifier map;
@@
  if (V) {
  ... when any
  X->f = map@p(...)
  ... when any
  }

@unmap_unmapped_guard2 exists@
expression X, V != unmap_unmapped_guard.V;
identifier unmap_unmapped_map.g;
position unmap_unmapped_map.q;
identifier map;
@@
  if (V) {
  ... when any
  X->g = map@q(...)
  ... when any
  }

// The same branch maps both.
@unmap_unmapped_same exists@
expression X, V;
identifier unmap_unmapped_map.f, unmap_unmapped_map.g;
position unmap_unmapped_map.p, unmap_unmapped_map.q;
identifier map, map2;
@@
  if (V) {
  ... when any
  X->f = map@p(...)
  ... when any
  X->g = map2@q(...)
  ... when any
  }

// One member, twice

@unmap_unmapped_alike@
expression X;
identifier unmap_unmapped_map.f, unmap_unmapped_map.g;
position unmap_unmapped_map.p;
identifier map;
@@
  \(X->f\&X->g\) = map@p(...)

@unmap_unmapped_unmap depends on unmap_unmapped_guard && unmap_unmapped_guard2 && !unmap_unmapped_same && !unmap_unmapped_alike exists@
expression Y;
identifier unmap_unmapped_map.f, unmap_unmapped_map.g, fn;
identifier unmap = {dma_unmap_single, dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_page};
position u, v;
@@
  fn(...) {
  ... when != if (...) {...}
  unmap@u(..., Y->f, ...);
  ... when != if (...) {...}
  unmap2@v(..., Y->g, ...);
  ... when any
  }

@unmap_unmapped_guarded exists@
position unmap_unmapped_unmap.u;
identifier unmap;
expression V;
@@
  if (V) {
  ... when any
  unmap@u(...);
  ... when any
  }

@unmap_unmapped depends on context && unmap_unmapped_unmap && !unmap_unmapped_guarded@
position p = {unmap_unmapped_unmap.u, unmap_unmapped_unmap.v};
identifier unmap;
@@
* unmap@p
  (...)
