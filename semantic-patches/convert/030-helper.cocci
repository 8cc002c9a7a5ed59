// SPDX-License-Identifier: GPL-2.0
/// A static function that reads the DMA side of one scatterlist entry takes a DMA range iterator.
// Id: helper
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs-line: struct scatterlist[[:blank:]]*\*[[:blank:]]*[A-Za-z_0-9]+[[:blank:]]*[,)]
// Precondition: every call in the file passes a local cursor that is only a loop head, asked for the last entry, read on the DMA side, or passed to such functions; the function's name is used in no other way
// Differs: range_dma_iter_is_last: a look-ahead asks for a further mapped entry, where legacy code asked for a further entry of the list
// Options: --no-includes --include-headers
// Tests: tests/helper
//
// As in 010-cursor.cocci, only the last rule changes anything. One function
// that cannot be converted keeps all of its file as it is: its callers may
// share a cursor with the others.

virtual patch
virtual context

@one_count_cpu@
identifier sg;
expression L, i, E;
iterator name for_each_sg, scsi_for_each_sg;
statement S;
position h;
@@
(
 for_each_sg(L, sg@h, \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\), i) S
|
 scsi_for_each_sg(L, sg@h, \(scsi_sg_count(...)\|sg_nents(...)\), i) S
)

@one_count_mmc@
struct mmc_data *d;
identifier sg;
expression i;
iterator name for_each_sg;
statement S;
position h;
@@
 for_each_sg(d->sg, sg@h, d->sg_len, i) S

@one_count_mapped@
expression X;
identifier n;
@@
 \(X->n\|X.n\) = \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(...)

@one_count_asked@
expression X, D, L;
identifier n != one_count_mapped.n;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, \(X->n\|X.n\), ...)

@one_count_field@
identifier sg, one_count_asked.n;
expression X, L, i;
iterator name for_each_sg;
statement S;
position h;
@@
 for_each_sg(L, sg@h, \(X->n\|X.n\), i) S

@one_count_same@
identifier N;
expression D, L;
position q;
@@
 N = \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, N@q, ...)

@one_count_local exists@
identifier sg, N;
expression D, L1, L2, E, i;
iterator name for_each_sg, scsi_for_each_sg;
statement S;
position h, q != one_count_same.q;
@@
(
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L1, N@q, ...)
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

@one_head@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position h != {one_count_cpu.h, one_count_mmc.h, one_count_field.h, one_count_local.h};
@@
(
 for_each_sg(L, sg@h, N, i) S
|
 scsi_for_each_sg(L, sg@h, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@h, i) S
)

@one_write@
idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)--
)

@one_read@
idexpression struct scatterlist *sg;
position p != one_write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)

@one_look@
idexpression struct scatterlist *sg;
position p;
@@
 sg_is_last(sg@p)

// ---- functions that only read one entry ------------------------------------

@wide exists@
identifier fn, sg;
parameter list P1, P2;
position f, p != {one_read.p, one_look.p};
@@
 static fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@p
  ... when any
 }

@narrow exists@
identifier fn, sg;
parameter list[n] P1;
parameter list P2;
position f != wide.f;
@@
 static fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

@one_call@
identifier narrow.fn;
expression list[narrow.n] A1;
expression list A2;
identifier sg;
position c, g;
@@
 fn@g(A1, sg@c, A2)

// ---- cursors of such calls --------------------------------------------------

@one_bad disable decl_init exists@
identifier sg;
position d, p != {one_head.h, one_read.p, one_look.p, one_call.c};
@@
 struct scatterlist *sg@d;
 ... when any
 sg@p

@one_used disable decl_init exists@
identifier sg;
position d != one_bad.d;
position u;
@@
 struct scatterlist *sg@d;
 ... when any
 sg@u

@other_argument@
identifier narrow.fn;
expression list[narrow.n] A1;
expression list A2;
identifier sg;
position c != one_used.u;
@@
 fn(A1, sg@c, A2)

@one_other_use@
identifier narrow.fn;
position g != one_call.g;
@@
 fn@g

@one_prototype@
identifier narrow.fn;
parameter list P;
type T;
@@
 T fn(P);

@calling disable decl_init exists@
identifier sg, narrow.fn;
position d != one_bad.d;
@@
 struct scatterlist *sg@d;
 ... when any
 fn(..., sg, ...)

@one_cursor disable decl_init exists@
identifier sg;
position calling.d, u;
@@
 struct scatterlist *sg@d;
 ... when any
 sg@u

// ---- what stays -----------------------------------------------------------

@one_keep_decl disable decl_init@
identifier sg;
position d != calling.d;
@@
 struct scatterlist *sg@d;

@one_keep_head@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position v != one_cursor.u;
@@
(
 for_each_sg(L, sg@v, N, i) S
|
 scsi_for_each_sg(L, sg@v, N, i) S
|
 for_each_sgtable_dma_sg(L, sg@v, i) S
)

@one_keep_read@
identifier sg;
position v != one_cursor.u;
@@
 \(sg_dma_address(sg@v)\|sg_dma_len(sg@v)\|sg_is_last(sg@v)\)

@one_keep_call depends on calling@
identifier sg, fn;
expression list A1, A2;
position v != one_cursor.u;
@@
 fn(A1, sg@v, A2)

@one_shown depends on context && !other_argument && !one_other_use && !one_prototype@
identifier sg;
position one_cursor.u;
@@
* sg@u

@one_changed depends on patch && calling && !other_argument && !one_other_use && !one_prototype disable decl_init@
identifier sg, fn;
position d != one_keep_decl.d;
position h != one_keep_head.v;
position w != one_keep_call.v;
position v != one_keep_read.v;
expression L, N, i;
expression list A1, A2;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg, for_each_range_dma;
fresh identifier it = sg ## "_it";
statement S;
@@
(
- struct scatterlist *sg@d;
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
- for_each_sgtable_dma_sg(L, sg@h, i)
+ for_each_range_dma(&it, range_dma_of_sgtable(L), i)
  S
|
(
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
- sg_is_last(sg@v)
+ range_dma_iter_is_last(&it)
|
  fn(A1,
- sg@w
+ &it
  , A2)
)
)

// 010-cursor.cocci has changed other loops of the same variable, with an iterator of
// the same name.
@one_once depends on one_changed@
identifier one_changed.it;
@@
  struct range_dma_iter it;
- struct range_dma_iter it;

// The functions themselves, by name: there is one of each name.
@changed_address depends on one_changed@
identifier narrow.fn, narrow.sg;
parameter list P1, P2;
fresh identifier it = sg ## "_it";
@@
 static fn(P1, struct scatterlist *sg, P2)
 {
 <...
- sg_dma_address(sg)
+ range_dma_addr(it)
 ...>
 }

@changed_length depends on one_changed@
identifier narrow.fn, narrow.sg;
parameter list P1, P2;
fresh identifier it = sg ## "_it";
@@
 static fn(P1, struct scatterlist *sg, P2)
 {
 <...
- sg_dma_len(sg)
+ range_dma_len(it)
 ...>
 }

@changed_look depends on one_changed@
identifier narrow.fn, narrow.sg;
parameter list P1, P2;
fresh identifier it = sg ## "_it";
@@
 static fn(P1, struct scatterlist *sg, P2)
 {
 <...
- sg_is_last(sg)
+ range_dma_iter_is_last(it)
 ...>
 }

@changed_parameter depends on one_changed@
identifier narrow.fn, narrow.sg;
parameter list P1, P2;
fresh identifier it = sg ## "_it";
@@
 static fn(P1,
- struct scatterlist *sg
+ struct range_dma_iter *it
  , P2)
 { ... }
