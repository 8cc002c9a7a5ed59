// SPDX-License-Identifier: GPL-2.0
/// The list is walked as an array, by index or pointer arithmetic, which chained lists do not allow: the walk has to be reshaped first.
// Class: index-walk
// Tokens: sg_dma_address sg_dma_len
// Precondition: &list[i], list + i, list++ or a peek with sg_next() below sg_dma_address() or sg_dma_len()
// Options: --no-includes --include-headers
// Tests: tests/class-index-walk

virtual context

@index_read depends on context@
expression A, I;
@@

(
* sg_dma_address
  (\(&A[I]\|A + I\|sg_next(A)\|A++\))
|
* sg_dma_len
  (\(&A[I]\|A + I\|sg_next(A)\|A++\))
)

@index_moved exists@
local idexpression s;
expression X;
position p;
@@

  \(s++\|++s\|s += X\|s = &X[...]\)
  ... when any
  \(sg_dma_address@p(s)\|sg_dma_len@p(s)\)

@index_moved_read depends on context@
position index_moved.p;
expression E;
@@

(
* sg_dma_address@p
  (E)
|
* sg_dma_len@p
  (E)
)
