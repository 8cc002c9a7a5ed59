// SPDX-License-Identifier: GPL-2.0
/// The subsystem maps and unmaps this list for its drivers: the handle belongs into the subsystem's own struct, by one patch there.
// Class: owner-call
// Tokens: scsi_dma_map scsi_dma_unmap ib_dma_map_sg ib_dma_map_sg_attrs ib_dma_map_sgtable_attrs ib_dma_unmap_sg ib_dma_unmap_sg_attrs ib_dma_unmap_sgtable_attrs
// Precondition: a map or unmap call of SCSI or RDMA
// Options: --no-includes --include-headers
// Tests: tests/class-owner-call

virtual context

@owner_call depends on context@
symbol scsi_dma_map, scsi_dma_unmap, ib_dma_map_sg, ib_dma_map_sg_attrs, ib_dma_map_sgtable_attrs,
       ib_dma_unmap_sg, ib_dma_unmap_sg_attrs, ib_dma_unmap_sgtable_attrs;
@@

(
* scsi_dma_map
|
* scsi_dma_unmap
|
* ib_dma_map_sg
|
* ib_dma_map_sg_attrs
|
* ib_dma_map_sgtable_attrs
|
* ib_dma_unmap_sg
|
* ib_dma_unmap_sg_attrs
|
* ib_dma_unmap_sgtable_attrs
)
