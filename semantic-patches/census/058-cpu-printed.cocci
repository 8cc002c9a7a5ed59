// SPDX-License-Identifier: GPL-2.0
/// Of the CPU side only a message says something: without that the walk reads the DMA side alone, and is one of DMA ranges. A person decides what the message should say where mapping merged entries.
// Class: cpu-printed
// Tokens: sg_dma_address sg_dma_len
// Marks: for_each_sg for_each_sgtable_dma_sg scsi_for_each_sg
// Precondition: all that a function reads of a variable's CPU side are arguments of print functions
// Options: --no-includes --include-headers
// Tests: tests/class-cpu-printed

virtual context

@printed_side@
local idexpression struct scatterlist *s;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@

  print(..., <+... \(s@p->length\|s@p->offset\|sg_page(s@p)\|sg_virt(s@p)\|sg_phys(s@p)\) ...+>, ...)

@printed_not exists@
local idexpression struct scatterlist *s;
identifier fn;
position f, p != printed_side.p;
@@

  fn@f(...) {
  ... when any
  \(s@p->length\|s@p->offset\|sg_page(s@p)\|sg_virt(s@p)\|sg_phys(s@p)\)
  ... when any
  }

@printed_fn exists@
local idexpression struct scatterlist *s;
identifier fn;
position f != printed_not.f;
position printed_side.p;
@@

  fn@f(...) {
  ... when any
  \(s@p->length\|s@p->offset\|sg_page(s@p)\|sg_virt(s@p)\|sg_phys(s@p)\)
  ... when any
  }

@printed_read exists@
local idexpression struct scatterlist *printed_fn.s;
identifier fn;
position printed_fn.f;
position r;
@@

  fn@f(...) {
  ... when any
  \(sg_dma_address@r(s)\|sg_dma_len@r(s)\)
  ... when any
  }

@printed_mark depends on context@
expression E;
position printed_read.r;
@@

(
* sg_dma_address@r
  (E)
|
* sg_dma_len@r
  (E)
)

// The loop around it

@printed_loop depends on context exists@
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
expression A, N, i;
identifier s;
position printed_read.r;
@@

(
* for_each_sg(
  A, s, N, i) {
  ... when any
  \(sg_dma_address@r(s)\|sg_dma_len@r(s)\)
  ... when any
  }
|
* scsi_for_each_sg(
  A, s, N, i) {
  ... when any
  \(sg_dma_address@r(s)\|sg_dma_len@r(s)\)
  ... when any
  }
|
* for_each_sgtable_dma_sg(
  A, s, i) {
  ... when any
  \(sg_dma_address@r(s)\|sg_dma_len@r(s)\)
  ... when any
  }
)
