// SPDX-License-Identifier: GPL-2.0
/// Map and unmap the lists of a SCSI command, for a device that the driver names, through the handles that the command holds.
// Id: scsi-list-map
// Step: S2
// Confidence: High
// Tokens: dma_map_sg dma_unmap_sg
// Needs: scsi_sglist scsi_prot_sglist
// Precondition: the file both maps and unmaps such lists of commands, always by scsi_sglist() and scsi_sg_count(), or those of the protection data: of each of the two kinds all of a file changes, or nothing
// Options: --no-includes --include-headers
// Tests: tests/scsi-list-map

virtual patch
virtual context

// ---- the data

@scsi_data_list@
expression D, C, R;
position p;
@@

  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, scsi_sglist(C), scsi_sg_count(C), R)

// A file that only unmaps may unmap what another has mapped by the list: the handle would be empty.

@scsi_data_map depends on scsi_data_list@
expression D, C;
@@

(
  dma_map_sg(D, scsi_sglist(C), ...)
|
  scsi_dma_map(C)
)

// ... and one that only maps leaves the handle filled. scsi_dma_unmap() empties it.

@scsi_data_unmap depends on scsi_data_map@
expression D, C;
@@

(
  dma_unmap_sg(D, scsi_sglist(C), ...)
|
  scsi_dma_unmap(C)
)

// Part of a list, and a list by another name or with flags: the handle knows nothing of it.

@scsi_data_part depends on scsi_data_unmap@
expression D, C;
position p != scsi_data_list.p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, scsi_sglist(C), ...)
|
  \(dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, scsi_sglist(C), ...)
)

@scsi_data_named depends on scsi_data_unmap exists@
local idexpression L;
expression D, C;
@@

  L = scsi_sglist(C)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)

@scsi_data_patch depends on patch && scsi_data_unmap && !scsi_data_part && !scsi_data_named disable ptr_to_array@
expression D, C, R;
@@

(
- dma_map_sg(D, scsi_sglist(C), scsi_sg_count(C), R)
+ scsi_map_range_dev_count(D, C, R)
|
- dma_unmap_sg(D, scsi_sglist(C), scsi_sg_count(C), R)
+ scsi_unmap_range_dev(D, C, R)
)

@scsi_data_context depends on context && scsi_data_unmap && !scsi_data_part && !scsi_data_named@
expression D, C, R;
@@

(
* dma_map_sg(D, scsi_sglist(C), scsi_sg_count(C), R)
|
* dma_unmap_sg(D, scsi_sglist(C), scsi_sg_count(C), R)
)

// ---- the protection data

@scsi_prot_list@
expression D, C, R;
position p;
@@

  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, scsi_prot_sglist(C), scsi_prot_sg_count(C), R)

@scsi_prot_map depends on scsi_prot_list@
expression D, C;
@@

  dma_map_sg(D, scsi_prot_sglist(C), ...)

@scsi_prot_unmap depends on scsi_prot_map@
expression D, C;
@@

  dma_unmap_sg(D, scsi_prot_sglist(C), ...)

@scsi_prot_part depends on scsi_prot_unmap@
expression D, C;
position p != scsi_prot_list.p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, scsi_prot_sglist(C), ...)
|
  \(dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, scsi_prot_sglist(C), ...)
)

@scsi_prot_named depends on scsi_prot_unmap exists@
local idexpression L;
expression D, C;
@@

  L = scsi_prot_sglist(C)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)

@scsi_prot_patch depends on patch && scsi_prot_unmap && !scsi_prot_part && !scsi_prot_named disable ptr_to_array@
expression D, C, R;
@@

(
- dma_map_sg(D, scsi_prot_sglist(C), scsi_prot_sg_count(C), R)
+ scsi_map_prot_range_count(D, C, R)
|
- dma_unmap_sg(D, scsi_prot_sglist(C), scsi_prot_sg_count(C), R)
+ scsi_unmap_prot_range(D, C, R)
)

@scsi_prot_context depends on context && scsi_prot_unmap && !scsi_prot_part && !scsi_prot_named@
expression D, C, R;
@@

(
* dma_map_sg(D, scsi_prot_sglist(C), scsi_prot_sg_count(C), R)
|
* dma_unmap_sg(D, scsi_prot_sglist(C), scsi_prot_sg_count(C), R)
)
