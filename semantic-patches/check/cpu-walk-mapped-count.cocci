// SPDX-License-Identifier: GPL-2.0
/// The CPU side of a list is walked over the count of its DMA ranges.
// Id: cpu-walk-mapped-count
// Class: count
// Confidence: High
// Group: list
// Why: Where an IOMMU merged entries the mapped count is smaller than the number of entries: the memory behind is not copied,
//      freed or looked at.
// Mend: Walk over the count that was given to the map call: orig_nents of a struct sg_table, for_each_sgtable_sg().
// Tokens: for_each_sg for_each_sgtable_dma_sg dma_map_sg dma_map_sg_attrs sg_copy_to_buffer sg_copy_from_buffer sg_pcopy_to_buffer sg_pcopy_from_buffer sg_miter_start
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-walk-mapped-count

virtual context

// lists that somebody fills by hand have both sides in each entry

@cpu_walk_mapped_count_filled@
iterator name for_each_sgtable_dma_sg;
expression T, s, i, X;
position p;
@@

  for_each_sgtable_dma_sg@p(T, s, i) {
  <+...
  \(sg_dma_address(s) = X\|sg_dma_len(s) = X\)
  ...+>
  }

@cpu_walk_mapped_count_table depends on context exists@
iterator name for_each_sgtable_dma_sg;
expression T, i;
idexpression s;
position p != cpu_walk_mapped_count_filled.p;
@@

* for_each_sgtable_dma_sg@p
  (T, s, i) {
  <+...
  \(sg_page(s)\|sg_virt(s)\|sg_phys(s)\|sg_set_page(s, ...)\|s->length\|s->offset\)
  ...+>
  }

@cpu_walk_mapped_count_same@
expression D, E, N, R;
position p;
@@

  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)

// what only a message shows

@cpu_walk_mapped_count_told@
idexpression s;
identifier f =~ "^(dev_dbg|dev_vdbg|pr_debug|dev_info|pr_info|dev_err|pr_err|printk)$";
position q;
@@

  f(..., \(s@q->length\|s@q->offset\), ...)

@cpu_walk_mapped_count_result depends on context exists@
iterator name for_each_sg;
expression D, E, N, R, i, X;
local idexpression M;
idexpression s;
position p != cpu_walk_mapped_count_same.p;
position q != cpu_walk_mapped_count_told.q;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)
  ... when any
      when != M = X
* for_each_sg
  (E, s, M, i) {
  <+...
  \(sg_page(s)\|sg_virt(s)\|sg_phys(s)\|s@q->length\|s@q->offset\)
  ...+>
  }

@cpu_walk_mapped_count_copy depends on context exists@
expression D, E, N, R, X;
local idexpression M;
position p != cpu_walk_mapped_count_same.p;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)
  ... when any
      when != M = X
(
* sg_copy_to_buffer
  (E, M, ...)
|
* sg_copy_from_buffer
  (E, M, ...)
|
* sg_pcopy_to_buffer
  (E, M, ...)
|
* sg_pcopy_from_buffer
  (E, M, ...)
)

@cpu_walk_mapped_count_over depends on context exists@
expression D, E, N, R, X;
@@

  N = \(dma_map_sg\|dma_map_sg_attrs\)(D, E, N, R, ...)
  ... when any
      when != N = X
(
* sg_copy_to_buffer
  (E, N, ...)
|
* sg_copy_from_buffer
  (E, N, ...)
|
* sg_pcopy_to_buffer
  (E, N, ...)
|
* sg_pcopy_from_buffer
  (E, N, ...)
)
