// SPDX-License-Identifier: GPL-2.0
/// The result of dma_map_sgtable(), 0 or an error, is taken for a count.
// Id: sgtable-as-count
// Class: result
// Confidence: High
// Group: list
// Why: Other than dma_map_sg() it returns 0 when it mapped the table and -errno when not: success is taken for a failure, or a negative number for a count.
// Mend: Go the way of an error if the result is not 0; the count is in nents of the table.
// Tokens: dma_map_sgtable ib_dma_map_sgtable_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-sgtable-as-count

virtual context

@sgtable_as_count_not depends on context exists@
constant C;
@@

  if (!
* dma_map_sgtable
  (...)) { ... return -C; }

@sgtable_as_count_zero depends on context exists@
constant C;
@@

  if (
* dma_map_sgtable
  (...) == 0) { ... return -C; }

@sgtable_as_count_less depends on context exists@
constant C;
@@

  if (
* dma_map_sgtable
  (...) <= 0) { ... return -C; }

@sgtable_as_count_tested depends on context exists@
idexpression N;
constant C;
@@

  N = dma_map_sgtable(...);
(
  if (!
* N
  ) { ... return -C; }
|
  if (
* N
  == 0) { ... return -C; }
|
  if (
* N
  <= 0) { ... return -C; }
)

@sgtable_as_count_stored depends on context@
expression T;
@@

  \(T->nents\|T.nents\|T->orig_nents\|T.orig_nents\) =
* dma_map_sgtable
  (...)

@sgtable_as_count_used depends on context exists@
iterator name for_each_sg;
expression E, s, i, C;
local idexpression N, M;
@@

  N = dma_map_sgtable(...)
  ... when != N = M
(
  for_each_sg(E, s,
* N
  , i) { ... }
|
  dmaengine_prep_slave_sg(C, E,
* N
  , ...)
)

// Kept under a name that says a number

@sgtable_as_count_kept depends on context exists@
local idexpression N, M;
expression X;
identifier f =~ "(^|_)(nents|num|count|cnt|nr|nsg|n)(_|$)|nents|count";
@@

  N = dma_map_sgtable(...)
  ... when != N = M
  \(X->f\|X.f\) =
* N
