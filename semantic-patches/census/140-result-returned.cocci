// SPDX-License-Identifier: GPL-2.0
/// The count that was mapped goes to the caller: the caller has to get the handle instead, together with this function.
// Class: result-returned
// Tokens: dma_map_sg dma_map_sg_attrs
// Precondition: the result of the map call is returned, or stored through a pointer parameter
// Options: --no-includes --include-headers
// Tests: tests/class-result-returned

virtual context

@result_returned depends on context exists@
expression n;
@@

(
  return
* dma_map_sg
  (...);
|
  return
* dma_map_sg_attrs
  (...);
|
  *n =
* dma_map_sg
  (...)
|
  *n =
* dma_map_sg_attrs
  (...)
)

@result_returned_later depends on context exists@
local idexpression n;
@@

  n =
(
* dma_map_sg
|
* dma_map_sg_attrs
)
  (...)
  ... when any
      when != n = ...
  return n;

@result_stored_later depends on context exists@
local idexpression n, o;
@@

  n =
(
* dma_map_sg
|
* dma_map_sg_attrs
)
  (...)
  ... when any
      when != n = ...
  *o = n
