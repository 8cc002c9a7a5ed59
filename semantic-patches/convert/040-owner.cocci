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

@sas_list depends on patch@
struct sas_task *task;
expression n;
@@
- range_dma_of_sg(task->scatter, n)
+ sas_range_dma(task, n)

@bsg_list depends on patch@
struct bsg_buffer *buf;
expression n;
@@
- range_dma_of_sg(buf->sg_list, n)
+ bsg_range_dma(buf, n)

@bsg_payload depends on patch@
struct bsg_job *job;
identifier m;
expression n;
@@
- range_dma_of_sg(job->m.sg_list, n)
+ bsg_range_dma(&job->m, n)

@urb_list depends on patch@
struct urb *urb;
expression n;
@@
- range_dma_of_sg(urb->sg, n)
+ urb_range_dma(urb, n)

@usb_request_list depends on patch@
struct usb_request *req;
expression n;
@@
- range_dma_of_sg(req->sg, n)
+ usb_request_range_dma(req, n)

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

@sas_list_shown depends on context@
struct sas_task *task;
expression n;
@@
* range_dma_of_sg(task->scatter, n)

@bsg_list_shown depends on context@
struct bsg_buffer *buf;
expression n;
@@
* range_dma_of_sg(buf->sg_list, n)

@bsg_payload_shown depends on context@
struct bsg_job *job;
identifier m;
expression n;
@@
* range_dma_of_sg(job->m.sg_list, n)

@urb_list_shown depends on context@
struct urb *urb;
expression n;
@@
* range_dma_of_sg(urb->sg, n)

@usb_request_list_shown depends on context@
struct usb_request *req;
expression n;
@@
* range_dma_of_sg(req->sg, n)

@table_list_shown depends on context@
struct sg_table *sgt;
@@
* range_dma_of_sg(sgt->sgl, sgt->nents)

@table_object_shown depends on context@
struct sg_table sgt;
@@
* range_dma_of_sg(sgt.sgl, sgt.nents)
