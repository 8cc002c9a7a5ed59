// SPDX-License-Identifier: GPL-2.0
/// The result of a map call is stored and never looked at.
// Id: map-result-unread
// Class: result
// Confidence: High
// Group: list
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The device then gets what the list had from
//      before.
// Mend: Test the result before the list goes to the device.
// Tokens: dma_map_sg dma_map_sg_attrs dma_map_sgtable ib_dma_map_sg scsi_dma_map
// Options: --no-includes --include-headers
// Tests: tests/check-map-result-unread

virtual context

@map_result_unread_read exists@
local idexpression N;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable, ib_dma_map_sg, scsi_dma_map};
@@

  N = map@p(...)
  ... when any
  N

@map_result_unread depends on context@
local idexpression N;
position p != map_result_unread_read.p;
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable, ib_dma_map_sg, scsi_dma_map};
@@

  N =
* map@p
  (...);
