// SPDX-License-Identifier: GPL-2.0
/// Name a mapped list through the accessor of the subsystem that owns it.
// Id: owner
// Step: S1
// Confidence: High
// Tokens: range_dma_of_sg range_dma_sg_addr range_dma_sg_len sg_dma_address sg_dma_len
// Needs: range_dma_of_sg range_dma_sg_addr range_dma_sg_len
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
(
- range_dma_of_sg(task->scatter, n)
+ sas_range_dma(task, n)
|
- range_dma_sg_addr(task->scatter)
+ range_dma_first_addr(sas_range_dma(task, 1))
|
- range_dma_sg_len(task->scatter)
+ range_dma_first_len(sas_range_dma(task, 1))
)

@bsg_list depends on patch@
struct bsg_buffer *buf;
expression n;
@@
(
- range_dma_of_sg(buf->sg_list, n)
+ bsg_range_dma(buf, n)
|
- range_dma_sg_addr(buf->sg_list)
+ range_dma_first_addr(bsg_range_dma(buf, 1))
|
- range_dma_sg_len(buf->sg_list)
+ range_dma_first_len(bsg_range_dma(buf, 1))
)

@bsg_payload depends on patch@
struct bsg_job *job;
identifier m;
expression n;
@@
(
- range_dma_of_sg(job->m.sg_list, n)
+ bsg_range_dma(&job->m, n)
|
- range_dma_sg_addr(job->m.sg_list)
+ range_dma_first_addr(bsg_range_dma(&job->m, 1))
|
- range_dma_sg_len(job->m.sg_list)
+ range_dma_first_len(bsg_range_dma(&job->m, 1))
)

@urb_list depends on patch@
struct urb *urb;
expression n;
@@
(
- range_dma_of_sg(urb->sg, n)
+ urb_range_dma(urb, n)
|
- range_dma_sg_addr(urb->sg)
+ range_dma_first_addr(urb_range_dma(urb, 1))
|
- range_dma_sg_len(urb->sg)
+ range_dma_first_len(urb_range_dma(urb, 1))
)

@usb_request_list depends on patch@
struct usb_request *req;
expression n;
@@
(
- range_dma_of_sg(req->sg, n)
+ usb_request_range_dma(req, n)
|
- range_dma_sg_addr(req->sg)
+ range_dma_first_addr(usb_request_range_dma(req, 1))
|
- range_dma_sg_len(req->sg)
+ range_dma_first_len(usb_request_range_dma(req, 1))
)

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
(
* range_dma_of_sg(task->scatter, n)
|
* range_dma_sg_addr(task->scatter)
|
* range_dma_sg_len(task->scatter)
)

@bsg_list_shown depends on context@
struct bsg_buffer *buf;
expression n;
@@
(
* range_dma_of_sg(buf->sg_list, n)
|
* range_dma_sg_addr(buf->sg_list)
|
* range_dma_sg_len(buf->sg_list)
)

@bsg_payload_shown depends on context@
struct bsg_job *job;
identifier m;
expression n;
@@
(
* range_dma_of_sg(job->m.sg_list, n)
|
* range_dma_sg_addr(job->m.sg_list)
|
* range_dma_sg_len(job->m.sg_list)
)

@urb_list_shown depends on context@
struct urb *urb;
expression n;
@@
(
* range_dma_of_sg(urb->sg, n)
|
* range_dma_sg_addr(urb->sg)
|
* range_dma_sg_len(urb->sg)
)

@usb_request_list_shown depends on context@
struct usb_request *req;
expression n;
@@
(
* range_dma_of_sg(req->sg, n)
|
* range_dma_sg_addr(req->sg)
|
* range_dma_sg_len(req->sg)
)

@table_list_shown depends on context@
struct sg_table *sgt;
@@
* range_dma_of_sg(sgt->sgl, sgt->nents)

@table_object_shown depends on context@
struct sg_table sgt;
@@
* range_dma_of_sg(sgt.sgl, sgt.nents)
