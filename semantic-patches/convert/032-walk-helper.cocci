// SPDX-License-Identifier: GPL-2.0
/// A static function that reads the DMA side of one entry, and gets it from walks by sg_next(), takes a DMA range iterator.
// Id: walk-helper
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_next
// Precondition: every call in the file passes a variable of its function that is nothing but the start of a list, a step, a look-ahead, a test for NULL, a read of the DMA side, or handed to that function; the function's name is used in no other way; nothing is mapped between the start of a list and its use; a function that counts the entries of a list tests for its end after each step
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/walk-helper
//
// What 030-helper.cocci does for the cursors of loops. Function and callers change
// together, or all stay. Each rule is about one caller's cursor, so that a set has
// all of its positions at once: of several sets, spatch keeps the product.

virtual patch
virtual context

// ---- functions that only read one entry -------------------------------------------

@wh_leaf exists@
identifier h, s;
parameter list[n] P1;
parameter list P2;
@@
 static h(P1, struct scatterlist *s, P2)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@wh_leaf_write@
identifier wh_leaf.h, wh_leaf.s;
expression E;
assignment operator op;
position p;
@@
 h(...)
 {
  <...
  \(&sg_dma_address(s@p)\|&sg_dma_len(s@p)\|sg_dma_address(s@p) op E\|sg_dma_len(s@p) op E\)
  ...>
 }

@wh_leaf_read@
identifier wh_leaf.h, wh_leaf.s;
position p != wh_leaf_write.p;
@@
 h(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|sg_is_last(s@p)\)
  ...>
 }

@wh_wide exists@
identifier wh_leaf.h, wh_leaf.s;
position p != wh_leaf_read.p;
@@
 h(...)
 {
  ... when any
  s@p
  ... when any
 }

// ---- their callers -------------------------------------------------------------------

@wh_call depends on !wh_wide exists@
identifier wh_leaf.h, fn, c;
expression list[wh_leaf.n] A1;
expression list A2;
@@
 fn(...)
 {
  ... when any
  h(A1, c, A2)
  ... when any
 }

@wh_parameter exists@
identifier wh_call.fn, wh_call.c;
parameter list P1, P2;
@@
 fn(P1, struct scatterlist *c, P2)
 {
  ... when any
 }

@wh_local disable decl_init exists@
identifier wh_call.fn, wh_call.c;
expression E;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *c;
|
  struct scatterlist *c = E;
)
  ... when any
 }

@wh_handed@
identifier wh_leaf.h, wh_call.fn, wh_call.c;
expression list[wh_leaf.n] A1;
expression list A2;
position p;
@@
 fn(...)
 {
  <...
  h(A1, c@p, A2)
  ...>
 }

@wh_pad@
identifier wh_call.fn, wh_call.c;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 fn(...)
 {
  <...
  print(..., &\(sg_dma_address(c@p)\|c@p->dma_address\), ...)
  ...>
 }

@wh_write@
identifier wh_call.fn, wh_call.c;
expression E;
assignment operator op;
position p != wh_pad.p;
@@
 fn(...)
 {
  <...
(
  &\(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\)
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\) op E
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\)++
|
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\)--
)
  ...>
 }

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.

@wh_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(sg_dma_len(c@p) == 0\|sg_dma_len(c@p) != 0\|sg_dma_len(c@p) > 0\|!sg_dma_len(c@p)\|sg_dma_len(c@p) && E\|E && sg_dma_len(c@p)\)
  ...>
 }

@wh_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
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

@wh_read@
identifier wh_call.fn, wh_call.c;
position p != {wh_write.p, wh_empty.p, wh_empty_test.p};
@@
 fn(...)
 {
  <...
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\)
  ...>
 }

@wh_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
expression E1, E2;
position p;
@@
 fn(...)
 {
  <...
  \(sg_is_last(c@p)\|sg_next(c@p) != NULL\|sg_next(c@p) == NULL\|!sg_next(c@p)\|sg_next(c@p) ? E1 : E2\|sg_next(c@p) && E1\|E1 && sg_next(c@p)\)
  ...>
 }

@wh_look_test@
identifier wh_call.fn, wh_call.c;
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

@wh_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(c@p == NULL\|c@p != NULL\|!c@p\|c@p && E\|c@p || E\|E && c@p\|E || c@p\)
  ...>
 }

@wh_null_test disable neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
expression E1, E3;
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
|
  for (E1; c@p; E3) S1
|
  for (; c@p; E3) S1
)
  ...>
 }

// A step is a statement, or a part of the third part of a for head, so that
// its value is not used.

@wh_step@
identifier wh_call.fn, wh_call.c;
expression E1, E2;
statement S;
position p, q;
@@
 fn(...)
 {
  <...
(
  c@p = sg_next(c@q);
|
  for (...; ...; \(c@p = sg_next(c@q)\|E1, c@p = sg_next(c@q)\|c@p = sg_next(c@q), E1\|E1, c@p = sg_next(c@q), E2\|c@p = sg_next(c@q), E1, E2\)) S
)
  ...>
 }

@wh_start@
identifier wh_call.fn, wh_call.c;
identifier f, l;
expression X, E1, E2;
statement S;
position p;
@@
 fn(...)
 {
  <...
(
  c@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\);
|
  for (c@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\); E1; E2) S
|
  for (c@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|l\); ; E2) S
)
  ...>
 }

// ---- callers that stay ---------------------------------------------------------------

@wh_bad exists@
identifier wh_call.fn, wh_call.c;
position p != {wh_read.p, wh_look.p, wh_look_test.p, wh_null.p, wh_null_test.p, wh_step.p, wh_step.q, wh_start.p, wh_handed.p};
@@
 fn(...)
 {
  ... when any
  c@p
  ... when any
 }

// A place in a list that a struct keeps: the walk starts where another one has ended.

@wh_kept exists@
identifier wh_call.fn, wh_call.c;
identifier f;
expression X;
@@
 fn(...)
 {
  ... when any
  \(c = X->f\|c = X.f\)
  ... when any
 }

@wh_place@
identifier wh_kept.f;
local idexpression struct scatterlist *y;
expression X;
@@
 \(X->f\|X.f\) = \(sg_next(...)\|y\)

// Another variable of the function, which may be anywhere

@wh_other_start exists@
identifier wh_call.fn, wh_call.c;
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

// 010-cursor.cocci has changed some of the loops of this one, and has taken the name.

@wh_has disable decl_init exists@
identifier wh_call.fn, wh_call.c, x;
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

@wh_early disable decl_init exists@
identifier wh_call.fn, wh_call.c, m =~ "(^|_)map(_|$)";
expression E;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *c = E;
|
  c = E
)
  ... when any
  m(...)
  ... when any
      when != c = E
  c
  ... when any
 }

@wh_early_parameter depends on wh_parameter exists@
identifier wh_call.fn, m =~ "(^|_)map(_|$)";
@@
 fn(...)
 {
  ... when any
  m(...)
  ... when any
 }

// Whether a count of the CPU side bounds the walk is not for a rule to say, if the
// walk does not itself look for the end of the list.

@wh_count exists@
identifier wh_call.fn;
expression X;
@@
 fn(...)
 {
  ... when any
  \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\)
  ... when any
 }

@wh_bounded depends on wh_count exists@
identifier wh_leaf.h, wh_call.fn, wh_call.c;
@@
 fn(...)
 {
  ... when any
  c = sg_next(c)
  ... when != c
  \(sg_dma_address(c)\|sg_dma_len(c)\|h(..., c, ...)\)
  ... when any
 }

// ---- all callers ------------------------------------------------------------------------

@wh_good depends on (wh_parameter || wh_local) && !wh_bad && !wh_place && !wh_other_start && !wh_has && !wh_early && !wh_early_parameter && !wh_bounded exists@
identifier wh_leaf.h, wh_call.fn, wh_call.c;
expression list[wh_leaf.n] A1;
expression list A2;
position g;
@@
 fn(...)
 {
  <...
  h@g(A1, c, A2)
  ...>
 }

@wh_other@
identifier wh_leaf.h;
position g != wh_good.g;
@@
 h@g

@wh_prototype@
identifier wh_leaf.h;
parameter list P;
type T;
@@
 T h(P);

// ---- what changes --------------------------------------------------------------------------

@wh_shown depends on context && wh_good && !wh_other && !wh_prototype@
identifier wh_leaf.h, wh_leaf.s;
@@
 h(...)
 {
  <...
(
* sg_dma_address(s)
|
* sg_dma_len(s)
)
  ...>
 }

@wh_leaf_changed depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_leaf.h, wh_leaf.s;
fresh identifier it = s ## "_it";
@@
 static h(...)
 {
  <...
(
- sg_dma_address
+ range_dma_addr
  (
- s
+ it
  )
|
- sg_dma_len
+ range_dma_len
  (
- s
+ it
  )
|
- sg_is_last(s)
+ range_dma_iter_is_last(it)
)
  ...>
 }

@wh_leaf_parameter depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_leaf.h, wh_leaf.s;
parameter list P1, P2;
fresh identifier it = s ## "_it";
@@
 static h(P1,
- struct scatterlist *s
+ struct range_dma_iter *it
  , P2)
 { ... }

@wh_call_changed depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_leaf.h, wh_call.fn, wh_call.c;
expression list[wh_leaf.n] A1;
expression list A2;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
  h(A1,
- c
+ &it
  , A2)
  ...>
 }

@wh_stepped depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_call.fn, wh_call.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- c = sg_next(c)
+ range_dma_iter_next(&it)
  ...>
 }

@wh_looked depends on patch && wh_good && !wh_other && !wh_prototype disable is_null, isnt_null1, neg_if, neg_if_exp, ptr_to_array@
identifier wh_call.fn, wh_call.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
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
- &c->dma_address
+ range_dma_addr_pad(&it)
|
- c->dma_address
+ range_dma_addr(&it)
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

@wh_tested depends on patch && wh_good && !wh_other && !wh_prototype disable neg_if, neg_if_exp@
identifier wh_call.fn, wh_call.c;
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
  for (...;
- c
+ range_dma_iter_valid(&it)
  ;...) S1
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

@wh_started depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_call.fn, wh_call.c;
expression E;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- c = E
+ range_dma_iter_start(&it, range_dma_of_list(E))
  ...>
 }

@wh_declared depends on patch && wh_good && !wh_other && !wh_prototype disable decl_init@
identifier wh_call.fn, wh_call.c;
expression E;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- struct scatterlist *c;
+ struct range_dma_iter it;
|
- struct scatterlist *c = NULL;
+ struct range_dma_iter it = {};
|
- struct scatterlist *c = E;
+ struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(E));
)
  ...>
 }

// A parameter stays a list: its iterator begins there.

@wh_begun depends on patch && wh_good && !wh_other && !wh_prototype@
identifier wh_call.fn, wh_call.c;
parameter list P1, P2;
fresh identifier it = c ## "_it";
@@
 fn(P1, struct scatterlist *c, P2)
 {
++struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(c));
 ...
 }
