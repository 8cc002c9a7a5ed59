// SPDX-License-Identifier: GPL-2.0
/// The offset of an entry is added to its DMA address, which has it already.
// Id: offset-twice
// Class: side
// Confidence: High
// Group: list
// Why: dma_map_sg() maps from the offset in the page on: sg_dma_address() is where the data begins. With an offset that is not zero, the device
//      reads or writes that many bytes too far, on any machine.
// Mend: Take sg_dma_address() as it is.
// Tokens: sg_dma_address
// Options: --no-includes --include-headers
// Tests: tests/check-offset-twice

virtual context
virtual patch

@offset_twice depends on context@
expression S;
@@

(
* sg_dma_address
  (S) + S->offset
|
  S->offset +
* sg_dma_address
  (S)
|
* sg_dma_address
  (&S) + S.offset
)

@offset_twice_mend depends on patch@
expression S;
@@

  sg_dma_address(S)
- + S->offset

@offset_twice_stored depends on context exists@
expression S;
idexpression A, X;
@@

  A = sg_dma_address(S)
  ... when != A = X
(
* A
  += S->offset
|
* A
  + S->offset
)
