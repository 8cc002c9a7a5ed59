// SPDX-License-Identifier: GPL-2.0
/// A cursor that heads loops and is stepped by sg_next() elsewhere, or that one assignment either starts or steps, walks a DMA range instead.
// Id: looped-walk
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_next
// Needs-line: for_each_sg|\?.*sg_next|sg_next.*:
// Precondition: every use of the local variable is the head of a loop over mapped entries, the start of a list, a step, a look-ahead, a test for NULL or a read of the DMA side; it is not used after a loop before it is set anew; the list is mapped before the walk starts, and the function asks for no count of the CPU side; no entry is tested for DMA length 0
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/looped-walk
//
// 010-cursor.cocci takes what heads loops only, 020-walk.cocci what is only stepped. Each
// rule is about one variable of one function, so that the sets are small.

virtual patch
virtual context

@lw exists@
identifier fn, c;
expression L, N, i;
iterator name for_each_sg;
statement S;
@@
 fn(...)
 {
  ... when any
(
  for_each_sg(L, c, N, i) S
  ... when any
  c = sg_next(c)
|
  c = sg_next(c)
  ... when any
  for_each_sg(L, c, N, i) S
|
  c = \(!c ? L : sg_next(c)\|c ? sg_next(c) : L\)
)
  ... when any
 }

@lw_local disable decl_init exists@
identifier lw.fn, lw.c;
identifier f, l;
expression X;
@@
 fn(...)
 {
  ... when any
\(struct scatterlist *c;\|struct scatterlist *c = \(NULL\|X->f\|X.f\|l\);\)
  ... when any
 }

// ---- what the cursor may do ---------------------------------------------------------

@lw_head@
identifier lw.fn, lw.c;
expression L, N, i;
iterator name for_each_sg;
statement S;
position p;
@@
 fn(...)
 {
  <...
  for_each_sg(L, c@p, N, i) S
  ...>
 }

// %pad is given the address of an address; only a name tells who prints.
@lw_pad@
identifier lw.fn, lw.c;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 fn(...)
 {
  <...
  print(..., &sg_dma_address(c@p), ...)
  ...>
 }

@lw_write@
identifier lw.fn, lw.c;
expression E;
assignment operator op;
position p != lw_pad.p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(c@p)\|sg_dma_len(c@p)\)
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\) op E
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\)++
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\)--
)
  ...>
 }

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.
@lw_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier lw.fn, lw.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(sg_dma_len(c@p) == 0\|sg_dma_len(c@p) != 0\|sg_dma_len(c@p) > 0\|!sg_dma_len(c@p)\|sg_dma_len(c@p) && E\|E && sg_dma_len(c@p)\)
  ...>
 }

@lw_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier lw.fn, lw.c;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (sg_dma_len(c@p)) S1 else S2
|
  while (sg_dma_len(c@p)) S1
)
  ...>
 }

@lw_read@
identifier lw.fn, lw.c;
position p != {lw_write.p, lw_empty.p, lw_empty_test.p};
@@
 fn(...)
 {
  <...
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\)
  ...>
 }

@lw_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier lw.fn, lw.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(sg_is_last(c@p)\|sg_next(c@p) != NULL\|sg_next(c@p) == NULL\|!sg_next(c@p)\|sg_next(c@p) && E\|E && sg_next(c@p)\)
  ...>
 }

@lw_look_test@
identifier lw.fn, lw.c;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (sg_next(c@p)) S1 else S2
|
  while (sg_next(c@p)) S1
)
  ...>
 }

@lw_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier lw.fn, lw.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(c@p == NULL\|c@p != NULL\|!c@p\|c@p && E\|c@p || E\|E && c@p\|E || c@p\)
  ...>
 }

@lw_null_test disable neg_if, neg_if_exp@
identifier lw.fn, lw.c;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
(
  if (c@p) S1 else S2
|
  while (c@p) S1
)
  ...>
 }

@lw_step@
identifier lw.fn, lw.c;
position p, q;
@@
 fn(...)
 {
  <...
  c@p = sg_next(c@q);
  ...>
 }

@lw_start@
identifier lw.fn, lw.c;
identifier f, l;
expression X;
position p;
@@
 fn(...)
 {
  <...
  c@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\);
  ...>
 }

@lw_turn@
identifier lw.fn, lw.c;
identifier f;
expression X;
position p, q, r;
@@
 fn(...)
 {
  <...
(
  c@p = !c@q ? \(&X[0]\|scsi_sglist(X)\|X->f\|X.f\) : sg_next(c@r);
|
  c@p = c@q ? sg_next(c@r) : \(&X[0]\|scsi_sglist(X)\|X->f\|X.f\);
)
  ...>
 }

@lw_bad exists@
identifier lw.fn, lw.c;
position p != {lw_head.p, lw_read.p, lw_look.p, lw_look_test.p, lw_null.p, lw_null_test.p, lw_step.p, lw_step.q, lw_start.p, lw_turn.p, lw_turn.q, lw_turn.r};
@@
 fn(...)
 {
  ... when any
  c@p
  ... when any
 }

// ---- what speaks against it ------------------------------------------------------------

// After its loop a cursor is on the entry behind, of which the range knows nothing.
@lw_after exists@
identifier lw.fn, lw.c;
expression L, L2, N, N2, i, j, E;
iterator name for_each_sg;
statement S, S2;
position p != {lw_head.p, lw_start.p, lw_turn.p};
@@
 fn(...)
 {
  ... when any
  for_each_sg(L, c, N, i) S
  ... when any
      when != c = E
      when != for_each_sg(L2, c, N2, j) S2
  c@p
  ... when any
 }

// Another variable of the function, which may be anywhere
@lw_other_start exists@
identifier lw.fn, lw.c;
local idexpression struct scatterlist *y;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *c = y;
|
  c = y
)
  ... when any
 }

// A place in a list that a struct keeps: the walk starts where another one has ended.
@lw_kept exists@
identifier lw.fn, lw.c, f;
expression X, E;
@@
 fn(...)
 {
  ... when any
  c = \(X->f\|X.f\|!c ? \(X->f\|X.f\) : E\|c ? E : \(X->f\|X.f\)\)
  ... when any
 }

@lw_place@
identifier lw_kept.f;
local idexpression struct scatterlist *y;
expression X;
@@
 \(X->f\|X.f\) = \(sg_next(...)\|y\)

@lw_kept_head exists@
identifier lw.fn, lw.c, f;
expression X, N, i;
iterator name for_each_sg;
statement S;
@@
 fn(...)
 {
  ... when any
  for_each_sg(\(X->f\|X.f\), c, N, i) S
  ... when any
 }

@lw_place_head@
identifier lw_kept_head.f;
local idexpression struct scatterlist *y;
expression X;
@@
 \(X->f\|X.f\) = \(sg_next(...)\|y\)

// 010-cursor.cocci has changed some of the loops of this one, and has taken the name.
@lw_has disable decl_init exists@
identifier lw.fn, lw.c, x;
expression E;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *c;
  struct range_dma_iter x;
|
  struct scatterlist *c = E;
  struct range_dma_iter x;
)
  ... when any
 }

// A map of anything: which list it is cannot be told.
@lw_early exists@
identifier lw.fn, m =~ "(^|_)map(_|$)";
@@
 fn(...)
 {
  ... when any
  m(...)
  ... when any
 }

// Counts of the CPU side
@lw_count exists@
identifier lw.fn;
expression X;
@@
 fn(...)
 {
  ... when any
  \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\)
  ... when any
 }

@lw_count_mmc exists@
identifier lw.fn;
struct mmc_data *d;
@@
 fn(...)
 {
  ... when any
  d->sg_len
  ... when any
 }

@lw_count_asked@
identifier n;
expression D, L, X;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, \(X->n\|X.n\), ...)

@lw_count_field exists@
identifier lw.fn, lw.c, lw_count_asked.n;
expression X, L, i;
iterator name for_each_sg;
statement S;
@@
 fn(...)
 {
  ... when any
  for_each_sg(L, c, \(X->n\|X.n\), i) S
  ... when any
 }

// ---- what changes -------------------------------------------------------------------------

@lw_good depends on lw_local && !lw_bad && !lw_after && !lw_other_start && !lw_place && !lw_place_head && !lw_has && !lw_early && !lw_count && !lw_count_mmc && !lw_count_field exists@
identifier lw.fn, lw.c;
@@
 fn(...)
 {
  ... when any
  \(sg_dma_address(c)\|sg_dma_len(c)\)
  ... when any
 }

@lw_shown depends on context && lw_good@
identifier lw.fn, lw.c;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(c)
|
* sg_dma_len(c)
)
  ...>
 }

@lw_looped depends on patch && lw_good@
identifier lw.fn, lw.c;
expression L, N, i;
iterator name for_each_sg, for_each_range_dma;
statement S;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- for_each_sg(L, c, N, i)
+ for_each_range_dma(&it, range_dma_of_sg(L, N), i)
  S
  ...>
 }

@lw_turned depends on patch && lw_good@
identifier lw.fn, lw.c;
expression L;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- c = !c ? L : sg_next(c);
+ if (!range_dma_iter_valid(&it))
+ range_dma_iter_start(&it, range_dma_of_list(L));
+ else
+ range_dma_iter_next(&it);
|
- c = c ? sg_next(c) : L;
+ if (range_dma_iter_valid(&it))
+ range_dma_iter_next(&it);
+ else
+ range_dma_iter_start(&it, range_dma_of_list(L));
)
  ...>
 }

@lw_stepped depends on patch && lw_good@
identifier lw.fn, lw.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- c = sg_next(c)
+ range_dma_iter_next(&it)
  ...>
 }

@lw_changed depends on patch && lw_good disable is_null, isnt_null1, neg_if, neg_if_exp, ptr_to_array@
identifier lw.fn, lw.c;
expression E;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- c = E
+ range_dma_iter_start(&it, range_dma_of_list(E))
|
- sg_next(c) != NULL
+ !range_dma_iter_is_last(&it)
|
- sg_next(c) == NULL
+ range_dma_iter_is_last(&it)
|
- !sg_next(c)
+ range_dma_iter_is_last(&it)
|
- sg_next(c)
+ !range_dma_iter_is_last(&it)
|
- sg_is_last(c)
+ range_dma_iter_is_last(&it)
|
- &sg_dma_address(c)
+ range_dma_addr_pad(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- c
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- c
+ &it
  )
|
- c != NULL
+ range_dma_iter_valid(&it)
|
- c == NULL
+ !range_dma_iter_valid(&it)
|
- !c
+ !range_dma_iter_valid(&it)
)
  ...>
 }

@lw_tested depends on patch && lw_good disable neg_if, neg_if_exp@
identifier lw.fn, lw.c;
fresh identifier it = c ## "_it";
expression E;
statement S1, S2;
@@
 fn(...)
 {
  <...
(
  if (
- c
+ range_dma_iter_valid(&it)
  ) S1 else S2
|
  while (
- c
+ range_dma_iter_valid(&it)
  ) S1
|
- c
+ range_dma_iter_valid(&it)
  && E
|
- c
+ range_dma_iter_valid(&it)
  || E
|
  E &&
- c
+ range_dma_iter_valid(&it)
|
  E ||
- c
+ range_dma_iter_valid(&it)
)
  ...>
 }

// In a declaration of several variables, "+" gets lost.
@lw_declared depends on patch && lw_good disable decl_init exists@
identifier lw.fn, lw.c;
expression E;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  ... when any
(
- struct scatterlist *c;
++struct range_dma_iter it;
|
- struct scatterlist *c = NULL;
++struct range_dma_iter it = {};
|
- struct scatterlist *c = E;
++struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(E));
)
  ... when any
 }
