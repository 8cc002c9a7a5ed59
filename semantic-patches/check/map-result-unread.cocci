// SPDX-License-Identifier: GPL-2.0
/// The result of a map call is stored and never looked at.
// Id: map-result-unread
// Class: result
// Confidence: High
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
@@

  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\|dma_map_sgtable@p\|ib_dma_map_sg@p\|scsi_dma_map@p\)(...)
  ... when any
  N

@map_result_unread depends on context@
local idexpression N;
position p != map_result_unread_read.p;
@@

(
  N =
* dma_map_sg@p
  (...);
|
  N =
* dma_map_sg_attrs@p
  (...);
|
  N =
* dma_map_sgtable@p
  (...);
|
  N =
* ib_dma_map_sg@p
  (...);
|
  N =
* scsi_dma_map@p
  (...);
)
