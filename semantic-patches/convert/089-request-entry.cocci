// SPDX-License-Identifier: GPL-2.0
/// Map and unmap the one entry of a SAS SMP task's request or response, or of a memory stick request, through the handle that its struct holds.
// Id: request-entry
// Step: S2
// Confidence: High
// Tokens: dma_map_sg dma_unmap_sg
// Needs: smp_req smp_resp memstick_request
// Scope: unit
// Precondition: the unit both maps and unmaps that entry, always with the count 1, as the member of its struct or, of a task, by a local pointer that never points elsewhere, uses the result of each map, does not change the entry, and hands it to no function that may map or unmap it: of each kind of entry all calls change, or none
// Options: --no-includes --include-headers
// Tests: tests/request-entry
//
// A kind of entry is known by the type of its struct and the member's name, which the
// rules below inherit.

virtual patch
virtual context

// A unit that only unmaps may unmap what another has mapped by the list: the handle would
// be empty. In one that only maps it would stay filled.

@entry disable ptr_to_array exists@
struct sas_task *t;
struct memstick_request *q;
identifier l = {smp_req, smp_resp, sg};
local idexpression struct scatterlist *L;
identifier K;
expression D, R;
@@

(
  dma_unmap_sg(D, \(&t->smp_task.l\|&q->l\), 1, R);
|
  L = &t->smp_task.l;
  ... when any
  dma_unmap_sg(D, L, 1, R);
|
  struct scatterlist *K = &t->smp_task.l;
  ... when any
  dma_unmap_sg(D, K, 1, R);
)

@entry_mapped depends on entry disable ptr_to_array@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
expression D, R;
@@

  dma_map_sg(D, \(&t->smp_task.l\|&q->l\), 1, R)

@entry_mapped_local depends on entry disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
local idexpression struct scatterlist *L;
expression D, R;
@@

  L = &t->smp_task.l
  ... when any
  dma_map_sg(D, L, 1, R)

// Each call on an entry of that name: alone, in a struct of a known type.

@entry_known depends on entry_mapped || entry_mapped_local disable ptr_to_array@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
expression D, R;
position p;
@@

  \(dma_map_sg@p\|dma_unmap_sg@p\)(D, \(&t->smp_task.l\|&q->l\), 1, R)

@entry_foreign depends on entry_mapped || entry_mapped_local disable ptr_to_array@
identifier entry.l;
expression D, P;
position p != entry_known.p;
@@

  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_map_sg_attrs@p\|dma_unmap_sg_attrs@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)
  (D, <+... \(P->l\|P.l\) ...+>, ...)

// The struct is named once more, for its handle: that must not do anything.

@entry_acts depends on entry_mapped || entry_mapped_local disable ptr_to_array@
identifier f;
expression D, X;
@@

  \(dma_map_sg\|dma_unmap_sg\)(D, <+... \(f(...)\|X++\|X--\|++X\|--X\) ...+>, 1, ...)

// A pointer that holds the entry now and then, or holds that of another struct later.

@entry_local_known depends on entry_mapped || entry_mapped_local disable ptr_to_array@
struct sas_task *t;
identifier entry.l;
local idexpression struct scatterlist *L;
position p;
@@

  L@p = &t->smp_task.l

@entry_alias depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
identifier entry.l;
expression D, P, L;
position p != entry_local_known.p;
@@

  L@p = \(&P->l\|&P.l\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@entry_local_changes depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
local idexpression L;
expression D, E;
@@

  L = &t->smp_task.l
  ... when any
  \(L = E\|L++\|++L\|L--\|--L\|L += E\|&L\|t = E\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@entry_local_reached depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
local idexpression L;
expression D;
position q;
@@

  L = &t->smp_task.l
  ... when any
  \(dma_map_sg@q\|dma_unmap_sg@q\|dma_map_sg_attrs@q\|dma_unmap_sg_attrs@q\|dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D, L, ...)

@entry_local_joined depends on entry_local_reached exists@
local idexpression L;
expression D, E, X;
position entry_local_reached.q, p != entry_local_known.p;
@@

  L@p = E
  ... when any
      when != L = X
  \(dma_map_sg@q\|dma_unmap_sg@q\|dma_map_sg_attrs@q\|dma_unmap_sg_attrs@q\|dma_sync_sg_for_cpu@q\|dma_sync_sg_for_device@q\)(D, L, ...)

@entry_local_part depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
local idexpression L;
expression D, N != 1;
@@

  L = &t->smp_task.l
  ... when any
(
  \(dma_map_sg\|dma_unmap_sg\)(D, L, N, ...)
|
  \(dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)
)

// A function that maps or unmaps what it is given may be given this entry.

@entry_helper depends on entry_mapped || entry_mapped_local exists@
identifier f, s;
expression D;
@@

  f(..., struct scatterlist *s, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_map_sg_attrs\|dma_unmap_sg_attrs\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, s, ...)
  ... when any
  }

@entry_handed depends on entry_mapped || entry_mapped_local disable ptr_to_array@
identifier entry_helper.f, entry.l;
expression P;
@@

  f(..., \(&P->l\|&P.l\), ...)

// The handle stands for the entry that was mapped, in the struct that had it then.

@entry_changed depends on entry_mapped || entry_mapped_local disable ptr_to_array@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
expression E;
@@

  \(t->smp_task.l\|q->l\|*t\|*q\) = E

@entry_again depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
identifier entry.l;
expression D, D2, E;
idexpression P;
@@

  dma_map_sg(D, \(&P->smp_task.l\|&P->l\), ...)
  ... when != P = E
      when != dma_unmap_sg(..., \(&P->smp_task.l\|&P->l\), ...)
  dma_map_sg(D2, \(&P->smp_task.l\|&P->l\), ...)

// To go on where nothing was mapped is a decision that a person has to take.

@entry_ignored depends on entry_mapped || entry_mapped_local disable ptr_to_array@
identifier entry.l;
expression D, P;
@@

  dma_map_sg(D, \(&P->l\|&P.l\), ...);

@entry_ignored_local depends on entry_mapped || entry_mapped_local disable ptr_to_array exists@
identifier entry.l;
expression D, P, L;
@@

  L = \(&P->l\|&P.l\)
  ... when any
  dma_map_sg(D, L, ...);

@entry_chosen depends on (entry_mapped || entry_mapped_local) && !entry_foreign && !entry_acts && !entry_alias && !entry_local_changes && !entry_local_joined && !entry_local_part && !entry_handed && !entry_changed && !entry_again && !entry_ignored && !entry_ignored_local disable ptr_to_array exists@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
local idexpression struct scatterlist *L;
identifier K;
expression D, R;
@@

(
  dma_unmap_sg(D, \(&t->smp_task.l\|&q->l\), 1, R);
|
  L = &t->smp_task.l;
  ... when any
  dma_unmap_sg(D, L, 1, R);
|
  struct scatterlist *K = &t->smp_task.l;
  ... when any
  dma_unmap_sg(D, K, 1, R);
)

@entry_context depends on context && entry_chosen disable ptr_to_array@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
expression D, R;
@@

* \(dma_map_sg\|dma_unmap_sg\)(D, \(&t->smp_task.l\|&q->l\), 1, R)

@entry_context_local depends on context && entry_chosen disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
local idexpression struct scatterlist *L;
expression D, R;
@@

  L = &t->smp_task.l
  ... when any
* \(dma_map_sg\|dma_unmap_sg\)(D, L, 1, R)

@entry_patch depends on patch && entry_chosen disable ptr_to_array@
struct sas_task *t;
struct memstick_request *q;
identifier entry.l;
fresh identifier map = "sas_map_" ## l ## "_count";
fresh identifier unmap = "sas_unmap_" ## l;
expression D, R;
@@

(
- dma_map_sg(D, &t->smp_task.l, 1, R)
+ map(D, t, R)
|
- dma_unmap_sg(D, &t->smp_task.l, 1, R)
+ unmap(D, t, R)
|
- dma_map_sg(D, &q->l, 1, R)
+ memstick_map_range_count(D, q, R)
|
- dma_unmap_sg(D, &q->l, 1, R)
+ memstick_unmap_range(D, q, R)
)

@entry_patch_local depends on patch && entry_chosen disable ptr_to_array exists@
struct sas_task *t;
identifier entry.l;
fresh identifier map = "sas_map_" ## l ## "_count";
fresh identifier unmap = "sas_unmap_" ## l;
local idexpression struct scatterlist *L;
expression D, R;
@@

  L = &t->smp_task.l
  ... when any
(
- dma_map_sg(D, L, 1, R)
+ map(D, t, R)
|
- dma_unmap_sg(D, L, 1, R)
+ unmap(D, t, R)
)
