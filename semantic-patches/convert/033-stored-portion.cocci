// SPDX-License-Identifier: GPL-2.0
/// A list that a struct keeps, of which one portion after the other is given to the hardware, is kept as the DMA range iterator where the next portion begins.
// Id: stored-portion
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg
// Needs-line: for_each_sg\([[:alnum:]_]+->[[:alnum:]_]+,
// Precondition: struct and all its users are in the file, or in the headers and .c files of a directory that belong together; each use of the member is a start, the list of the loop, or the place where the loop was left; the loop's cursor is read, asked for the last entry, put into the member, or handed to static functions that only read it; it is not used after the loop
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Scope: unit
// Tests: tests/stored-portion
//
// What 024-portion.cocci does for a variable that is the list first and a place in it later.
// The count beside the member stays: it is what is left.

virtual patch
virtual context

@sp_field@
identifier S, f;
@@
 struct S {
  ...
  struct scatterlist *f;
  ...
 };

@sp exists@
identifier sp_field.S, sp_field.f, fn, c;
struct S *P;
expression N, i;
iterator name for_each_sg;
statement B;
@@
 fn(...)
 {
  ... when any
  for_each_sg(P->f, c, N, i) B
  ... when any
 }

@sp_left exists@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
@@
 fn(...)
 {
  ... when any
  P->f = c;
  ... when any
 }

@sp_local depends on sp_left disable decl_init exists@
identifier sp.fn, sp.c;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *c;
  ... when any
 }

// ---- what is done with the member ---------------------------------------------------

@sp_head depends on sp_left@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
expression N, i;
iterator name for_each_sg;
statement B;
position p, h;
@@
 fn(...)
 {
  <...
  for_each_sg(P->f@p, c@h, N, i) B
  ...>
 }

@sp_put depends on sp_left@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
position p, q;
@@
 fn(...)
 {
  <...
  P->f@p = c@q;
  ...>
 }

// A variable that some function steps is a place in a list, of which the count is not known.
@sp_start depends on sp_left@
identifier sp_field.S, sp_field.f, l;
struct S *P;
position p != sp_put.p;
@@
 P->f@p = l;

@sp_walked@
identifier y;
expression L, N, i;
iterator name for_each_sg;
statement B;
@@
 for_each_sg(L, y, N, i) B

@sp_from_walked depends on sp_left@
identifier sp_field.S, sp_field.f, sp_walked.y;
struct S *P;
position p != sp_put.p;
@@
 P->f@p = y;

@sp_stepped@
identifier y;
@@
 y = sg_next(...)

@sp_from_stepped depends on sp_left@
identifier sp_field.S, sp_field.f, sp_stepped.y;
struct S *P;
@@
 P->f = y;

@sp_bad depends on sp_left@
identifier sp_field.S, sp_field.f;
struct S *P;
struct S V;
position p != {sp_head.p, sp_put.p, sp_start.p};
@@
 \(P->f@p\|V.f@p\)

// Whose member is it, where the type is not known?
@sp_typed depends on sp_left@
identifier sp_field.f;
type T;
T *E;
T V;
position k;
@@
 \(E->f@k\|V.f@k\)

@sp_strange depends on sp_left@
identifier sp_field.f;
expression X;
position p != sp_typed.k;
@@
 \(X->f@p\|X.f@p\)

@sp_initial depends on sp_left@
identifier sp_field.S, sp_field.f, v;
expression E;
@@
 struct S v = { ..., .f = E, ... };

// A map of anything: which list it is cannot be told.
@sp_early depends on sp_left exists@
identifier sp_field.S, sp_field.f;
identifier m =~ "(^|_)map(_|$)";
struct S *P;
expression E;
@@
 P->f = E
 ... when any
 m(...)

// ---- what is done with the cursor -----------------------------------------------------

@sp_write depends on sp_left@
identifier sp.fn, sp.c;
expression E;
assignment operator op;
position p;
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

@sp_read depends on sp_left disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sp.fn, sp.c;
position p != sp_write.p;
@@
 fn(...)
 {
  <...
  \(sg_dma_address(c@p)\|sg_dma_len(c@p)\|sg_is_last(c@p)\|sg_next(c@p) == NULL\|sg_next(c@p) != NULL\|!sg_next(c@p)\)
  ...>
 }

@sp_call depends on sp_left@
identifier sp.fn, sp.c, h;
expression list[n] A1;
expression list A2;
position p, g;
@@
 fn(...)
 {
  <...
  h@g(A1, c@p, A2)
  ...>
 }

// The functions that it is handed to, by name

@sp_leaf exists@
identifier sp_call.h, s;
parameter list[sp_call.n] P1;
parameter list P2;
@@
 static h(P1, struct scatterlist *s, P2)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@sp_leaf_write@
identifier sp_call.h, sp_leaf.s;
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

@sp_leaf_read@
identifier sp_call.h, sp_leaf.s;
position p != sp_leaf_write.p;
@@
 h(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|sg_is_last(s@p)\)
  ...>
 }

@sp_leaf_wide exists@
identifier sp_call.h, sp_leaf.s;
position p != sp_leaf_read.p;
@@
 h(...)
 {
  ... when any
  s@p
  ... when any
 }

@sp_leaf_elsewhere@
identifier sp_call.h;
position g != sp_call.g;
@@
 h@g

@sp_leaf_prototype@
identifier sp_call.h;
parameter list P;
type T;
@@
 T h(P);

@sp_handed depends on sp_leaf && !sp_leaf_wide && !sp_leaf_elsewhere && !sp_leaf_prototype@
identifier sp.fn, sp.c, sp_call.h;
expression list[sp_call.n] A1;
expression list A2;
position p;
@@
 fn(...)
 {
  <...
  h(A1, c@p, A2)
  ...>
 }

@sp_cursor_bad depends on sp_left exists@
identifier sp.fn, sp.c;
position p != {sp_head.h, sp_put.q, sp_read.p, sp_handed.p};
@@
 fn(...)
 {
  ... when any
  c@p
  ... when any
 }

// After its loop a cursor is on the entry behind, of which the range knows nothing.
@sp_after depends on sp_left exists@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
expression N, i;
iterator name for_each_sg;
statement B;
position p != sp_head.h;
@@
 fn(...)
 {
  ... when any
  for_each_sg(P->f, c, N, i) B
  ... when any
  c@p
  ... when any
 }

// ---- what changes -----------------------------------------------------------------------

@sp_good depends on sp_local && !sp_bad && !sp_from_walked && !sp_from_stepped && !sp_strange && !sp_initial && !sp_early && !sp_cursor_bad && !sp_after@
identifier sp_field.S, sp_field.f;
@@
 struct S {
  ...
  struct scatterlist *f;
  ...
 };

@sp_shown depends on context && sp_good@
identifier sp.fn, sp.c;
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

@sp_leaf_changed depends on patch && sp_good && sp_handed@
identifier sp_call.h, sp_leaf.s;
fresh identifier it = s ## "_it";
@@
 static h(...)
 {
  <...
(
- sg_dma_address(s)
+ range_dma_addr(it)
|
- sg_dma_len(s)
+ range_dma_len(it)
|
- sg_is_last(s)
+ range_dma_iter_is_last(it)
)
  ...>
 }

@sp_leaf_parameter depends on patch && sp_good && sp_handed@
identifier sp_call.h, sp_leaf.s;
parameter list P1, P2;
fresh identifier it = s ## "_it";
@@
 static h(P1,
- struct scatterlist *s
+ struct range_dma_iter *it
  , P2)
 { ... }

@sp_call_changed depends on patch && sp_good && sp_handed@
identifier sp.fn, sp.c, sp_call.h;
expression list[sp_call.n] A1;
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

@sp_looped depends on patch && sp_good@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
expression N, i;
iterator name for_each_sg, for_each_range_dma_from;
statement B;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
- for_each_sg(P->f, c, N, i)
+ for_each_range_dma_from(&it, &P->f, N, i)
  B
  ...>
 }

@sp_changed depends on patch && sp_good disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier sp_field.S, sp_field.f, sp.fn, sp.c;
struct S *P;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  <...
(
  P->f =
- c
+ it
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
- sg_is_last(c)
+ range_dma_iter_is_last(&it)
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
)
  ...>
 }

// In a declaration of several variables, "+" gets lost.
@sp_declared depends on patch && sp_good disable decl_init exists@
identifier sp.fn, sp.c;
fresh identifier it = c ## "_it";
@@
 fn(...)
 {
  ... when any
- struct scatterlist *c;
++struct range_dma_iter it;
  ... when any
 }

@sp_started depends on patch && sp_good@
identifier sp_field.S, sp_field.f, l, sp_looped.it;
struct S *P;
@@
(
  P->f = it;
|
- P->f = l;
+ range_dma_iter_start(&P->f, range_dma_of_list(l));
)

@sp_member depends on patch && sp_good@
identifier sp_field.S, sp_field.f;
@@
 struct S {
  ...
- struct scatterlist *f;
+ struct range_dma_iter f;
  ...
 };
