// SPDX-License-Identifier: GPL-2.0
/// The offset in the page is added to a DMA address, which has it already: unless it is 0 the transfer begins too far on. A finding, to be fixed by a person; what is left then reads the DMA side only.
// Class: offset-twice
// Tokens: sg_dma_address
// Precondition: the same entry in sg_dma_address() + ->offset
// Options: --no-includes --include-headers
// Tests: tests/class-offset-twice

virtual context

@twice_sum depends on context@
expression E;
@@

* sg_dma_address
  (E) + E->offset
