// SPDX-License-Identifier: GPL-2.0
/// The length of the CPU's entry goes with the address of the device's range: where mapping merged entries the two are not of the same piece of memory. A finding: which length is meant is a person's decision.
// Class: cpu-length
// Tokens: sg_dma_address sg_dma_len
// Marks: for_each_sg scsi_for_each_sg for_each_sgtable_dma_sg
// Precondition: a loop that reads the DMA address and ->length of its cursor, the latter for more than a message
// Options: --no-includes --include-headers
// Tests: tests/class-cpu-length

virtual context

@length_printed@
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
expression E;
position p;
@@

  print(..., <+... E@p->length ...+>, ...)

@length_addr exists@
iterator I;
identifier s;
position h;
@@

  I(..., s@h, ...) {
  ... when any
  sg_dma_address(s)
  ... when any
  }

@length_both exists@
iterator I;
identifier s;
position length_addr.h;
position k, p != length_printed.p;
@@

  I(..., s@h@k, ...) {
  ... when any
  s@p->length
  ... when any
  }

@length_head depends on context@
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
expression A, N, i;
identifier s;
statement S;
position length_both.k;
@@

(
* for_each_sg(
  A, s@k, N, i)
  S
|
* scsi_for_each_sg(
  A, s@k, N, i)
  S
|
* for_each_sgtable_dma_sg(
  A, s@k, i)
  S
)

@length_read depends on context exists@
iterator I;
identifier s;
position length_both.k;
@@

  I(..., s@k, ...) {
  ... when any
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
  }
