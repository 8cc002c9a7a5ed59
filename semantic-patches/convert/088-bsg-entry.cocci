// SPDX-License-Identifier: GPL-2.0
/// Map and unmap the first entry of a bsg payload, where the device takes it in one piece, through the handle that the payload holds.
// Id: bsg-entry
// Step: S2
// Confidence: High
// Tokens: dma_map_sg dma_unmap_sg
// Needs: bsg_buffer bsg_job
// Precondition: the file both maps and unmaps such entries, always with the count 1, tests the result of each map at once, changes no payload, and maps no list that may be one of them by another name: all of a file changes, or nothing
// Options: --no-includes --include-headers
// Tests: tests/bsg-entry

virtual patch
virtual context

// A file that only unmaps may unmap what another has mapped by the list: the handle would be
// empty. In one that only maps it would stay filled.

@bsg_entry_unmap disable ptr_to_array@
struct bsg_buffer *b;
struct bsg_job *j;
identifier m;
expression D, R;
position p;
@@

  dma_unmap_sg@p(D, \(b->sg_list\|j->m.sg_list\), 1, R)

@bsg_entry_map depends on bsg_entry_unmap disable ptr_to_array@
struct bsg_buffer *b;
struct bsg_job *j;
identifier m;
expression D, R;
statement S;
position p;
@@

  if (\(!dma_map_sg@p(D, \(b->sg_list\|j->m.sg_list\), 1, R)\|dma_map_sg@p(D, \(b->sg_list\|j->m.sg_list\), 1, R) == 0\)) S

// Any other call on such a list, or a list of a struct whose type is not known here.

@bsg_entry_other depends on bsg_entry_map disable ptr_to_array@
expression D, P;
position p != {bsg_entry_unmap.p, bsg_entry_map.p};
@@

  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_map_sg_attrs@p\|dma_unmap_sg_attrs@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)
  (D, <+... \(P->sg_list\|P.sg_list\) ...+>, ...)

// The payload is named once more, for its handle: that must not do anything.

@bsg_entry_acts depends on bsg_entry_map disable ptr_to_array@
identifier f;
expression D, X;
@@

  \(dma_map_sg\|dma_unmap_sg\)(D, <+... \(f(...)\|X++\|X--\|++X\|--X\) ...+>, 1, ...)

// A list that a function is given, or a copy of one, may be one of these.

@bsg_entry_given depends on bsg_entry_map exists@
identifier f, L;
expression D;
@@

  f(..., struct scatterlist *L, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)
  ... when any
  }

@bsg_entry_copied depends on bsg_entry_map disable ptr_to_array exists@
local idexpression L;
expression D, P;
@@

  L = \(P->sg_list\|P.sg_list\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)

// The handle stands for the list that was mapped, in the payload that had it then.

@bsg_entry_changed depends on bsg_entry_map@
struct bsg_buffer *b;
struct bsg_job *j;
identifier m;
expression E;
assignment operator op;
@@

  \(b->sg_list\|j->m.sg_list\|*b\) op E

@bsg_entry_again depends on bsg_entry_map disable ptr_to_array exists@
idexpression P;
identifier m;
expression D, D2, E;
@@

  dma_map_sg(D, \(P->sg_list\|P->m.sg_list\), ...)
  ... when != P = E
      when != dma_unmap_sg(..., \(P->sg_list\|P->m.sg_list\), ...)
  dma_map_sg(D2, \(P->sg_list\|P->m.sg_list\), ...)

@bsg_entry_patch_map depends on patch && bsg_entry_map && !bsg_entry_other && !bsg_entry_acts && !bsg_entry_given && !bsg_entry_copied && !bsg_entry_changed && !bsg_entry_again disable ptr_to_array@
struct bsg_buffer *b;
expression D, R;
statement S;
@@

  if (
- \(!dma_map_sg(D, b->sg_list, 1, R)\|dma_map_sg(D, b->sg_list, 1, R) == 0\)
+ bsg_map_entry(D, b, R)
  ) S

@bsg_entry_patch_payload depends on patch && bsg_entry_map && !bsg_entry_other && !bsg_entry_acts && !bsg_entry_given && !bsg_entry_copied && !bsg_entry_changed && !bsg_entry_again disable ptr_to_array@
struct bsg_job *j;
identifier m;
expression D, R;
statement S;
@@

  if (
- \(!dma_map_sg(D, j->m.sg_list, 1, R)\|dma_map_sg(D, j->m.sg_list, 1, R) == 0\)
+ bsg_map_entry(D, &j->m, R)
  ) S

@bsg_entry_patch_unmap depends on bsg_entry_patch_map || bsg_entry_patch_payload disable ptr_to_array@
struct bsg_buffer *b;
struct bsg_job *j;
identifier m;
expression D, R;
@@

(
- dma_unmap_sg(D, b->sg_list, 1, R)
+ bsg_unmap_entry(D, b, R)
|
- dma_unmap_sg(D, j->m.sg_list, 1, R)
+ bsg_unmap_entry(D, &j->m, R)
)

@bsg_entry_context depends on context && bsg_entry_map && !bsg_entry_other && !bsg_entry_acts && !bsg_entry_given && !bsg_entry_copied && !bsg_entry_changed && !bsg_entry_again disable ptr_to_array@
struct bsg_buffer *b;
struct bsg_job *j;
identifier m;
expression D, R;
@@

* \(dma_map_sg\|dma_unmap_sg\)(D, \(b->sg_list\|j->m.sg_list\), 1, R)
