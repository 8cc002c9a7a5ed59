// SPDX-License-Identifier: GPL-2.0
/// Marks each target token that spatch has parsed, for the loss ledger; it explains nothing.
// Class: seen
// Tokens: sg_dma_address sg_dma_len for_each_sg scsi_for_each_sg scsi_for_each_prot_sg for_each_sgtable_sg for_each_sgtable_dma_sg for_each_sgtable_page for_each_sgtable_dma_page for_each_sg_dma_page sg_next dma_map_sg dma_map_sg_attrs dma_map_sgtable scsi_dma_map ib_dma_map_sg ib_dma_map_sg_attrs ib_dma_map_sgtable_attrs dma_unmap_sg dma_unmap_sg_attrs dma_unmap_sgtable scsi_dma_unmap ib_dma_unmap_sg ib_dma_unmap_sg_attrs ib_dma_unmap_sgtable_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device dma_sync_sgtable_for_cpu dma_sync_sgtable_for_device dmaengine_prep_slave_sg
// Precondition: none
// Options: --no-includes --include-headers
// Tests: tests/seen
//
// A call is matched by the name alone, so that the mark falls on the line of the name
// and a name without a call (an operation in a table of functions) is marked too.
// An iterator is no expression: its head is matched, and only the line of its name marked.
// Keep both lists equal to lib/tokens: tests/seen has each of them.

virtual context

@seen_name depends on context@
symbol sg_dma_address, sg_dma_len, sg_next, dma_map_sg, dma_map_sg_attrs, dma_map_sgtable,
       scsi_dma_map, ib_dma_map_sg, ib_dma_map_sg_attrs, ib_dma_map_sgtable_attrs, dma_unmap_sg,
       dma_unmap_sg_attrs, dma_unmap_sgtable, scsi_dma_unmap, ib_dma_unmap_sg,
       ib_dma_unmap_sg_attrs, ib_dma_unmap_sgtable_attrs, dma_sync_sg_for_cpu,
       dma_sync_sg_for_device, dma_sync_sgtable_for_cpu, dma_sync_sgtable_for_device,
       dmaengine_prep_slave_sg;
@@

(
* sg_dma_address
|
* sg_dma_len
|
* sg_next
|
* dma_map_sg
|
* dma_map_sg_attrs
|
* dma_map_sgtable
|
* scsi_dma_map
|
* ib_dma_map_sg
|
* ib_dma_map_sg_attrs
|
* ib_dma_map_sgtable_attrs
|
* dma_unmap_sg
|
* dma_unmap_sg_attrs
|
* dma_unmap_sgtable
|
* scsi_dma_unmap
|
* ib_dma_unmap_sg
|
* ib_dma_unmap_sg_attrs
|
* ib_dma_unmap_sgtable_attrs
|
* dma_sync_sg_for_cpu
|
* dma_sync_sg_for_device
|
* dma_sync_sgtable_for_cpu
|
* dma_sync_sgtable_for_device
|
* dmaengine_prep_slave_sg
)

@seen_iterator depends on context@
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_sg,
              for_each_sgtable_dma_sg, for_each_sgtable_page, for_each_sgtable_dma_page,
              for_each_sg_dma_page;
statement S;
@@

(
* for_each_sg(
  ...)
  S
|
* scsi_for_each_sg(
  ...)
  S
|
* scsi_for_each_prot_sg(
  ...)
  S
|
* for_each_sgtable_sg(
  ...)
  S
|
* for_each_sgtable_dma_sg(
  ...)
  S
|
* for_each_sgtable_page(
  ...)
  S
|
* for_each_sgtable_dma_page(
  ...)
  S
|
* for_each_sg_dma_page(
  ...)
  S
)
