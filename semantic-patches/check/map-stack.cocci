// SPDX-License-Identifier: GPL-2.0
/// A variable on the stack is mapped.
// Id: map-stack
// Class: cpu-access
// Confidence: High
// Why: With CONFIG_VMAP_STACK the stack is not in the direct mapping: the address that is computed is of other memory. On machines without coherent DMA the
//      cache lines are shared with the function's other variables, which go stale or overwrite what the device wrote.
// Mend: Allocate the buffer with kmalloc(), or keep it in a structure that was, on cache lines of its own.
// Tokens: dma_map_single dma_map_single_attrs ib_dma_map_single sg_init_one sg_set_buf
// Options: --no-includes --include-headers
// Tests: tests/check-map-stack

virtual context

@map_stack_static@
identifier b;
type T;
position p;
@@

(
  static T b@p;
|
  static T b@p[...];
|
  static T b@p = ...;
)

// declared in the function, with a value of its own, and no pointer

@map_stack_array depends on context exists@
identifier f, b;
type T;
expression D, E;
position p != map_stack_static.p;
@@

  f(...)
  {
  ... when any
  T b@p[E];
  ... when any
(
* dma_map_single
  (D, b, ...)
|
* dma_map_single_attrs
  (D, b, ...)
|
* ib_dma_map_single
  (D, b, ...)
)
  ... when any
  }

@map_stack_variable depends on context exists@
local idexpression b;
expression D;
identifier f;
@@

(
* dma_map_single
  (D, &b, ...)
|
* dma_map_single_attrs
  (D, &b, ...)
|
* ib_dma_map_single
  (D, &b, ...)
|
* dma_map_single
  (D, &b.f, ...)
)
