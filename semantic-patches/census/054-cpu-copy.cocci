// SPDX-License-Identifier: GPL-2.0
/// The CPU goes over its own side of the entries, but takes sg_dma_len() for their lengths: ->length is meant. Where mapping merged entries, or has not happened yet, this touches other memory than that of the entry. A finding, to be fixed by a person; there is no DMA range in it.
// Class: cpu-copy
// Tokens: sg_dma_len
// Marks: for_each_sg scsi_for_each_sg scsi_for_each_prot_sg
// Precondition: a function that reads the DMA length and the memory or the CPU length of an entry of the same variable, and the DMA address of none
// Options: --no-includes --include-headers
// Tests: tests/class-cpu-copy

virtual context

@copy_device exists@
identifier fn, m =~ "^(dma_map_sg|dma_map_sg_attrs|dma_map_sgtable|scsi_dma_map)$";
position f;
@@

  fn@f(...) {
  ... when any
  \(sg_dma_address(...)\|m(...)\)
  ... when any
  }

@copy_cpu exists@
local idexpression struct scatterlist *s;
identifier fn;
position f != copy_device.f;
@@

  fn@f(...) {
  ... when any
  \(sg_page(s)\|sg_virt(s)\|s->length\)
  ... when any
  }

@copy_len exists@
local idexpression struct scatterlist *copy_cpu.s;
identifier fn;
position copy_cpu.f;
position c;
@@

  fn@f(...) {
  ... when any
  sg_dma_len@c(s)
  ... when any
  }

@copy_mark depends on context@
expression E;
position copy_len.c;
@@

* sg_dma_len@c
  (E)

// The loop around it

@copy_loop depends on context exists@
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg;
expression A, N, i;
identifier s;
position copy_len.c;
@@

(
* for_each_sg(
  A, s, N, i) {
  ... when any
  sg_dma_len@c(s)
  ... when any
  }
|
* scsi_for_each_sg(
  A, s, N, i) {
  ... when any
  sg_dma_len@c(s)
  ... when any
  }
|
* scsi_for_each_prot_sg(
  A, s, N, i) {
  ... when any
  sg_dma_len@c(s)
  ... when any
  }
)
