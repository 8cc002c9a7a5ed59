// SPDX-License-Identifier: GPL-2.0
/// A result that is negative on error is kept in an unsigned variable and tested for being negative.
// Id: map-result-unsigned
// Class: result
// Confidence: High
// Group: list
// Why: The test is never true, on any machine: dma_map_sgtable(), scsi_dma_map() and usb_gadget_map_request() return -errno, which is a very large
//      number there.
// Mend: Make the variable an int.
// Tokens: dma_map_sgtable scsi_dma_map usb_gadget_map_request usb_gadget_map_request_by_dev
// Options: --no-includes --include-headers
// Tests: tests/check-map-result-unsigned

virtual context
virtual patch

@map_result_unsigned depends on context exists@
typedef u32, u16, u8, __u32;
local idexpression {unsigned int, unsigned long, u32, u16, u8, __u32, size_t, unsigned char, unsigned short} N;
expression X;
identifier map = {dma_map_sgtable, scsi_dma_map, usb_gadget_map_request, usb_gadget_map_request_by_dev};
@@

  N = map(...)
  ... when != N = X
(
* N
  < 0
|
* N
  <= 0
|
* N
  >= 0
)

@map_result_unsigned_mend depends on patch exists@
typedef u32;
identifier N;
expression X;
@@

(
- unsigned int N;
+ int N;
|
- u32 N;
+ int N;
|
- unsigned long N;
+ int N;
|
- size_t N;
+ int N;
)
  ... when any
  N = \(dma_map_sgtable\|scsi_dma_map\|usb_gadget_map_request\|usb_gadget_map_request_by_dev\)(...)
  ... when != N = X
  N < 0
