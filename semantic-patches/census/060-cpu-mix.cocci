// SPDX-License-Identifier: GPL-2.0
/// One cursor serves both the CPU side and the DMA side of the entries: each side needs a cursor of its own, and a decision what holds where entries merged.
// Class: cpu-mix
// Tokens: sg_dma_address sg_dma_len
// Marks: for_each_sg for_each_sgtable_dma_sg scsi_for_each_sg
// Precondition: the same cursor is read by sg_dma_address() or sg_dma_len() and by sg_page(), sg_virt(), sg_phys(), ->length or ->offset
// Options: --no-includes --include-headers
// Tests: tests/class-cpu-mix

virtual context

// Over some path of one function, in either order; a loop counts for both.

@mix_cpu_first depends on context exists@
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
local idexpression s;
statement S;
@@

  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
      when != s = sg_next(...)
      when != for_each_sg(...) S
      when != scsi_for_each_sg(...) S
      when != for_each_sgtable_dma_sg(...) S
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)

@mix_dma_first depends on context exists@
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
local idexpression s;
statement S;
@@

(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
      when != s = sg_next(...)
      when != for_each_sg(...) S
      when != scsi_for_each_sg(...) S
      when != for_each_sgtable_dma_sg(...) S
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)

// The loop around them.

@mix_loop depends on context exists@
iterator name for_each_sg, for_each_sgtable_dma_sg, scsi_for_each_sg;
expression A, B, s, i;
@@

(
* for_each_sg(
  A, s, B, i) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
  }
|
* for_each_sg(
  A, s, B, i) {
  ... when any
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }
|
* for_each_sgtable_dma_sg(
  A, s, i) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
  }
|
* scsi_for_each_sg(
  A, s, B, i) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
  }
)

// Both in one expression.

@mix_same depends on context@
local idexpression s;
@@

(
* sg_dma_address
  (s) + \(s->length\|s->offset\)
|
* sg_dma_len
  (s) + \(s->length\|s->offset\)
)
