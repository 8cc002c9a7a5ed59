// SPDX-License-Identifier: GPL-2.0
/// Walks of a scatterlist by sg_next() that only read its DMA side walk a DMA range instead.
// Id: walk
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: ^[[:blank:]]+(const )?struct scatterlist[[:blank:]]*\*|sg_next
// Precondition: every use of the local variable or parameter is the start of a list, a step, a look-ahead, a test for NULL or a read of the DMA side; the list is mapped before the walk starts; no entry is tested for DMA length 0; a parameter is stepped
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries, even if it goes by the number of CPU entries
// Options: --no-includes --include-headers
// Tests: tests/walk
//
// As in 010-cursor.cocci, only the last rule changes anything, and it changes
// all of its code but for the positions that the rules "walk_keep_*" have
// collected. One use of a variable that is not in the list above keeps all of
// that variable as it is.

virtual patch
virtual context

// ---- what a walk may do -----------------------------------------------------

// %pad is given the address of an address; only a name tells who prints.
@walk_pad@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &sg_dma_address(sg@p), ...)

@walk_write@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p != walk_pad.p;
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

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.
@walk_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
local idexpression struct scatterlist *sg;
position p;
@@
(
 sg_dma_len(sg@p) == 0
|
 sg_dma_len(sg@p) != 0
|
 sg_dma_len(sg@p) > 0
|
 !sg_dma_len(sg@p)
)

@walk_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
local idexpression struct scatterlist *sg;
statement S1, S2;
position p;
@@
(
 if (sg_dma_len(sg@p)) S1 else S2
|
 while (sg_dma_len(sg@p)) S1
)

@walk_read@
local idexpression struct scatterlist *sg;
position p != {walk_write.p, walk_empty.p, walk_empty_test.p};
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@walk_look disable is_null, isnt_null1@
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

@walk_look_and disable isnt_null1@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@
 E && sg_next(sg@p)

// What was found is put together step by step, first what is in no set, then all
// others: spatch keeps the product of all sets that a later rule names.
@walk_not_1@
local idexpression struct scatterlist *sg;
position p != {walk_read.p, walk_look.p, walk_look_and.p};
@@
 sg@p

@walk_may_1@
local idexpression struct scatterlist *sg;
position p != walk_not_1.p;
@@
 sg@p

// A step is a statement, or a part of the third part of a for head, so that
// its value is not used.
@walk_step@
local idexpression struct scatterlist *sg;
expression E1, E2;
statement S;
position p, q;
@@
(
 sg@p = sg_next(sg@q);
|
 for (...; ...; \(sg@p = sg_next(sg@q)\|E1, sg@p = sg_next(sg@q)\|sg@p = sg_next(sg@q), E1\|E1, sg@p = sg_next(sg@q), E2\|sg@p = sg_next(sg@q), E1, E2\)) S
)

@walk_not_2@
local idexpression struct scatterlist *sg;
position p != {walk_may_1.p, walk_step.p, walk_step.q};
@@
 sg@p

@walk_may_2@
local idexpression struct scatterlist *sg;
position p != walk_not_2.p;
@@
 sg@p

// A member or variable that is itself stepped is a place in a list, and so is
// one that has its value from such a variable.
@walk_stepped@
identifier y;
@@
 y = sg_next(...)

@walk_member@
identifier f, walk_stepped.y;
expression X;
@@
 \(X->f\|X.f\) = y

@walk_member_step@
identifier f;
expression X;
@@
 \(X->f\|X.f\) = sg_next(...)

@walk_from_place@
local idexpression struct scatterlist *sg;
identifier walk_member.f;
expression X;
position p;
@@
 sg@p = \(X->f\|X.f\)

@walk_from_place_step@
local idexpression struct scatterlist *sg;
identifier walk_member_step.f;
expression X;
position p;
@@
 sg@p = \(X->f\|X.f\)

@walk_from_place_local@
local idexpression struct scatterlist *sg;
identifier walk_stepped.y;
position p;
@@
 sg@p = y

@walk_looped@
identifier y;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_sg, for_each_sgtable_dma_sg;
statement S;
@@
(
 for_each_sg(L, y, N, i) S
|
 scsi_for_each_sg(L, y, N, i) S
|
 for_each_sgtable_sg(L, y, i) S
|
 for_each_sgtable_dma_sg(L, y, i) S
)

@walk_copied@
local idexpression struct scatterlist *l;
identifier y;
@@
 y = l

@walk_from_looped@
local idexpression struct scatterlist *sg;
identifier walk_looped.y;
position p;
@@
 sg@p = y

@walk_from_copied@
local idexpression struct scatterlist *sg;
identifier walk_copied.y;
position p;
@@
 sg@p = y

@walk_start@
local idexpression struct scatterlist *sg;
identifier f, l != NULL;
expression X, E;
statement S;
position p != {walk_from_place.p, walk_from_place_step.p, walk_from_place_local.p, walk_from_looped.p, walk_from_copied.p};
@@
(
 sg@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\);
|
 for (\(sg@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\)\|E, sg@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\)\|sg@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\), E\); ...; ...) S
)

// No list at all
@walk_none@
local idexpression struct scatterlist *sg;
position p;
@@
 sg@p = NULL;

@walk_not@
local idexpression struct scatterlist *sg;
position p != {walk_may_2.p, walk_start.p, walk_none.p};
@@
 sg@p

@walk_may@
local idexpression struct scatterlist *sg;
position p != walk_not.p;
@@
 sg@p

// The same as the initial value of a declaration
@walk_begin_place disable decl_init@
identifier sg, walk_member.f;
expression X;
position d;
@@
 struct scatterlist *sg@d = \(X->f\|X.f\);

@walk_begin_place_step disable decl_init@
identifier sg, walk_member_step.f;
expression X;
position d;
@@
 struct scatterlist *sg@d = \(X->f\|X.f\);

@walk_begin_place_local disable decl_init@
identifier sg, walk_stepped.y;
position d;
@@
 struct scatterlist *sg@d = y;

@walk_begin disable decl_init@
identifier sg, f, l != NULL;
expression X;
position d != {walk_begin_place.d, walk_begin_place_step.d, walk_begin_place_local.d};
@@
 struct scatterlist *sg@d = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\);

@walk_null disable is_null, isnt_null1, neg_if, neg_if_exp@
local idexpression struct scatterlist *sg;
position p;
@@
(
 sg@p == NULL
|
 sg@p != NULL
|
 !sg@p
)

@walk_null_left@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@
(
 sg@p && E
|
 sg@p || E
)

@walk_untested_1@
local idexpression struct scatterlist *sg;
position p != {walk_null.p, walk_null_left.p};
@@
 sg@p

@walk_tested_1@
local idexpression struct scatterlist *sg;
position p != walk_untested_1.p;
@@
 sg@p

@walk_null_right@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@
(
 E && sg@p
|
 E || sg@p
)

@walk_null_test disable neg_if, neg_if_exp@
local idexpression struct scatterlist *sg;
expression E1, E3;
statement S1, S2;
position p;
@@
(
 if (sg@p) S1 else S2
|
 while (sg@p) S1
|
 for (E1; sg@p; E3) S1
|
 for (; sg@p; E3) S1
)

@walk_untested@
local idexpression struct scatterlist *sg;
position p != {walk_tested_1.p, walk_null_right.p, walk_null_test.p};
@@
 sg@p

@walk_tested@
local idexpression struct scatterlist *sg;
position p != walk_untested.p;
@@
 sg@p

// A count of the CPU side in the same function, other than for a map call or as a test:
// whether it bounds the walk is not for a rule to say.

@walk_count_mapped@
expression D, L, X;
position c;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, L, \(X->orig_nents@c\|X.orig_nents@c\|sg_nents@c(...)\|sg_nents_for_len@c(...)\|scsi_sg_count@c(...)\|scsi_prot_sg_count@c(...)\), ...)

@walk_count_tested@
statement S1, S2;
position c;
@@
 if (\(scsi_sg_count@c\|scsi_prot_sg_count@c\)(...)) S1 else S2

// A loop that takes a step in its head can end with the ranges instead.
@walk_count_bound@
identifier sg;
expression i, C;
statement S;
position c;
@@
 for (...; i < \(scsi_sg_count@c(C)\|scsi_prot_sg_count@c(C)\); <+... sg = sg_next(sg) ...+>) S

@walk_count disable decl_init exists@
identifier sg;
expression E, X;
position d;
position c != {walk_count_mapped.c, walk_count_tested.c, walk_count_bound.c};
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 \(X->orig_nents@c\|X.orig_nents@c\|sg_nents@c(...)\|sg_nents_for_len@c(...)\|scsi_sg_count@c(...)\|scsi_prot_sg_count@c(...)\)

// ---- variables that do nothing else -----------------------------------------

// Zeroes are as good as NULL.
@walk_idle disable decl_init@
identifier sg;
position d;
@@
 struct scatterlist *sg@d = NULL;

@walk_valued disable decl_init@
identifier sg;
expression E;
position d != {walk_idle.d, walk_begin.d};
@@
 struct scatterlist *sg@d = E;

@walk_other@
local idexpression struct scatterlist *sg;
position p != {walk_may.p, walk_tested.p};
@@
 sg@p

@walk_fine@
local idexpression struct scatterlist *sg;
position p != walk_other.p;
@@
 sg@p

@walk_bad disable decl_init exists@
identifier sg;
position d, p != walk_fine.p;
@@
 struct scatterlist *sg@d;
 ... when any
 sg@p

@walk_begin_bad disable decl_init exists@
identifier sg;
expression E;
position d != walk_valued.d;
position p != walk_fine.p;
@@
 struct scatterlist *sg@d = E;
 ... when any
 sg@p

// The walk starts before the list is mapped, and goes on after it. (A map of anything:
// which list it is cannot be told.)
@walk_early disable decl_init exists@
identifier sg, m =~ "(^|_)map(_|$)";
expression E;
position d != {walk_valued.d, walk_count.d, walk_bad.d, walk_begin_bad.d};
@@
 struct scatterlist *sg@d;
 ... when any
 sg = E
 ... when != sg
 m(...)
 ... when any
 \(sg_dma_address(sg)\|sg_dma_len(sg)\)

@walk_begin_early disable decl_init exists@
identifier sg, m =~ "(^|_)map(_|$)";
identifier f, l;
expression E, X;
position d != {walk_idle.d, walk_valued.d};
@@
 struct scatterlist *sg@d = E;
 ... when != sg
 m(...)
 ... when any
     when != sg = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\);
 \(sg_dma_address(sg)\|sg_dma_len(sg)\)

@walk_good disable decl_init exists@
identifier sg;
expression E;
position d != {walk_valued.d, walk_count.d, walk_bad.d, walk_begin_bad.d, walk_early.d, walk_begin_early.d};
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 \(sg_dma_address(sg)\|sg_dma_len(sg)\|sg->dma_address\)

@walk_whole disable decl_init exists@
identifier sg;
position walk_good.d;
expression E;
position u;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 sg@u

// ---- parameters that do nothing else, and are stepped ------------------------

@walk_par_count exists@
identifier fn, sg;
parameter list P1, P2;
expression X;
position f;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\)
  ... when any
 }

@walk_par_early exists@
identifier fn, sg, m =~ "(^|_)map(_|$)";
parameter list P1, P2;
position f != walk_par_count.f;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when != sg
  m(...)
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

@walk_par_bad exists@
identifier fn, sg;
parameter list P1, P2;
position f != {walk_par_count.f, walk_par_early.f};
position p != walk_fine.p;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@p
  ... when any
 }

@walk_par_bad_use exists@
identifier walk_par_bad.fn, walk_par_bad.sg;
parameter list P1, P2;
position b;
@@
 fn(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@b
  ... when any
 }

@walk_par_good exists@
identifier fn, sg;
parameter list P1, P2;
position f != {walk_par_count.f, walk_par_early.f};
position g != walk_par_bad_use.b;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(sg_dma_address(sg@g)\|sg_dma_len(sg@g)\|sg@g->dma_address\)
  ... when any
  sg = sg_next(sg)
  ... when any
 }

@walk_par_whole exists@
identifier walk_par_good.fn, walk_par_good.sg;
parameter list P1, P2;
position walk_par_good.f, u;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@u
  ... when any
 }

// One rule that has the names of both
@walk_no_read@
identifier sg;
position p != {walk_whole.u, walk_par_whole.u};
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@walk_name@
identifier sg;
position p != walk_no_read.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

// ---- what stays -------------------------------------------------------------

@walk_keep_decl disable decl_init@
identifier sg;
expression E;
position d != walk_good.d;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)

@walk_keep_use@
identifier walk_name.sg;
position v != {walk_whole.u, walk_par_whole.u};
@@
 sg@v

@walk_keep_value@
identifier walk_name.sg;
position v != walk_tested.p;
@@
 sg@v

@walk_keep_set@
identifier walk_name.sg;
expression E;
position v != {walk_whole.u, walk_par_whole.u};
@@
 sg@v = E

@walk_shown depends on context@
identifier sg;
position u != walk_no_read.p;
@@
(
* sg_dma_address(sg@u)
|
* sg_dma_len(sg@u)
|
* sg@u->dma_address
)

@walk_changed depends on patch disable decl_init, neg_if, neg_if_exp, is_null, isnt_null1, ptr_to_array@
identifier walk_name.sg;
position d != walk_keep_decl.d;
position s != walk_keep_set.v;
position n != {walk_keep_use.v, walk_keep_value.v};
position v != walk_keep_use.v;
expression L, E;
fresh identifier it = sg ## "_it";
@@
(
- struct scatterlist *sg@d
+ struct range_dma_iter it
  ;
|
- struct scatterlist *sg@d = NULL
+ struct range_dma_iter it = {}
  ;
|
- struct scatterlist *sg@d = L
+ struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(L))
  ;
|
(
- sg@s = sg_next(sg)
+ range_dma_iter_next(&it)
|
- sg@s = NULL
+ it = (struct range_dma_iter){}
|
- sg@s = L
+ range_dma_iter_start(&it, range_dma_of_list(L))
|
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
  E &&
- sg_next(sg@v)
+ !range_dma_iter_is_last(&it)
|
- &sg_dma_address(sg@v)
+ range_dma_addr_pad(&it)
|
- sg@v->dma_address
+ range_dma_addr(&it)
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
- sg@n != NULL
+ range_dma_iter_valid(&it)
|
- sg@n == NULL
+ !range_dma_iter_valid(&it)
|
- sg@n
+ range_dma_iter_valid(&it)
)
)

// An earlier rule gave the loops of this variable an iterator of this name.

@walk_twice depends on walk_changed@
identifier it;
@@
 struct range_dma_iter it;
- struct range_dma_iter it;

// An initial value that nobody reads before another one takes its place is dropped.

@walk_restarted depends on walk_changed@
identifier start =~ "^range_dma_iter_start$";
identifier it;
position p;
@@
 start(&it@p, ...)

@walk_alive depends on walk_changed exists@
identifier begin =~ "^range_dma_iter_begin$";
identifier start =~ "^range_dma_iter_start$";
identifier it;
position d, p != walk_restarted.p;
@@
 struct range_dma_iter it@d = begin(...);
 ... when != start(&it, ...)
 it@p

@walk_dead depends on walk_changed disable decl_init@
identifier begin =~ "^range_dma_iter_begin$";
identifier it;
expression R;
position d != walk_alive.d;
@@
- struct range_dma_iter it@d = begin(R);
+ struct range_dma_iter it;

// Beside another expression in the head of a loop, a start does not read well.

@walk_hoisted depends on walk_changed@
identifier start =~ "^range_dma_iter_start$";
expression E, it, R;
statement S;
@@
+ start(it, R);
  for (
(
- E, start(it, R)
+ E
|
- start(it, R), E
+ E
)
  ; ...; ...) S

// A count of the CPU's entries is no end of a walk of ranges: it is left as the most there can be.

@walk_ended depends on walk_changed@
identifier count =~ "^(scsi_sg_count|scsi_prot_sg_count)$";
identifier next =~ "^range_dma_iter_next$";
expression i, C;
identifier it;
statement S;
@@
 for (...; i < count(C)
+ && range_dma_iter_valid(&it)
  ; <+... next(&it) ...+>) S

// A parameter stays a list: its iterator begins there.
@walk_par_changed depends on walk_changed@
identifier walk_par_good.fn, walk_par_good.sg;
parameter list P1, P2;
fresh identifier it = sg ## "_it";
@@
 fn(P1, struct scatterlist *sg, P2)
 {
++struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sg));
 ...
 }
