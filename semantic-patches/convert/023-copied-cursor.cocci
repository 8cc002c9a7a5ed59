// SPDX-License-Identifier: GPL-2.0
/// Loops over a scatterlist that keep a second cursor, on the entry after the present one or before it, walk a DMA range with a copy of the iterator.
// Id: copied-cursor
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg for_each_sgtable_dma_sg scsi_for_each_sg
// Precondition: each variable of the function that points to an entry is the cursor of a loop, a copy of one, or one step ahead of one; every use is that, a look-ahead, a test for NULL or a read of the DMA side; the count is that of the mapped entries as far as the loop shows
// Differs: range_dma_iter_next: one step ahead of the last mapped entry there is none, where legacy code found a further entry of the list
// Options: --no-includes --include-headers
// Tests: tests/copied-cursor
//
// An iterator is a value: it is copied where the cursor was, and steps on from
// there. All variables of one function change, or none: one that stayed could
// not be copied to. Each rule is about one function, so that the sets are small.

virtual patch
virtual context

@copy exists@
identifier fn;
identifier a, b != a;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
@@
 fn(...)
 {
  ... when any
(
 for_each_sg(L, a, N, i) {
  ... when any
  \(b = a;\|b = sg_next(a);\)
  ... when any
 }
|
 scsi_for_each_sg(L, a, N, i) {
  ... when any
  \(b = a;\|b = sg_next(a);\)
  ... when any
 }
|
 for_each_sgtable_dma_sg(L, a, i) {
  ... when any
  \(b = a;\|b = sg_next(a);\)
  ... when any
 }
)
  ... when any
 }

// ---- the variables ------------------------------------------------------------

@copy_var disable decl_init exists@
identifier copy.fn, sg;
@@
 fn(...)
 {
  ... when any
  \(struct scatterlist *sg;\|struct scatterlist *sg = NULL;\)
  ... when any
 }

// One that begins elsewhere stays, and so does what it may be copied to.

@copy_none disable decl_init@
identifier sg;
position d;
@@
 struct scatterlist *sg@d = NULL;

@copy_begun disable decl_init exists@
identifier copy.fn, sg;
expression E;
position d != copy_none.d;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *sg@d = E;
  ... when any
 }

// A parameter is the list of a loop; it may be tested.

@copy_listed@
identifier copy.fn, sg;
expression N, i;
identifier c;
iterator name for_each_sg;
statement S;
parameter list P1, P2;
position p;
@@
 fn(P1, struct scatterlist *sg, P2)
 {
 <...
 for_each_sg(sg@p, c, N, i) S
 ...>
 }

@copy_tested disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier copy.fn, sg;
parameter list P1, P2;
position p;
@@
 fn(P1, struct scatterlist *sg, P2)
 {
 <...
 \(!sg@p\|sg@p == NULL\)
 ...>
 }

@copy_param exists@
identifier copy.fn, sg;
parameter list P1, P2;
position p != {copy_listed.p, copy_tested.p};
@@
 fn(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@p
  ... when any
 }

// ---- what a variable may do -----------------------------------------------------

// A count of the CPU side, or one that the core of a subsystem keeps of it

@copy_count@
identifier copy_var.sg;
expression L, i, E;
struct mmc_data *d;
iterator name for_each_sg, scsi_for_each_sg;
statement S;
position h;
@@
(
 for_each_sg(L, sg@h, \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|d->sg_len\), i) S
|
 scsi_for_each_sg(L, sg@h, \(scsi_sg_count(...)\|sg_nents(...)\), i) S
)

@copy_head@
identifier copy_var.sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position h != copy_count.h;
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
)

// %pad is given the address of an address; only a name tells who prints.
@copy_pad@
identifier copy_var.sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &sg_dma_address(sg@p), ...)

@copy_write@
identifier copy_var.sg;
expression E;
assignment operator op;
position p != copy_pad.p;
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

@copy_ok@
identifier copy_var.sg;
position p != copy_write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@copy_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier copy_var.sg;
position p;
@@
 \(sg_is_last(sg@p)\|sg_next(sg@p) == NULL\|sg_next(sg@p) != NULL\|!sg_next(sg@p)\)

@copy_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier copy_var.sg;
expression E;
position p;
@@
 \(sg@p == NULL\|sg@p != NULL\|!sg@p\|sg@p && E\|sg@p || E\|E && sg@p\|E || sg@p\)

@copy_test disable neg_if, neg_if_exp@
identifier copy_var.sg;
statement S1, S2;
position p;
@@
(
 if (sg@p) S1 else S2
|
 while (sg@p) S1
)

@copy_to@
identifier copy_var.sg;
local idexpression struct scatterlist *a;
position p;
@@
 sg@p = \(a\|sg_next(a)\);

@copy_from@
identifier copy_var.sg;
local idexpression struct scatterlist *b;
position p;
@@
 b = \(sg@p\|sg_next(sg@p)\);

@copy_other exists@
identifier copy.fn, copy_var.sg;
position p != {copy_head.h, copy_ok.p, copy_look.p, copy_null.p, copy_test.p, copy_to.p, copy_from.p};
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

// After its loop a cursor is on the entry behind, of which the range knows nothing.

@copy_after exists@
identifier copy.fn, copy_var.sg;
expression L, N, i, E;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position p != copy_head.h;
@@
 fn(...)
 {
  ... when any
(
 for_each_sg(L, sg, N, i) S
|
 scsi_for_each_sg(L, sg, N, i) S
|
 for_each_sgtable_dma_sg(L, sg, i) S
)
  ... when any
      when != sg = E
  sg@p
  ... when any
 }

// One bad variable keeps all of its function.

@copy_bad depends on copy_other || copy_begun || copy_param || copy_after@
identifier copy.fn;
position f;
@@
 fn@f(...) { ... }

@copy_good@
identifier copy.fn;
position g != copy_bad.f;
@@
 fn@g(...) { ... }

// Two functions of that name, in the arms of an #if

@copy_double@
identifier copy.fn;
position h != copy_good.g;
@@
 fn@h(...) { ... }

// ---- what changes ---------------------------------------------------------------

@copy_copied depends on patch && copy_good && !copy_double@
identifier copy.fn, copy_var.sg, a;
fresh identifier from = a ## "_it";
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
 <...
(
- sg = sg_next(a);
+ it = from;
+ range_dma_iter_next(&it);
|
- sg = a;
+ it = from;
)
 ...>
 }

@copy_looped depends on patch && copy_good && !copy_double@
identifier copy.fn, copy_var.sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg, for_each_range_dma;
statement S;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
 <...
(
- for_each_sg(L, sg, N, i)
+ for_each_range_dma(&it, range_dma_of_sg(L, N), i)
  S
|
- scsi_for_each_sg(L, sg, N, i)
+ for_each_range_dma(&it, scsi_range_dma(L, N), i)
  S
|
- for_each_sgtable_dma_sg(L, sg, i)
+ for_each_range_dma(&it, range_dma_of_sgtable(L), i)
  S
)
 ...>
 }

@copy_read depends on patch && copy_good && !copy_double disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier copy.fn, copy_var.sg;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
 <...
(
- sg_next(sg) != NULL
+ !range_dma_iter_is_last(&it)
|
- sg_next(sg) == NULL
+ range_dma_iter_is_last(&it)
|
- !sg_next(sg)
+ range_dma_iter_is_last(&it)
|
- sg_is_last(sg)
+ range_dma_iter_is_last(&it)
|
- &sg_dma_address(sg)
+ range_dma_addr_pad(&it)
|
- sg->dma_address
+ range_dma_addr(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- sg
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- sg
+ &it
  )
|
- sg != NULL
+ range_dma_iter_valid(&it)
|
- sg == NULL
+ !range_dma_iter_valid(&it)
|
- !sg
+ !range_dma_iter_valid(&it)
)
 ...>
 }

@copy_asked depends on patch && copy_good && !copy_double disable neg_if, neg_if_exp@
identifier copy.fn, copy_var.sg;
expression E;
statement S1, S2;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
 <...
(
 if (
- sg
+ range_dma_iter_valid(&it)
 ) S1 else S2
|
 while (
- sg
+ range_dma_iter_valid(&it)
 ) S1
|
- sg
+ range_dma_iter_valid(&it)
  && E
|
- sg
+ range_dma_iter_valid(&it)
  || E
|
 E &&
- sg
+ range_dma_iter_valid(&it)
|
 E ||
- sg
+ range_dma_iter_valid(&it)
)
 ...>
 }

@copy_declared depends on patch && copy_good && !copy_double disable decl_init exists@
identifier copy.fn, copy_var.sg;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  ... when any
- struct scatterlist *sg;
++struct range_dma_iter it;
  ... when any
 }

@copy_declared_none depends on patch && copy_good && !copy_double disable decl_init exists@
identifier copy.fn, copy_var.sg;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  ... when any
- struct scatterlist *sg = NULL;
++struct range_dma_iter it = {};
  ... when any
 }

@copy_shown depends on context && copy_good && !copy_double@
identifier copy.fn, copy_var.sg;
@@
 fn(...)
 {
 <...
(
* sg_dma_address(sg)
|
* sg_dma_len(sg)
|
* sg->dma_address
)
 ...>
 }
