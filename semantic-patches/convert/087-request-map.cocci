// SPDX-License-Identifier: GPL-2.0
/// Map and unmap the list of a SAS task, a bsg payload, a URB or a USB gadget's request through the handle that its struct holds.
// Id: request-map
// Step: S2
// Confidence: High
// Tokens: dma_map_sg
// Needs: num_scatter num_sgs sg_cnt
// Precondition: the file both maps and unmaps such lists, always whole and as members of their struct, changes none, and maps no list that may be one of them by another name: all of a file changes, or nothing
// Options: --no-includes --include-headers
// Tests: tests/request-map

virtual patch
virtual context

// The lists, by the type of their struct.

@request_list disable ptr_to_array@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression D, R;
position p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, t->scatter, t->num_scatter, R)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, b->sg_list, b->sg_cnt, R)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, j->m.sg_list, j->m.sg_cnt, R)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, u->sg, u->num_sgs, R)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, q->sg, q->num_sgs, R)
)

// A file that only unmaps may unmap what another has mapped by the list: the handle would be
// empty. In one that only maps it would stay filled.

@request_map depends on request_list disable ptr_to_array@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression D;
@@

  dma_map_sg(D, \(t->scatter\|b->sg_list\|j->m.sg_list\|u->sg\|q->sg\), ...)

@request_unmap depends on request_map disable ptr_to_array@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression D;
@@

  dma_unmap_sg(D, \(t->scatter\|b->sg_list\|j->m.sg_list\|u->sg\|q->sg\), ...)

// Part of a list, a list of a struct whose type is not known here, or one that is synced or
// mapped with flags.

@request_part depends on request_unmap disable ptr_to_array@
expression D, P;
position p != request_list.p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, <+... \(P->scatter\|P->sg_list\|P.sg_list\|P->sg\|P.sg\) ...+>, ...)
|
  \(dma_map_sg_attrs@p\|dma_unmap_sg_attrs@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(D, <+... \(P->scatter\|P->sg_list\|P.sg_list\|P->sg\|P.sg\) ...+>, ...)
)

// A list that a function is given, or a copy of one, may be one of these.

@request_given depends on request_unmap exists@
identifier f, L;
expression D;
@@

  f(..., struct scatterlist *L, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)
  ... when any
  }

@request_copied depends on request_unmap disable ptr_to_array exists@
local idexpression L;
expression D, P;
@@

  L = \(P->scatter\|P->sg_list\|P.sg_list\|P->sg\|P.sg\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)

// The handle stands for the list that was mapped, in its whole length.

@request_changed depends on request_unmap@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression E;
assignment operator op;
@@

(
  \(t->scatter\|b->sg_list\|j->m.sg_list\|u->sg\|q->sg\) op E
|
  \(t->num_scatter\|b->sg_cnt\|j->m.sg_cnt\|u->num_sgs\|q->num_sgs\) op E
)

@request_patch depends on patch && request_unmap && !request_part && !request_given && !request_copied && !request_changed disable ptr_to_array@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression D, R;
@@

(
- dma_map_sg(D, t->scatter, t->num_scatter, R)
+ sas_map_range_count(D, t, R)
|
- dma_unmap_sg(D, t->scatter, t->num_scatter, R)
+ sas_unmap_range(D, t, R)
|
- dma_map_sg(D, b->sg_list, b->sg_cnt, R)
+ bsg_map_range_count(D, b, R)
|
- dma_unmap_sg(D, b->sg_list, b->sg_cnt, R)
+ bsg_unmap_range(D, b, R)
|
- dma_map_sg(D, j->m.sg_list, j->m.sg_cnt, R)
+ bsg_map_range_count(D, &j->m, R)
|
- dma_unmap_sg(D, j->m.sg_list, j->m.sg_cnt, R)
+ bsg_unmap_range(D, &j->m, R)
|
- dma_map_sg(D, u->sg, u->num_sgs, R)
+ urb_map_range_count(D, u, R)
|
- dma_unmap_sg(D, u->sg, u->num_sgs, R)
+ urb_unmap_range(D, u, R)
|
- dma_map_sg(D, q->sg, q->num_sgs, R)
+ usb_request_map_range_count(D, q, R)
|
- dma_unmap_sg(D, q->sg, q->num_sgs, R)
+ usb_request_unmap_range(D, q, R)
)

@request_context depends on context && request_unmap && !request_part && !request_given && !request_copied && !request_changed disable ptr_to_array@
struct sas_task *t;
struct bsg_buffer *b;
struct bsg_job *j;
struct urb *u;
struct usb_request *q;
identifier m;
expression D, R;
@@

(
* dma_map_sg(D, t->scatter, t->num_scatter, R)
|
* dma_unmap_sg(D, t->scatter, t->num_scatter, R)
|
* dma_map_sg(D, b->sg_list, b->sg_cnt, R)
|
* dma_unmap_sg(D, b->sg_list, b->sg_cnt, R)
|
* dma_map_sg(D, j->m.sg_list, j->m.sg_cnt, R)
|
* dma_unmap_sg(D, j->m.sg_list, j->m.sg_cnt, R)
|
* dma_map_sg(D, u->sg, u->num_sgs, R)
|
* dma_unmap_sg(D, u->sg, u->num_sgs, R)
|
* dma_map_sg(D, q->sg, q->num_sgs, R)
|
* dma_unmap_sg(D, q->sg, q->num_sgs, R)
)
