// SPDX-License-Identifier: GPL-2.0
/// A function that walks a list which it gets as a parameter, and does more with it than that, walks a DMA range instead.
// Id: walk-parameter
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_next
// Precondition: the parameter is stepped, or a local cursor begins there; every use of the cursors is a step, a look-ahead, a test for NULL, a read of the DMA side, or a copy from one cursor of the function to another; the parameter is also handed on or stored, as the list that it is, where no step has been made; a place behind a step is stored in a member that only a later call of the function goes on from, or another member gets; a place is returned by a static function only, to callers who have a function go on from there; the function maps nothing; no entry is tested for DMA length 0; a function that counts the entries of a list tests for its end after each step
// Differs: range_dma_iter_begin: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/walk-parameter
//
// What 020-walk.cocci does for a variable, for all cursors of a function together:
// they have their values from each other. The interface stays. A function of which
// one cursor does something else stays as it is. Each rule is about one function,
// and where it can be about one cursor, so that a set has all of its positions
// at once: of several sets, spatch keeps the product.

virtual patch
virtual context

@wpar exists@
identifier fn, l;
expression E, X;
parameter list P1, P2;
@@
 fn(P1, struct scatterlist *l, P2)
 {
  ... when any
  \(l = E\|E = l\)
  ... when any
  \(sg_dma_address(X)\|sg_dma_len(X)\|X->dma_address\)
  ... when any
 }

// What is a cursor: it is stepped, or has its value from a cursor or a parameter.

@wpar_cursor exists@
identifier wpar.fn, c;
local idexpression struct scatterlist *s;
expression E1, E2;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *c = s;
|
  c = \(sg_next(c)\|s\|E1 ? s : E2\)
)
  ... when any
 }

// ---- what a cursor may do -------------------------------------------------------

// %pad is given the address of an address; only a name tells who prints.

@wpar_pad@
identifier wpar.fn, wpar_cursor.c;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 fn(...)
 {
  <...
  print(..., &\(sg_dma_address(c@p)\|c@p->dma_address\), ...)
  ...>
 }

@wpar_write@
identifier wpar.fn, wpar_cursor.c;
expression E;
assignment operator op;
position p != wpar_pad.p;
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

@wpar_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(sg_dma_len(c@p) == 0\|sg_dma_len(c@p) != 0\|sg_dma_len(c@p) > 0\|!sg_dma_len(c@p)\|sg_dma_len(c@p) && E\|E && sg_dma_len(c@p)\)
  ...>
 }

@wpar_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
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

@wpar_read@
identifier wpar.fn, wpar_cursor.c;
position p != {wpar_write.p, wpar_empty.p, wpar_empty_test.p};
@@
 fn(...)
 {
  <...
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|c@p->dma_address\)
  ...>
 }

@wpar_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
expression E1, E2;
position p;
@@
 fn(...)
 {
  <...
  \(sg_is_last(c@p)\|sg_next(c@p) != NULL\|sg_next(c@p) == NULL\|!sg_next(c@p)\|sg_next(c@p) ? E1 : E2\|sg_next(c@p) && E1\|E1 && sg_next(c@p)\)
  ...>
 }

@wpar_look_test@
identifier wpar.fn, wpar_cursor.c;
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

@wpar_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
expression E;
position p;
@@
 fn(...)
 {
  <...
  \(c@p == NULL\|c@p != NULL\|!c@p\|c@p && E\|c@p || E\|E && c@p\|E || c@p\)
  ...>
 }

@wpar_null_test disable neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
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

@wpar_step@
identifier wpar.fn, wpar_cursor.c;
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

// From one cursor to another, or from the list: the value is that of a variable.

@wpar_to@
identifier wpar.fn, wpar_cursor.c;
local idexpression struct scatterlist *a, b;
expression E1, E2;
statement S;
position p;
@@
 fn(...)
 {
  <...
(
  c@p = \(a\|E1 ? a : b\);
|
  for (c@p = a; E1; E2) S
|
  for (c@p = a; ; E2) S
)
  ...>
 }

@wpar_from disable decl_init@
identifier wpar.fn, wpar_cursor.c;
local idexpression struct scatterlist *a, b;
identifier d;
expression E1, E2;
statement S;
position p;
@@
 fn(...)
 {
  <...
(
  struct scatterlist *d = c@p;
|
  a = \(c@p\|E1 ? c@p : b\|E1 ? b : c@p\);
|
  for (a = c@p; E1; E2) S
|
  for (a = c@p; ; E2) S
)
  ...>
 }

// As long as the parameter has not been moved it is the list.

@wpar_list@
identifier wpar.fn, wpar_cursor.c;
parameter list P1, P2;
identifier m, g !~ "^sg_(dma_.*|next|last|is_.*|page.*|phys|virt|chain.*|set_.*|init_.*|mark_end|unmark_end)$";
expression X, I;
position p;
@@
 fn(P1, struct scatterlist *c, P2)
 {
  <...
  \(g(..., c@p, ...)\|X->m = c@p\|X.m = c@p\|X[I] = c@p\)
  ...>
 }

// A place that a struct keeps, for a walk to go on from there

@wpar_keeps@
local idexpression struct scatterlist *s;
identifier m;
expression X;
@@
  \(X->m = s;\|X.m = s;\)

@wpar_place depends on wpar_keeps exists@
identifier wpar.fn, wpar_cursor.c;
identifier m;
expression E, X;
position p;
@@
 fn(...)
 {
  ... when any
  c = E
  ... when any
  \(X->m = c@p;\|X.m = c@p;\)
  ... when any
 }

@wpar_kept depends on wpar_keeps exists@
identifier wpar.fn, wpar_cursor.c, m;
expression E, X;
@@
 fn(...)
 {
  ... when any
  c = E
  ... when any
  \(X->m = c\|X.m = c\)
  ... when any
 }

@wpar_kept_use disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wpar.fn, wpar_kept.m;
identifier n;
expression X, Y, E;
position q;
@@
(
  \(X->m@q\|X.m@q\) = E
|
  \(Y->n\|Y.n\) = \(X->m@q\|X.m@q\)
|
  fn(..., \(X->m@q\|X.m@q\), ...)
|
  \(!X->m@q\|!X.m@q\|X->m@q == NULL\|X.m@q == NULL\|X->m@q != NULL\|X.m@q != NULL\)
)

@wpar_kept_test disable neg_if, neg_if_exp@
identifier wpar_kept.m;
expression X;
statement S1, S2;
position q;
@@
(
  if (\(X->m@q\|X.m@q\)) S1 else S2
|
  while (\(X->m@q\|X.m@q\)) S1
)

@wpar_kept_else@
identifier wpar_kept.m;
expression X;
position q != {wpar_kept_use.q, wpar_kept_test.q};
@@
  \(X->m@q\|X.m@q\)

// A place that the function returns, to a caller who does nothing with it but have a
// function go on from there, and no caller is in another file

@wpar_return@
identifier wpar.fn, wpar_cursor.c;
position p;
@@
 fn(...)
 {
  <...
  return c@p;
  ...>
 }

@wpar_static depends on wpar_return exists@
identifier wpar.fn;
position k;
@@
 static struct scatterlist *fn@k(...)
 {
  ... when any
 }

@wpar_goes_on depends on wpar_return@
identifier wpar.fn, x;
position q;
@@
 x = fn@q(..., x, ...)

@wpar_result depends on wpar_return exists@
identifier wpar.fn, h, x;
@@
 h(...)
 {
  ... when any
  x = fn(..., x, ...)
  ... when any
 }

@wpar_result_use depends on wpar_result disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier wpar_result.h, wpar_result.x, g !~ "^sg_";
expression E;
position p, q;
@@
 h(...)
 {
  <...
(
  x@p = g(..., x@q, ...)
|
  x@p = E
|
  \(IS_ERR\|PTR_ERR\|IS_ERR_OR_NULL\)(x@p)
|
  \(x@p == NULL\|x@p != NULL\|!x@p\|x@p && E\|x@p || E\|E && x@p\|E || x@p\)
)
  ...>
 }

@wpar_result_bad depends on wpar_result exists@
identifier wpar_result.h, wpar_result.x;
position b, p != {wpar_result_use.p, wpar_result_use.q};
@@
 h@b(...)
 {
  ... when any
  x@p
  ... when any
 }

@wpar_cpu_side depends on wpar_result exists@
identifier g, s;
@@
 g(..., struct scatterlist *s, ...)
 {
  ... when any
  \(sg_page(s)\|sg_virt(s)\|sg_phys(s)\|s->offset\|s->length\)
  ... when any
 }

@wpar_result_seen depends on wpar_result exists@
identifier wpar_result.h, wpar_result.x, wpar_cpu_side.g;
position b;
@@
 h@b(...)
 {
  ... when any
  g(..., x, ...)
  ... when any
 }

@wpar_strayed exists@
identifier wpar.fn, h;
position wpar_result_bad.b;
@@
 h@b(...)
 {
  ... when any
  fn(...)
  ... when any
 }

@wpar_seen exists@
identifier wpar.fn, h;
position wpar_result_seen.b;
@@
 h@b(...)
 {
  ... when any
  fn(...)
  ... when any
 }

@wpar_misled depends on wpar_return exists@
identifier wpar.fn;
position q != wpar_goes_on.q;
@@
 fn@q

@wpar_abroad depends on wpar_return exists@
identifier wpar.fn, wpar_cursor.c;
position k != wpar_static.k;
@@
 fn@k(...)
 {
  ... when any
  return c;
  ... when any
 }

@wpar_astray depends on wpar_misled || wpar_strayed || wpar_seen exists@
identifier wpar.fn, wpar_cursor.c;
position k;
@@
 fn@k(...)
 {
  ... when any
  return c;
  ... when any
 }

// ---- functions that stay -----------------------------------------------------

@wpar_bad exists@
identifier wpar.fn, wpar_cursor.c;
position k, p != {wpar_read.p, wpar_look.p, wpar_look_test.p, wpar_null.p, wpar_null_test.p, wpar_step.p, wpar_step.q, wpar_to.p, wpar_from.p, wpar_list.p, wpar_place.p, wpar_return.p};
@@
 fn@k(...)
 {
  ... when any
  c@p
  ... when any
 }

@wpar_late exists@
identifier wpar.fn, wpar_cursor.c;
identifier g !~ "^sg_(dma_.*|next|last|is_.*)$";
expression E, X, I;
position k;
@@
 fn@k(...)
 {
  ... when any
  c = E
  ... when any
  \(g(..., c, ...)\|X[I] = c\)
  ... when any
 }

@wpar_lost depends on wpar_kept_else exists@
identifier wpar.fn, wpar_cursor.c, wpar_kept.m;
expression X;
position k;
@@
 fn@k(...)
 {
  ... when any
  \(X->m = c\|X.m = c\)
  ... when any
 }

// Not a variable of the function, or not one that points to an entry

@wpar_own@
identifier wpar.fn;
local idexpression struct scatterlist *x;
expression E;
position p;
@@
 fn(...)
 {
  <...
  x@p = E
  ...>
 }

@wpar_foreign exists@
identifier wpar.fn, wpar_cursor.c;
expression E;
position k, p != wpar_own.p;
@@
 fn@k(...)
 {
  ... when any
  c@p = E
  ... when any
 }

// 010-cursor.cocci has changed some of the loops of this one, and has taken the name.

@wpar_has disable decl_init exists@
identifier wpar.fn, wpar_cursor.c, x;
expression E;
position k;
@@
 fn@k(...)
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

// Whether a count of the CPU side bounds the walk is not for a rule to say, if the
// walk does not itself look for the end of the list.

@wpar_count exists@
identifier wpar.fn;
expression X;
@@
 fn(...)
 {
  ... when any
  \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\)
  ... when any
 }

@wpar_bounded depends on wpar_count exists@
identifier wpar.fn, wpar_cursor.c;
position k;
@@
 fn@k(...)
 {
  ... when any
  c = sg_next(c)
  ... when != c
  \(sg_dma_address(c)\|sg_dma_len(c)\|c->dma_address\)
  ... when any
 }

// A map of anything: which list it is cannot be told.

@wpar_early exists@
identifier wpar.fn, m =~ "(^|_)map(_|$)";
position k;
@@
 fn@k(...)
 {
  ... when any
  m(...)
  ... when any
 }

@wpar_reader exists@
identifier wpar.fn, wpar_cursor.c;
position k;
@@
 fn@k(...)
 {
  ... when any
  \(sg_dma_address(c)\|sg_dma_len(c)\|c->dma_address\)
  ... when any
 }

@wpar_no_reader exists@
identifier wpar.fn;
position k != wpar_reader.k;
@@
 fn@k(...)
 {
  ... when any
 }

@wpar_good exists@
identifier wpar.fn;
position k != {wpar_bad.k, wpar_late.k, wpar_lost.k, wpar_foreign.k, wpar_has.k, wpar_bounded.k, wpar_early.k, wpar_no_reader.k, wpar_abroad.k, wpar_astray.k};
@@
 fn@k(...)
 {
  ... when any
 }

// ---- what changes ------------------------------------------------------------------

@wpar_shown depends on context && wpar_good@
identifier wpar.fn, wpar_cursor.c;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(c)
|
* sg_dma_len(c)
|
* c->dma_address
)
  ...>
 }

@wpar_stepped depends on patch && wpar_good@
identifier wpar.fn, wpar_cursor.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- c = sg_next(c)
+ range_dma_iter_next(&it)
  ...>
 }

@wpar_looked depends on patch && wpar_good disable is_null, isnt_null1, neg_if, neg_if_exp, ptr_to_array@
identifier wpar.fn, wpar_cursor.c;
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

@wpar_tested depends on patch && wpar_good disable neg_if, neg_if_exp@
identifier wpar.fn, wpar_cursor.c;
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

@wpar_stored depends on patch && wpar_good@
identifier wpar.fn, wpar_cursor.c, wpar_kept.m;
expression X;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
  \(X->m\|X.m\) =
- c
+ range_dma_iter_sg(&it)
  ...>
 }

@wpar_returned depends on patch && wpar_good@
identifier wpar.fn, wpar_cursor.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
  return
- c
+ range_dma_iter_sg(&it)
  ;
  ...>
 }

// First to each cursor, then from each cursor

@wpar_set depends on patch && wpar_good disable decl_init@
identifier wpar.fn, wpar_cursor.c;
identifier l;
expression E, F;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- c = l
+ range_dma_iter_start(&it, range_dma_of_list(l))
|
- c
+ it
  = E ? l : F
)
  ...>
 }

@wpar_declared depends on patch && wpar_good disable decl_init@
identifier wpar.fn, wpar_cursor.c;
identifier l;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- struct scatterlist *c;
+ struct range_dma_iter it;
|
- struct scatterlist *c = l;
+ struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(l));
)
  ...>
 }

@wpar_copied depends on patch && wpar_good@
identifier wpar.fn, wpar_cursor.c;
expression I, E, F;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
- range_dma_iter_start(&I, range_dma_of_list(c))
+ I = it
|
- range_dma_iter_begin(range_dma_of_list(c))
+ it
|
  I = E ?
- c
+ it
  : F
|
  I = E ? F :
- c
+ it
)
  ...>
 }

// A parameter stays a list: its iterator begins there.

@wpar_parameter depends on patch && wpar_good@
identifier wpar.fn, wpar_cursor.c;
parameter list P1, P2;
fresh identifier it = c ## "_it";
@@
 fn(P1, struct scatterlist *c, P2)
 {
++struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(c));
 ...
 }
