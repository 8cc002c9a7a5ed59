// SPDX-License-Identifier: GPL-2.0
/// Map, unmap and sync the data of an MMC request through the handle that struct mmc_data holds.
// Id: mmc-map
// Step: S2
// Confidence: High
// Tokens: dma_map_sg
// Needs: sg_len
// Precondition: the file both maps and unmaps the data of requests, always by its list and the length of that, changes neither, and maps no other list: all of a file changes, or nothing
// Options: --no-includes --include-headers
// Tests: tests/mmc-map

virtual patch
virtual context

// The lists of requests. What a command or a request of the core has as its data is
// known, but no header is read: it is spelled out.

@mmc_data_list disable ptr_to_array@
struct mmc_data *d;
struct mmc_command *c;
struct mmc_request *m;
expression D;
position p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(D, d->sg, d->sg_len, ...)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(D, c->data->sg, c->data->sg_len, ...)
|
  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(D, m->data->sg, m->data->sg_len, ...)
)

// A file that only unmaps may unmap what another has mapped by the list: the handle would be empty.

@mmc_map disable ptr_to_array@
struct mmc_data *d;
struct mmc_command *c;
struct mmc_request *m;
expression D;
@@

  dma_map_sg(D, \(d->sg\|c->data->sg\|m->data->sg\), ...)

@mmc_unmap depends on mmc_map disable ptr_to_array@
struct mmc_data *d;
struct mmc_command *c;
struct mmc_request *m;
expression D;
@@

  dma_unmap_sg(D, \(d->sg\|c->data->sg\|m->data->sg\), ...)

// Any other list may be that of a request by another name.

@mmc_other depends on mmc_unmap@
position p != mmc_data_list.p;
@@

(
  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(...)
|
  \(dma_map_sg_attrs\|dma_unmap_sg_attrs\)(...)
)

// The handle stands for the list that was mapped, in its whole length.

@mmc_changed depends on mmc_unmap@
struct mmc_data *d;
expression E;
assignment operator op;
@@

(
  d->sg op E
|
  d->sg_len op E
|
  \(d->sg++\|d->sg_len++\|d->sg_len--\)
)

@mmc_patch depends on patch && mmc_unmap && !mmc_other && !mmc_changed@
expression D, L, R;
@@

(
- dma_map_sg(D, L->sg, L->sg_len, R)
+ mmc_map_range_count(D, L, R)
|
- dma_unmap_sg(D, L->sg, L->sg_len, R)
+ mmc_unmap_range(D, L, R)
|
- dma_sync_sg_for_cpu(D, L->sg, L->sg_len, R)
+ mmc_sync_range_for_cpu(D, L, R)
|
- dma_sync_sg_for_device(D, L->sg, L->sg_len, R)
+ mmc_sync_range_for_device(D, L, R)
)

@mmc_context depends on context && mmc_unmap && !mmc_other && !mmc_changed@
expression D, L, R;
@@

(
* dma_map_sg(D, L->sg, L->sg_len, R)
|
* dma_unmap_sg(D, L->sg, L->sg_len, R)
|
* dma_sync_sg_for_cpu(D, L->sg, L->sg_len, R)
|
* dma_sync_sg_for_device(D, L->sg, L->sg_len, R)
)
