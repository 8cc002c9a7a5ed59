// SPDX-License-Identifier: GPL-2.0
/// The cursor is put on the list before that is mapped, when there are no DMA ranges yet, and no call that maps follows on each way: where the start belongs is for a person to say.
// Class: early-start
// Tokens: sg_dma_address sg_dma_len
// Marks: sg_next
// Precondition: a local cursor gets its list, is not used, and a function that maps by its name is called before its DMA side is read
// Options: --no-includes --include-headers
// Tests: tests/class-early-start

virtual context

@early_start exists@
identifier f, sg, m =~ "(^|_)map(_|$)";
expression L, X;
@@

  f(...)
  {
  ... when any
  sg = L
  ... when != sg
  \(X = m(...)\|m(...)\)
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
  }

@early_start_read depends on context@
identifier early_start.f, early_start.sg;
@@

  f(...)
  {
  <...
(
* sg_dma_address
  (sg)
|
* sg_dma_len
  (sg)
|
* sg_next
  (sg)
)
  ...>
  }
