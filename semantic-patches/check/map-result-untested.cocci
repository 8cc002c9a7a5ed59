// SPDX-License-Identifier: GPL-2.0
/// How many entries dma_map_sg() mapped is used without a test for 0.
// Id: map-result-untested
// Class: result
// Confidence: High
// Group: list
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. dma_map_sg() returns 0 then: the loop over
//      the entries does nothing, or the first entry is taken anyway, the device starts with an empty or a stale list, and the list is unmapped later as
//      if it had been mapped.
// Mend: Test for 0 before the list goes to the device, and go the way of an error, without unmapping.
// Tokens: dma_map_sg dma_map_sg_attrs ib_dma_map_sg
// Options: --no-includes --include-headers
// Tests: tests/check-map-result-untested

virtual context

@map_result_untested_asked exists@
local idexpression N;
expression X;
binary operator b = {==, !=, <, <=, >, >=, &&, ||};
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p(...)
  ... when any
(
  !N
|
  N b X
|
  N--
|
  --N
)

@map_result_untested_if exists@
local idexpression N;
statement S1, S2;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p(...)
  ... when any
  if (<+... N ...+>) S1 else S2

@map_result_untested_returned exists@
local idexpression N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p(...)
  ... when any
  return <+... N ...+>;

// A function that counts what it wrote, and tells its caller

@map_result_untested_counted exists@
iterator name for_each_sg, scsi_for_each_sg;
local idexpression N, V;
expression L, s, i;
statement S;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p(...)
  ... when any
(
  for_each_sg(L, s, N, i) S
|
  scsi_for_each_sg(L, s, N, i) S
)
  ... when any
  return V;

@map_result_untested_read exists@
local idexpression N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p(...)
  ... when any
  N

// Never read: map-result-unread

@map_result_untested_local@
local idexpression N;
position r != {map_result_untested_asked.p, map_result_untested_if.p, map_result_untested_returned.p, map_result_untested_counted.p};
position map_result_untested_read.p;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  N = map@p@r(...)

@map_result_untested depends on context@
position map_result_untested_local.r;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

* map@r
  (...)

// A member: nobody in this file looks at it.

@map_result_untested_m@
expression X;
identifier f;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  X->f = map(...)

@map_result_untested_m_asked@
expression Y, X;
identifier map_result_untested_m.f;
binary operator b = {==, !=, <, <=, >, >=, &&, ||};
@@

(
  !Y->f
|
  Y->f b X
|
  Y->f ? ... : X
)

@map_result_untested_m_if@
expression Y;
identifier map_result_untested_m.f;
statement S1, S2;
@@

  if (Y->f) S1 else S2

@map_result_untested_m_copied@
expression Y, X;
identifier map_result_untested_m.f;
local idexpression V;
@@

(
  Y->f = V
|
  V = Y->f
|
  V = Y->f = X
)

@map_result_untested_m_returned@
expression Y;
identifier map_result_untested_m.f;
@@

  return Y->f;

@map_result_untested_member depends on context && !map_result_untested_m_asked && !map_result_untested_m_if && !map_result_untested_m_copied && !map_result_untested_m_returned@
expression X;
identifier map_result_untested_m.f;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@

  X->f =
* map
  (...)
