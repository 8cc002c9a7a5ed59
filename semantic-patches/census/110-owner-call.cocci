// SPDX-License-Identifier: GPL-2.0
/// The command holds its handle, but this file unmaps only what another may have mapped by the list, or has no place for the errors of the new call: all of a driver's files at once, by a person.
// Class: owner-call
// Tokens: scsi_dma_map scsi_dma_unmap
// Precondition: a map or unmap call of SCSI
// Options: --no-includes --include-headers
// Tests: tests/class-owner-call

virtual context

@owner_call depends on context@
symbol scsi_dma_map, scsi_dma_unmap;
@@

(
* scsi_dma_map
|
* scsi_dma_unmap
)
