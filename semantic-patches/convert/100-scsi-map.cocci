// SPDX-License-Identifier: GPL-2.0
/// Map and unmap a SCSI command's data through the handle that the command holds, scsi_map_range_count() and scsi_unmap_range().
// Id: scsi-map
// Step: S2
// Confidence: High
// Tokens: scsi_dma_map scsi_dma_unmap
// Precondition: the file maps commands by plain calls, does not map or unmap their lists itself, keeps the result in no unsigned variable and asks for no particular error: all of a file changes, or nothing
// Options: --no-includes --include-headers
// Tests: tests/scsi-map

virtual patch
virtual context

// A file that only unmaps may unmap what another has mapped by the list: the handle would be empty.
// A map for a device that the driver names fills the same handle.

@scsi_map_here@
position p;
@@

  \(scsi_dma_map@p\|scsi_map_range_dev_count@p\)(...)

@scsi_unmap_here@
position p;
@@

  scsi_dma_unmap@p(...)

// A function that is named without a call: whoever calls it wants the old one.

@scsi_map_named depends on scsi_map_here@
symbol scsi_dma_map, scsi_dma_unmap;
position p != {scsi_map_here.p, scsi_unmap_here.p};
@@

(
  scsi_dma_map@p
|
  scsi_dma_unmap@p
)

// A list that the file maps or unmaps by itself: the handle knows nothing of it.

@scsi_map_by_list depends on scsi_map_here@
expression C, D;
@@

(
  dma_map_sg(D, scsi_sglist(C), ...)
|
  dma_map_sg_attrs(D, scsi_sglist(C), ...)
|
  dma_unmap_sg(D, scsi_sglist(C), ...)
|
  dma_unmap_sg_attrs(D, scsi_sglist(C), ...)
)

// There are more errors now than -ENOMEM, and none of them fits an unsigned.

@scsi_map_one_error depends on scsi_map_here exists@
local idexpression n;
constant E;
@@

  n = scsi_dma_map(...)
  ... when any
  \(n == -E\|n != -E\)

@scsi_map_unsigned depends on scsi_map_here@
typedef u8, u16, u32, u64;
local idexpression unsigned char a;
local idexpression unsigned short b;
local idexpression unsigned int c;
local idexpression unsigned long d;
local idexpression size_t e;
local idexpression u8 f;
local idexpression u16 g;
local idexpression u32 h;
local idexpression u64 i;
@@

  \(a\|b\|c\|d\|e\|f\|g\|h\|i\) = scsi_dma_map(...)

@scsi_map_patch depends on patch && scsi_map_here && !scsi_map_named && !scsi_map_by_list && !scsi_map_one_error && !scsi_map_unsigned@
expression C;
@@

(
- scsi_dma_map(C)
+ scsi_map_range_count(C)
|
- scsi_dma_unmap(C)
+ scsi_unmap_range(C)
)

@scsi_map_context depends on context && scsi_map_here && !scsi_map_named && !scsi_map_by_list && !scsi_map_one_error && !scsi_map_unsigned@
expression C;
@@

(
* scsi_dma_map(C)
|
* scsi_dma_unmap(C)
)
