// SPDX-License-Identifier: GPL-2.0
/// The result of dma_map_sg() is tested for being negative, which it never is.
// Id: map-sg-negative
// Class: result
// Confidence: High
// Group: list
// Why: dma_map_sg() and ib_dma_map_sg() return 0 when mapping failed, on every machine. The error is not seen, and the device gets a list that was not mapped.
// Mend: Test for 0, and return an error of your own, as -ENOMEM; or use dma_map_sgtable(), which returns -errno.
// Tokens: dma_map_sg dma_map_sg_attrs ib_dma_map_sg ib_dma_map_sg_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-map-sg-negative

virtual context
virtual patch

@map_sg_negative_call depends on context@
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

* map
  (...) < 0

@map_sg_negative_assigned depends on context@
expression N;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  (N =
* map
  (...)) < 0

// Of the variable: only where the other test is missing.

@map_sg_negative_zero exists@
expression N, M;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map@p(...)
  ... when != N = M
  \(!N\|N == 0\|N != 0\|N > 0\|N <= 0\|N < 1\|N >= 1\|N == 1\|N != 1\)

@map_sg_negative_tested depends on context exists@
expression N, M;
position p != map_sg_negative_zero.p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map@p(...)
  ... when != N = M
(
* N
  < 0
|
* N
  >= 0
)

// Where the branch hands the count on as an error, 0 would say success.

@map_sg_negative_kept depends on patch exists@
expression N, E;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map@p(...)
  ... when any
  if (<+... N < 0 ...+>) {
  ... when any
  E = N;
  ... when any
  }

@map_sg_negative_returned depends on patch exists@
expression N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg, ib_dma_map_sg_attrs};
@@

  N = map@p(...)
  ... when any
  if (<+... N < 0 ...+>) {
  ... when any
  return <+... N ...+>;
  }

@map_sg_negative_mend depends on patch exists@
expression N, M;
position p != {map_sg_negative_zero.p, map_sg_negative_kept.p, map_sg_negative_returned.p};
@@

  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\|ib_dma_map_sg@p\|ib_dma_map_sg_attrs@p\)(...)
  ... when != N = M
- N < 0
+ N == 0

@map_sg_negative_mend_returned depends on patch exists@
expression N, M;
position p != map_sg_negative_zero.p;
@@

  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\|ib_dma_map_sg@p\|ib_dma_map_sg_attrs@p\)(...)
  ... when != N = M
  if (
- N < 0
+ N == 0
  )
- return N;
+ return -ENOMEM;
