// SPDX-License-Identifier: GPL-2.0
/// A failed dma_map_sg() makes the function return 0, which is its success.
// Id: map-sg-zero-returned
// Class: result
// Confidence: Medium
// Group: list
// Why: dma_map_sg() returns 0 when mapping failed: the variable that is returned is 0, the caller goes on, and the device gets a list that was not
//      mapped.
// Mend: Return an error of your own, as -ENOMEM; or use dma_map_sgtable(), which returns -errno.
// Tokens: dma_map_sg dma_map_sg_attrs ib_dma_map_sg
// Options: --no-includes --include-headers
// Tests: tests/check-map-sg-zero-returned

virtual context
virtual patch

// Only a function that says 0 elsewhere too, at its end: others return the count.

@map_sg_zero_returned_found exists@
local idexpression N;
expression X;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map(...)
  ... when != N = X
(
  if (\(!N\|N == 0\|N <= 0\|N < 1\)) return N@p;
|
  if (\(!N\|N == 0\|N <= 0\|N < 1\)) {
  ... when != N = X
  return N@p;
  }
)

@map_sg_zero_returned_in@
identifier f;
position map_sg_zero_returned_found.p;
expression N;
@@

  f(...)
  {
  <+...
  return N@p;
  ...+>
  }

@map_sg_zero_returned_zero@
identifier map_sg_zero_returned_in.f;
position q;
@@

  f@q(...)
  {
  <+...
  return 0;
  ...+>
  }

@map_sg_zero_returned depends on context@
identifier map_sg_zero_returned_in.f;
expression N;
position map_sg_zero_returned_found.p;
position map_sg_zero_returned_zero.q;
@@

  f@q(...)
  {
  <+...
  return
* N@p
  ;
  ...+>
  }

@map_sg_zero_returned_mend depends on patch@
identifier map_sg_zero_returned_in.f;
expression N;
position map_sg_zero_returned_found.p;
position map_sg_zero_returned_zero.q;
@@

  f@q(...)
  {
  <+...
  return
- N@p
+ -ENOMEM
  ;
  ...+>
  }
