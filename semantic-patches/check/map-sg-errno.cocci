// SPDX-License-Identifier: GPL-2.0
/// The count of dma_map_sg() is taken for an error number.
// Id: map-sg-errno
// Class: result
// Confidence: High
// Group: list
// Why: dma_map_sg() returns 0 when mapping failed and never a negative number, on any machine: the comparison is never true, and the error is not seen.
// Mend: Test for 0, and return an error of your own, as -ENOMEM; or use dma_map_sgtable(), which returns -errno.
// Tokens: dma_map_sg dma_map_sg_attrs ib_dma_map_sg
// Options: --no-includes --include-headers
// Tests: tests/check-map-sg-errno

virtual context

@map_sg_errno_call depends on context@
constant C;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

(
* map
  (...) == -C
|
* dma_map_sg
  (...) != -C
)

@map_sg_errno depends on context exists@
expression N, X;
constant C;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map(...)
  ... when != N = X
(
* N
  == -C
|
* N
  != -C
|
  IS_ERR_VALUE(
* N
  )
|
  IS_ERR(
* N
  )
|
  dev_err_probe(X,
* N
  , ...)
)
