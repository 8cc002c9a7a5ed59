// SPDX-License-Identifier: GPL-2.0
/// Only the CPU side of the entries is used here, and a DMA range has none: this waits for range_cpu.
// Class: cpu-side
// Tokens: for_each_sg scsi_for_each_sg scsi_for_each_prot_sg for_each_sgtable_sg for_each_sgtable_dma_sg sg_next
// Marks: for_each_sgtable_page
// Precondition: no DMA side of the cursor in the loop, or the loop is one over CPU entries by its name
// Options: --no-includes --include-headers
// Tests: tests/class-cpu-side

virtual context

@cpu_dma_loop exists@
iterator name for_each_sg, scsi_for_each_sg;
expression A, B, X, s, i;
identifier f;
assignment operator op;
position p;
@@

(
  for_each_sg@p(A, s, B, i) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }
|
  scsi_for_each_sg@p(A, s, B, i) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }
|
  for_each_sg@p(A, s, B, i)
    X op <+... \(sg_dma_address(s)\|sg_dma_len(s)\) ...+>;
|
  for_each_sg@p(A, s, B, i)
    f(..., <+... \(sg_dma_address(s)\|sg_dma_len(s)\) ...+>, ...);
|
  scsi_for_each_sg@p(A, s, B, i)
    X op <+... \(sg_dma_address(s)\|sg_dma_len(s)\) ...+>;
|
  scsi_for_each_sg@p(A, s, B, i)
    f(..., <+... \(sg_dma_address(s)\|sg_dma_len(s)\) ...+>, ...);
)

@cpu_loop depends on context@
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_sg, for_each_sgtable_page;
position p != cpu_dma_loop.p;
statement S;
@@

(
* for_each_sg@p(
  ...) S
|
* scsi_for_each_sg@p(
  ...) S
|
* scsi_for_each_prot_sg@p(
  ...) S
|
* for_each_sgtable_sg@p(
  ...) S
|
* for_each_sgtable_page@p(
  ...) S
)

// Walks by hand: what the step leads to, and what came before it.

@cpu_next depends on context exists@
local idexpression s;
@@

  s =
* sg_next
  (...)
  ... when any
      when != \(sg_dma_address(s)\|sg_dma_len(s)\)
  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)

@cpu_next_after depends on context exists@
local idexpression s;
@@

  \(s->length\|s->offset\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\)
  ... when any
      when != \(sg_dma_address(s)\|sg_dma_len(s)\)
  s =
* sg_next
  (...)
