// SPDX-License-Identifier: GPL-2.0
/// Loops over a scatterlist that only read its DMA side walk a DMA range instead.
// Id: cursor
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg scsi_for_each_sg scsi_for_each_prot_sg for_each_sgtable_dma_sg
// Precondition: the variable is only used as cursor of such loops, or the loop uses it in no other way and it is not used after the loop; the count is that of the mapped entries as far as the file shows
// Differs: range_dma_iter_is_last: a look-ahead asks for a further mapped entry, where legacy code asked for a further entry of the list
// Options: --no-includes --include-headers
// Tests: tests/cursor
//
// Positions do not survive a change, so only the last rule changes anything.
// It changes all of its code except at the positions that the rules "keep_*"
// have collected. Alternatives that can meet in one statement have a rule of
// their own each: of a disjunction, one statement matches one branch.

virtual patch
virtual context

// ---- loops whose count is not the count of mapped entries -----------------

@count_cpu@
identifier sg;
expression L, i, E;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg;
statement S;
position h;
@@
(
 for_each_sg(L, sg@h, \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\), i) S
|
 scsi_for_each_sg(L, sg@h, \(scsi_sg_count(...)\|sg_nents(...)\), i) S
|
 scsi_for_each_prot_sg(L, sg@h, \(scsi_prot_sg_count(...)\|sg_nents(...)\), i) S
)

// What a request of the MMC core has is not mapped: the host keeps that count.

@count_mmc@
struct mmc_data *d;
identifier sg;
expression i;
iterator name for_each_sg;
statement S;
position h;
@@

 for_each_sg(d->sg, sg@h, d->sg_len, i) S

@count_mapped@
expression X;
identifier n;
@@
 \(X->n\|X.n\) = \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\|dma_map_range_sg_count\|ib_dma_map_range_sg_count\)(...)

@count_asked@
expression X, D, L;
identifier n != count_mapped.n;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\|dma_map_range_sg\|dma_map_range_sg_count\|ib_dma_map_range_sg\|ib_dma_map_range_sg_count\)(D, L, \(X->n\|X.n\), ...)

@count_field@
identifier sg, count_asked.n;
expression X, L, i;
iterator name for_each_sg;
statement S;
position h;
@@
(
 for_each_sg(L, sg@h, \(X->n\|X.n\), i) S
)

@count_same@
identifier N;
expression D, L;
position q;
@@
 N = \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\|dma_map_range_sg_count\|ib_dma_map_range_sg_count\)(D, L, N@q, ...)

@count_local exists@
identifier sg, N;
expression D, L1, L2, E, i;
iterator name for_each_sg, scsi_for_each_sg;
statement S;
position h, q != count_same.q;
@@
(
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\|dma_map_range_sg\|dma_map_range_sg_count\|ib_dma_map_range_sg\|ib_dma_map_range_sg_count\)(D, L1, N@q, ...)
|
 N = \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\)
)
 ... when any
     when != N = E
(
 for_each_sg(L2, sg@h, N, i) S
|
 scsi_for_each_sg(L2, sg@h, N, i) S
)

// ---- what a cursor may do -------------------------------------------------

@head@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
statement S;
position h != {count_cpu.h, count_mmc.h, count_field.h, count_local.h};
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_prot_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
)

// %pad is given the address of an address; only a name tells who prints.
@printed@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &sg_dma_address(sg@p), ...)

@write@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p != printed.p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)--
)

@read@
local idexpression struct scatterlist *sg;
position p != write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@look@
local idexpression struct scatterlist *sg;
position p;
@@
(
 sg_is_last(sg@p)
|
 sg_next(sg@p) != NULL
|
 sg_next(sg@p) == NULL
|
 !sg_next(sg@p)
)

@inside exists@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg, for_each_sgtable_sg;
position u;
@@
(
 for_each_sg(L, sg, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 scsi_for_each_sg(L, sg, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 scsi_for_each_prot_sg(L, sg, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 for_each_sgtable_dma_sg(L, sg, i) {
  ... when any
  sg@u
  ... when any
 }
|
 for_each_sgtable_sg(L, sg, i) {
  ... when any
  sg@u
  ... when any
 }
)

// ---- variables that do nothing else ---------------------------------------

// An initial value that no loop asks for is dropped, if it costs nothing.
@idle@
identifier sg, x, f;
expression X;
position d;
@@
 struct scatterlist *sg@d = \(NULL\|X->f\|X.f\|x\|scsi_sglist(x)\);

@busy@
identifier sg;
expression E;
position d != idle.d;
@@
 struct scatterlist *sg@d = E;

@asked exists@
identifier sg;
expression E;
position d, p != {head.h, inside.u};
@@
 struct scatterlist *sg@d = E;
 ... when any
 sg@p

@bad disable decl_init exists@
identifier sg;
expression E;
position d, p != {head.h, read.p, look.p};
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 sg@p

@good disable decl_init exists@
identifier sg;
expression E;
position d != {busy.d, asked.d, bad.d};
position p != write.p;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@whole disable decl_init exists@
identifier sg;
expression E;
position good.d;
position u;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 sg@u

// ---- loops that do nothing else, of variables that do ----------------------

// The rules below look into a body in braces. Of a body that is one statement
// they would see the head of that statement only.
@braced disable braces0, braces1, braces2, braces3, braces4@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
position h;
@@
(
 for_each_sg(L, sg@h, N, i) { ... }
|
 scsi_for_each_sg(L, sg@h, N, i) { ... }
|
 scsi_for_each_prot_sg(L, sg@h, N, i) { ... }
|
 for_each_sgtable_dma_sg(L, sg@h, i) { ... }
)

@unbraced@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
statement S;
position h != braced.h;
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_prot_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
)

// The cursor is used in another way in the loop ...
@inside_bad exists@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
position h, p != {read.p, look.p};
@@
(
 for_each_sg(L, sg@h, N, i) {
  ... when any
  sg@p
  ... when any
 }
|
 scsi_for_each_sg(L, sg@h, N, i) {
  ... when any
  sg@p
  ... when any
 }
|
 scsi_for_each_prot_sg(L, sg@h, N, i) {
  ... when any
  sg@p
  ... when any
 }
|
 for_each_sgtable_dma_sg(L, sg@h, i) {
  ... when any
  sg@p
  ... when any
 }
)

@assigned@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@
 sg@p = E

@any_head@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg, for_each_sgtable_sg;
statement S;
position h;
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_prot_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
|
 for_each_sgtable_sg(L, sg@h, i) S
)

// The second and third part of a for head come after its first.
@for_head_test@
local idexpression struct scatterlist *sg;
expression E1, E3;
statement S;
position p;
@@
 for (<+... sg = E1 ...+>; <+... sg@p ...+>; E3) S

@for_head_step@
local idexpression struct scatterlist *sg;
expression E1, E2;
statement S;
position p;
@@
 for (<+... sg = E1 ...+>; E2; <+... sg@p ...+>) S

// ... or after it.
@after_bad exists@
identifier sg;
expression L, N, i, E;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
statement S;
position h, p != {inside.u, assigned.p, any_head.h, for_head_test.p, for_head_step.p};
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_prot_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
)
 ... when any
     when != sg = E
 sg@p

@beside disable decl_init exists@
identifier sg;
expression L, N, i, E;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
position h != {count_cpu.h, count_mmc.h, count_field.h, count_local.h, unbraced.h, inside_bad.h, after_bad.h};
position d != good.d;
position p != write.p;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
(
 for_each_sg(L, sg@h, N, i) {
  ... when any
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
  ... when any
 }
|
 scsi_for_each_sg(L, sg@h, N, i) {
  ... when any
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
  ... when any
 }
|
 scsi_for_each_prot_sg(L, sg@h, N, i) {
  ... when any
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
  ... when any
 }
|
 for_each_sgtable_dma_sg(L, sg@h, i) {
  ... when any
  \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
  ... when any
 }
)

@beside_use exists@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
position beside.h;
position u;
@@
(
 for_each_sg(L, sg@h, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 scsi_for_each_sg(L, sg@h, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 scsi_for_each_prot_sg(L, sg@h, N, i) {
  ... when any
  sg@u
  ... when any
 }
|
 for_each_sgtable_dma_sg(L, sg@h, i) {
  ... when any
  sg@u
  ... when any
 }
)

// ---- what stays -----------------------------------------------------------

@keep_decl disable decl_init@
identifier sg;
expression E;
position d != good.d;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)

@keep_whole disable decl_init@
identifier sg;
expression E;
position d != beside.d;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)

@keep_head@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
statement S;
position v != {whole.u, beside.h};
@@
(
 for_each_sg(L, sg@v, N, i) S
|
 scsi_for_each_sg(L, sg@v, N, i) S
|
 scsi_for_each_prot_sg(L, sg@v, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@v, i) S
)

@keep_read@
identifier sg;
position v != {whole.u, beside_use.u};
@@
 \(sg_dma_address(sg@v)\|sg_dma_len(sg@v)\|sg@v->dma_address\)

@keep_look@
identifier sg;
position v != {whole.u, beside_use.u};
@@
 \(sg_is_last(sg@v)\|sg_next(sg@v)\)

@shown depends on context@
identifier sg;
position h != keep_head.v;
position v != {keep_read.v, keep_look.v};
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg;
statement S;
@@
(
* for_each_sg(L, sg@h, N, i)
  S
|
* scsi_for_each_sg(L, sg@h, N, i)
  S
|
* scsi_for_each_prot_sg(L, sg@h, N, i)
  S
|
* for_each_sgtable_dma_sg(L, sg@h, i)
  S
|
(
* sg_dma_address(sg@v)
|
* sg_dma_len(sg@v)
|
* sg@v->dma_address
|
* sg_is_last(sg@v)
|
* sg_next(sg@v)
)
)

@changed depends on patch disable decl_init, neg_if, neg_if_exp, is_null, isnt_null1@
identifier sg;
position x != keep_decl.d;
position b != keep_whole.d;
position h != keep_head.v;
position v != {keep_read.v, keep_look.v};
expression L, N, i, E;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_dma_sg, for_each_range_dma;
fresh identifier it = sg ## "_it";
statement S;
@@
(
- struct scatterlist *sg@x;
+ struct range_dma_iter it;
|
- struct scatterlist *sg@x = E;
+ struct range_dma_iter it;
|
  struct scatterlist *sg@b;
+ struct range_dma_iter it;
|
  struct scatterlist *sg@b = E;
+ struct range_dma_iter it;
|
- for_each_sg(L, sg@h, N, i)
+ for_each_range_dma(&it, range_dma_of_sg(L, N), i)
  S
|
- scsi_for_each_sg(L, sg@h, N, i)
+ for_each_range_dma(&it, scsi_range_dma(L, N), i)
  S
|
- scsi_for_each_prot_sg(L, sg@h, N, i)
+ for_each_range_dma(&it, range_dma_of_sg(scsi_prot_sglist(L), N), i)
  S
|
- for_each_sgtable_dma_sg(L, sg@h, i)
+ for_each_range_dma(&it, range_dma_of_sgtable(L), i)
  S
|
(
- sg_next(sg@v) != NULL
+ !range_dma_iter_is_last(&it)
|
- sg_next(sg@v) == NULL
+ range_dma_iter_is_last(&it)
|
- !sg_next(sg@v)
+ range_dma_iter_is_last(&it)
|
- sg_is_last(sg@v)
+ range_dma_iter_is_last(&it)
|
- &sg_dma_address(sg@v)
+ range_dma_addr_pad(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- sg@v
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- sg@v
+ &it
  )
|
- sg@v->dma_address
+ range_dma_addr(&it)
)
)
