// SPDX-License-Identifier: GPL-2.0
/// Read the first DMA range of a mapped list through range_dma_first_addr() or range_dma_sg_addr() and their like.
// Id: single-entry
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len dma_address
// Precondition: the operand names the head of a list or a lone entry: an owner's list, a table's sgl, an object whose address is taken, element 0 of an array, or a field that this file never moves along its list
// Options: --no-includes --include-headers
// Tests: tests/single-entry

virtual patch
virtual context

// The accessor is no lvalue: stores and address-taking stay, and so do all reads
// of a list that this file fills by hand (it needs a producer, not an iterator).

// %pad is given the address of an address; only a name tells who prints.

@single_pad@
expression E;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@

  print(..., &sg_dma_address@p(E), ...)

@single_store@
expression E, X;
assignment operator op;
position p != single_pad.p;
@@

(
  sg_dma_address@p(E) op X
|
  sg_dma_len@p(E) op X
|
  sg_dma_len@p(E)++
|
  sg_dma_len@p(E)--
|
  &sg_dma_address@p(E)
|
  &sg_dma_len@p(E)
)

@single_filled@
expression E, X;
assignment operator op;
@@

(
  sg_dma_address(E) op X
|
  sg_dma_len(E) op X
)

@single_of_filled@
expression single_filled.E;
position p;
@@

(
  sg_dma_address@p(E)
|
  sg_dma_len@p(E)
)

// An array with a second entry that is read: a walk by index, not a lone entry.

@single_second@
expression A;
expression I != 0;
@@

(
  sg_dma_address(&A[I])
|
  sg_dma_len(&A[I])
)

@single_of_second@
expression single_second.A;
position p;
@@

(
  sg_dma_address@p(&A[0])
|
  sg_dma_len@p(&A[0])
|
  sg_dma_address@p(A)
|
  sg_dma_len@p(A)
)

// Fields that move along a list. Positions, not names, carry the veto on: a name
// inherited with "!=" would exclude one moved field at a time only.

@single_cursor@
identifier c;
@@

  c = sg_next(...)

@single_moved@
expression P, X;
identifier f;
@@

(
  P->f = <+... sg_next(...) ...+>
|
  P.f = <+... sg_next(...) ...+>
|
  P->f++
|
  P.f++
|
  ++P->f
|
  ++P.f
|
  P->f += X
|
  P.f += X
|
  P->f = &X[...]
|
  P.f = &X[...]
)

@single_saved@
expression P;
identifier f;
identifier single_cursor.c;
@@

(
  P->f = c
|
  P.f = c
)

@single_of_moved@
expression P;
identifier single_moved.f;
position p;
@@

(
  sg_dma_address@p(P->f)
|
  sg_dma_address@p(P.f)
|
  sg_dma_len@p(P->f)
|
  sg_dma_len@p(P.f)
)

@single_of_saved@
expression P;
identifier single_saved.f;
position p;
@@

(
  sg_dma_address@p(P->f)
|
  sg_dma_address@p(P.f)
|
  sg_dma_len@p(P->f)
|
  sg_dma_len@p(P.f)
)

// A name that says "cursor": it may be moved in another file (sgt_iter, sg_wa).

@single_by_name@
expression P;
identifier b =~ "^(it|its|s|.*iter|it_.*|cur|cursor|walk|miter|state|.*_wa|wa)$";
identifier f =~ "(cur|last|next|^sgp$|^__sg$|^dma_sg$)";
identifier g;
position p;
@@

(
  sg_dma_address@p(P->f)
|
  sg_dma_address@p(P.f)
|
  sg_dma_len@p(P->f)
|
  sg_dma_len@p(P.f)
|
  sg_dma_address@p(b->g)
|
  sg_dma_address@p(b.g)
|
  sg_dma_len@p(b->g)
|
  sg_dma_len@p(b.g)
|
  sg_dma_address@p(P->b.g)
|
  sg_dma_address@p(P->b->g)
|
  sg_dma_address@p(P.b.g)
|
  sg_dma_len@p(P->b.g)
|
  sg_dma_len@p(P->b->g)
|
  sg_dma_len@p(P.b.g)
)

@single_mmc_file@
@@

(
#include <linux/mmc/host.h>
|
#include <linux/mmc/core.h>
|
#include <linux/mmc/mmc.h>
|
#include <linux/mmc/slot-gpio.h>
)

// The field itself, without the macro

@single_field_store@
expression P, X;
identifier f;
assignment operator op;
position p;
@@

(
  P->f@p->dma_address op X
|
  P.f@p->dma_address op X
|
  &P->f@p->dma_address
|
  &P.f@p->dma_address
)

// A file that fills a list by hand may read that one: it needs a producer.

@single_field_of_filled depends on single_filled || single_field_store@
expression P;
identifier f;
position p;
@@

(
  P->f@p->dma_address
|
  P.f@p->dma_address
)

// host->data where the struct is in a header: only in a file of an MMC host.

@single_not_mmc depends on !single_mmc_file@
expression E;
identifier data =~ "^(data|mmc_data)$";
position p;
@@

(
  sg_dma_address@p(E->data->sg)
|
  sg_dma_len@p(E->data->sg)
)

// The owner's own list first, then tables, then any other head or lone entry. One
// rule, as positions do not survive a change.

@single_patch depends on patch disable ptr_to_array@
expression E, P;
struct mmc_data *D;
struct sg_table *T;
struct sg_table O;
identifier data =~ "^(data|mmc_data)$";
identifier t =~ "(^|_)(sgt|sg_table|sgtable|rx_sg|tx_sg)$";
identifier a =~ "(^|_)(sg|sgl)$";
identifier f, o;
position m != {single_store.p, single_of_filled.p, single_of_moved.p, single_of_saved.p, single_not_mmc.p};
position e != {single_store.p, single_of_filled.p, single_of_moved.p, single_of_saved.p, single_of_second.p, single_by_name.p};
position d != {single_field_store.p, single_field_of_filled.p};
position p != {single_store.p, single_of_filled.p, single_of_moved.p, single_of_saved.p, single_of_second.p};
@@

(
- sg_dma_address@p(scsi_sglist(E))
+ range_dma_first_addr(scsi_range_dma(E, 1))
|
- sg_dma_len@p(scsi_sglist(E))
+ range_dma_first_len(scsi_range_dma(E, 1))
|
- sg_dma_address@p(scsi_prot_sglist(E))
+ range_dma_sg_addr(scsi_prot_sglist(E))
|
- sg_dma_len@p(scsi_prot_sglist(E))
+ range_dma_sg_len(scsi_prot_sglist(E))
|
- sg_dma_address@p(D->sg)
+ range_dma_first_addr(mmc_range_dma(D, 1))
|
- sg_dma_len@p(D->sg)
+ range_dma_first_len(mmc_range_dma(D, 1))
|
- sg_dma_address@p(&D->sg[0])
+ range_dma_first_addr(mmc_range_dma(D, 1))
|
- sg_dma_len@p(&D->sg[0])
+ range_dma_first_len(mmc_range_dma(D, 1))
|
- sg_dma_address@m(E->data->sg)
+ range_dma_first_addr(mmc_range_dma(E->data, 1))
|
- sg_dma_len@m(E->data->sg)
+ range_dma_first_len(mmc_range_dma(E->data, 1))
|
- sg_dma_address@p(T->sgl)
+ range_dma_first_addr(range_dma_of_sgtable(T))
|
- sg_dma_len@p(T->sgl)
+ range_dma_first_len(range_dma_of_sgtable(T))
|
- sg_dma_address@p(O.sgl)
+ range_dma_first_addr(range_dma_of_sgtable(&O))
|
- sg_dma_len@p(O.sgl)
+ range_dma_first_len(range_dma_of_sgtable(&O))
|
- sg_dma_address@p(P->t->sgl)
+ range_dma_first_addr(range_dma_of_sgtable(P->t))
|
- sg_dma_len@p(P->t->sgl)
+ range_dma_first_len(range_dma_of_sgtable(P->t))
|
- sg_dma_address@p(P->t.sgl)
+ range_dma_first_addr(range_dma_of_sgtable(&P->t))
|
- sg_dma_len@p(P->t.sgl)
+ range_dma_first_len(range_dma_of_sgtable(&P->t))
|
- sg_dma_address@p(P.t.sgl)
+ range_dma_first_addr(range_dma_of_sgtable(&P.t))
|
- sg_dma_len@p(P.t.sgl)
+ range_dma_first_len(range_dma_of_sgtable(&P.t))
|
- sg_dma_address@e(&P[0])
+ range_dma_sg_addr(&P[0])
|
- sg_dma_len@e(&P[0])
+ range_dma_sg_len(&P[0])
|
- sg_dma_address@e(&P->f)
+ range_dma_sg_addr(&P->f)
|
- sg_dma_len@e(&P->f)
+ range_dma_sg_len(&P->f)
|
- sg_dma_address@e(&P.f)
+ range_dma_sg_addr(&P.f)
|
- sg_dma_len@e(&P.f)
+ range_dma_sg_len(&P.f)
|
- sg_dma_address@e(&o)
+ range_dma_sg_addr(&o)
|
- sg_dma_len@e(&o)
+ range_dma_sg_len(&o)
|
- sg_dma_address@e(P->f)
+ range_dma_sg_addr(P->f)
|
- sg_dma_len@e(P->f)
+ range_dma_sg_len(P->f)
|
- sg_dma_address@e(P.f)
+ range_dma_sg_addr(P.f)
|
- sg_dma_len@e(P.f)
+ range_dma_sg_len(P.f)
|
- P->a@d->dma_address
+ range_dma_sg_addr(P->a)
|
- P.a@d->dma_address
+ range_dma_sg_addr(P.a)
)

// What the rules above made of the argument of %pad

@single_pad_patch depends on patch@
expression R;
@@

(
- &range_dma_first_addr(R)
+ range_dma_first_addr_pad(R)
|
- &range_dma_sg_addr(R)
+ range_dma_first_addr_pad(range_dma_of_sg(R, 1))
)

@single_field_context depends on context@
expression P;
identifier f =~ "(^|_)(sg|sgl)$";
position p != {single_field_store.p, single_field_of_filled.p};
@@

(
* P->f@p->dma_address
|
* P.f@p->dma_address
)

@single_owner_context depends on context disable ptr_to_array@
struct mmc_data *D;
struct sg_table *T;
struct sg_table O;
expression E;
position p != {single_store.p, single_of_filled.p, single_of_moved.p, single_of_saved.p, single_of_second.p};
@@

(
* sg_dma_address@p(scsi_sglist(E))
|
* sg_dma_len@p(scsi_sglist(E))
|
* sg_dma_address@p(scsi_prot_sglist(E))
|
* sg_dma_len@p(scsi_prot_sglist(E))
|
* sg_dma_address@p(D->sg)
|
* sg_dma_len@p(D->sg)
|
* sg_dma_address@p(&D->sg[0])
|
* sg_dma_len@p(&D->sg[0])
|
* sg_dma_address@p(T->sgl)
|
* sg_dma_len@p(T->sgl)
|
* sg_dma_address@p(O.sgl)
|
* sg_dma_len@p(O.sgl)
)

@single_entry_context depends on context disable ptr_to_array@
expression P;
identifier f, o;
position p != {single_store.p, single_of_filled.p, single_of_moved.p, single_of_saved.p, single_of_second.p, single_by_name.p};
@@

(
* sg_dma_address@p(&P[0])
|
* sg_dma_len@p(&P[0])
|
* sg_dma_address@p(&P->f)
|
* sg_dma_len@p(&P->f)
|
* sg_dma_address@p(&P.f)
|
* sg_dma_len@p(&P.f)
|
* sg_dma_address@p(&o)
|
* sg_dma_len@p(&o)
|
* sg_dma_address@p(P->f)
|
* sg_dma_len@p(P->f)
|
* sg_dma_address@p(P.f)
|
* sg_dma_len@p(P.f)
)
