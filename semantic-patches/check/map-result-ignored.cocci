// SPDX-License-Identifier: GPL-2.0
/// The result of a map call is thrown away.
// Id: map-result-ignored
// Class: result
// Confidence: High
// Group: list
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The device then gets what the list had from
//      before, and the count may be smaller than the one that was given, where an IOMMU merges.
// Mend: Test the result (0 or a count; of dma_map_sgtable() 0 or -errno) and go the way of an error; pass the count on to who walks the list.
// Tokens: dma_map_sg dma_map_sg_attrs dma_map_sgtable ib_dma_map_sg scsi_dma_map usb_gadget_map_request usb_gadget_map_request_by_dev
// Options: --no-includes --include-headers
// Tests: tests/check-map-result-ignored

virtual context

@map_result_ignored depends on context@
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable, ib_dma_map_sg, scsi_dma_map, usb_gadget_map_request, usb_gadget_map_request_by_dev};
@@

* map
  (...);

// the same in words

@map_result_ignored_void depends on context@
identifier map = {dma_map_sg, dma_map_sgtable};
@@

  (void)
* map
  (...);
