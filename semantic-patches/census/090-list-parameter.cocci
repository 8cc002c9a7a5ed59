// SPDX-License-Identifier: GPL-2.0
/// The function gets an entry or a list from its caller: its interface has to change, together with all callers.
// Class: list-parameter
// Tokens: sg_dma_address sg_dma_len sg_next dma_map_sg dma_unmap_sg
// Precondition: the operand is a parameter of type struct scatterlist pointer
// Options: --no-includes --include-headers
// Tests: tests/class-list-parameter

virtual context

@parameter_use depends on context exists@
identifier f, s;
@@

  f(..., struct scatterlist *s, ...)
  {
  ... when any
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_next
  (s)
|
* dma_map_sg
  (..., s, ...)
|
* dma_unmap_sg
  (..., s, ...)
)
  ... when any
  }

// A cursor of the function's own that starts at the parameter.

@parameter_copy depends on context exists@
identifier f, s, c;
@@

  f(..., struct scatterlist *s, ...)
  {
  ... when any
  c = s
  ... when any
(
* sg_dma_address
  (c)
|
* sg_dma_len
  (c)
|
* sg_next
  (c)
)
  ... when any
  }
