// SPDX-License-Identifier: GPL-2.0
/// Name a mapped list through the accessor of the subsystem that owns it.
// Id: owner
// Step: S1
// Confidence: High
// Tokens: range_dma_of_sg sg_dma_address sg_dma_len
// Precondition: an earlier rule has built a range from the owner's list, and the owner's type is known in the file
// Options: --no-includes --include-headers
// Tests: tests/owner

virtual patch
virtual context

@ata_list depends on patch@
struct ata_queued_cmd *qc;
@@
- range_dma_of_sg(qc->sg, qc->n_elem)
+ ata_range_dma(qc)

@scsi_list depends on patch@
expression cmd, n;
@@
- range_dma_of_sg(scsi_sglist(cmd), n)
+ scsi_range_dma(cmd, n)

@mmc_list depends on patch@
struct mmc_data *data;
expression n;
@@
- range_dma_of_sg(data->sg, n)
+ mmc_range_dma(data, n)

@table_list depends on patch@
struct sg_table *sgt;
@@
- range_dma_of_sg(sgt->sgl, sgt->nents)
+ range_dma_of_sgtable(sgt)

@table_object depends on patch@
struct sg_table sgt;
@@
- range_dma_of_sg(sgt.sgl, sgt.nents)
+ range_dma_of_sgtable(&sgt)

@ata_list_shown depends on context@
struct ata_queued_cmd *qc;
@@
* range_dma_of_sg(qc->sg, qc->n_elem)

@scsi_list_shown depends on context@
expression cmd, n;
@@
* range_dma_of_sg(scsi_sglist(cmd), n)

@mmc_list_shown depends on context@
struct mmc_data *data;
expression n;
@@
* range_dma_of_sg(data->sg, n)

@table_list_shown depends on context@
struct sg_table *sgt;
@@
* range_dma_of_sg(sgt->sgl, sgt->nents)

@table_object_shown depends on context@
struct sg_table sgt;
@@
* range_dma_of_sg(sgt.sgl, sgt.nents)
