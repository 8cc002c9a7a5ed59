// SPDX-License-Identifier: GPL-2.0
/// Loops that read the DMA side of a list by index, as if it was an array, walk a DMA range instead.
// Id: index-loop
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: sg_dma_(address|len)[[:blank:]]*\([[:blank:]]*($|&.*\[|[^()]*\+|[^()]*\(.*\+)
// Precondition: the loop counts a variable of the function from 0 and sets neither it nor list nor count; of the list it uses no other entry, and of this one nothing but the DMA side; the entries are those of one list, and their count is that of the mapped ones as far as the file shows
// Differs: for_each_range_dma: a chained list is followed, where the index ran into the link; list and count are evaluated once
// Options: --no-includes --include-headers
// Tests: tests/index-loop
//
// The head changes first. It names list and index then, so that the reads below
// it are found without a position, which would not outlive the change.

virtual patch
virtual context

// ---- arrays that are no list: each entry is the end of its own -----------------

@ix_lone@
expression A, I, D;
@@
(
 sg_init_one(\(&A[I]\|A + I\), ...)
|
 sg_init_table(\(&A[I]\|A + I\), 1)
|
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\)(D, \(&A[I]\|A + I\), 1, ...)
)

@ix_lone_read@
expression ix_lone.A;
identifier i;
position p;
@@
 \(&A[i@p]\|A + i@p\)

@ix_lone_member@
identifier f;
expression I, D, P;
@@
(
 sg_init_one(\(&P->f[I]\|P->f + I\|&P.f[I]\|P.f + I\), ...)
|
 sg_init_table(\(&P->f[I]\|P->f + I\|&P.f[I]\|P.f + I\), 1)
|
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\)(D, \(&P->f[I]\|P->f + I\|&P.f[I]\|P.f + I\), 1, ...)
)

@ix_lone_member_read@
identifier ix_lone_member.f, i;
expression P;
position p;
@@
 \(&P->f[i@p]\|P->f + i@p\|&P.f[i@p]\|P.f + i@p\)

// ---- loops by index --------------------------------------------------------------

@ix_write@
expression A, E;
identifier i;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\)
|
 \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\) op E
|
 \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\)++
|
 \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\)--
)

@ix_read@
expression A;
local idexpression i;
position p != {ix_lone_read.p, ix_lone_member_read.p, ix_write.p};
@@
 \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\)

@ix exists@
expression A, N, X;
identifier i, f;
assignment operator op;
position h, ix_read.p;
@@
(
 for (i@h = 0; i < N; \(i++\|++i\)) {
  ... when any
  \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\)
  ... when any
 }
|
 for (i@h = 0; i < N; \(i++\|++i\))
  X op <+... \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\) ...+>;
|
 for (i@h = 0; i < N; \(i++\|++i\))
  f(<+... \(sg_dma_address(\(&A[i@p]\|A + i@p\))\|sg_dma_len(\(&A[i@p]\|A + i@p\))\) ...+>);
)

// ---- counts that are not those of the mapped entries ------------------------------

@ix_cpu@
expression E;
identifier i;
statement S;
position v;
@@
 for (i@v = 0; i < \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\|scsi_prot_sg_count(...)\); \(i++\|++i\)) S

// What a request of the MMC core has is not mapped: the host keeps that count.
@ix_mmc@
struct mmc_data *d;
expression E;
identifier data =~ "^(data|mmc_data)$";
identifier i;
statement S;
position v;
@@
 for (i@v = 0; i < \(d->sg_len\|E->data->sg_len\|E.data->sg_len\); \(i++\|++i\)) S

@ix_same@
expression ix.N, D, L;
position q;
@@
 N = \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, N@q, ...)

@ix_given@
expression ix.N, D, L;
position q != ix_same.q;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, N@q, ...)

@ix_of_given depends on ix_given@
expression ix.N;
identifier i;
statement S;
position v;
@@
 for (i@v = 0; i < N; \(i++\|++i\)) S

@ix_asked exists@
expression ix.N;
identifier i;
expression E;
statement S;
position v;
@@
 N = \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\)
 ... when any
     when != N = E
 for (i@v = 0; i < N; \(i++\|++i\)) S

// ---- bodies that do more ------------------------------------------------------------

@ix_sets exists@
expression ix.A, ix.N, E;
identifier ix.i;
assignment operator op;
position ix.h, v;
@@
 for (i@h@v = 0; i < N; \(i++\|++i\)) {
  ... when any
  \(i op E\|i++\|++i\|i--\|--i\|&i\|A op E\|A++\|++A\|N op E\|N++\|N--\|--N\|++N\)
  ... when any
 }

// Entries in another way: &A[i] for a function, A[i].length, A[i + 1]
@ix_other exists@
expression ix.A, ix.N, I;
identifier ix.i;
position ix.h, v, p != ix_read.p;
@@
 for (i@h@v = 0; i < N; \(i++\|++i\)) {
  ... when any
  \(A[I@p]\|A + I@p\)
  ... when any
 }

@ix_other_line@
expression ix.A, ix.N, I, X;
identifier ix.i, f;
assignment operator op;
position ix.h, v, p != ix_read.p;
@@
(
 for (i@h@v = 0; i < N; \(i++\|++i\))
  X op <+... \(A[I@p]\|A + I@p\) ...+>;
|
 for (i@h@v = 0; i < N; \(i++\|++i\))
  f(<+... \(A[I@p]\|A + I@p\) ...+>);
)

// Two lists side by side
@ix_beside exists@
expression ix.A, ix.N, B;
identifier ix.i;
position ix.h, w;
@@
 for (i@h = 0; i < N; \(i++\|++i\)) {
  ... when any
(
  \(sg_dma_address\|sg_dma_len\)(\(&A[i]\|A + i\))
|
  \(sg_dma_address@w\|sg_dma_len@w\)(\(&B[i]\|B + i\))
)
  ... when any
 }

@ix_two exists@
expression ix.N, E;
identifier ix.i;
position ix.h, ix_beside.w, v;
@@
 for (i@h@v = 0; i < N; \(i++\|++i\)) {
  ... when any
  \(sg_dma_address@w\|sg_dma_len@w\)(E)
  ... when any
 }

// ---- what changes ---------------------------------------------------------------------

@ix_good@
expression ix.N;
identifier ix.i;
statement S;
position ix.h;
position g != {ix_cpu.v, ix_mmc.v, ix_of_given.v, ix_asked.v, ix_sets.v, ix_other.v, ix_other_line.v, ix_two.v};
@@
 for (i@h@g = 0; i < N; \(i++\|++i\)) S

@ix_in exists@
identifier fn, i;
position ix_good.g;
@@
 fn(...)
 {
  ... when any
  i@g = 0
  ... when any
 }

@ix_shown depends on context@
expression ix.N;
identifier ix.i;
position ix_good.g;
statement S;
@@
(
* for (i@g = 0; i < N; i++)
  S
|
* for (i@g = 0; i < N; ++i)
  S
)

@ix_head depends on patch@
expression ix.A, ix.N;
identifier ix.i;
position ix.h, ix_good.g;
fresh identifier it = i ## "_it";
iterator name for_each_range_dma;
statement S;
@@
(
- for (i@h@g = 0; i < N; i++)
+ for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  S
|
- for (i@h@g = 0; i < N; ++i)
+ for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  S
)

@ix_address depends on ix_head exists@
expression A, N;
identifier i, it;
iterator name for_each_range_dma;
@@
 for_each_range_dma(&it, range_dma_of_sg(A, N), i) {
  ... when any
- sg_dma_address(\(&A[i]\|A + i\))
+ range_dma_addr(&it)
  ... when any
 }

@ix_len depends on ix_head exists@
expression A, N;
identifier i, it;
iterator name for_each_range_dma;
@@
 for_each_range_dma(&it, range_dma_of_sg(A, N), i) {
  ... when any
- sg_dma_len(\(&A[i]\|A + i\))
+ range_dma_len(&it)
  ... when any
 }

@ix_address_line depends on ix_head@
expression A, N, X;
identifier i, it, f;
assignment operator op;
iterator name for_each_range_dma;
@@
(
 for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  X op <+...
- sg_dma_address(\(&A[i]\|A + i\))
+ range_dma_addr(&it)
  ...+>;
|
 for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  f(<+...
- sg_dma_address(\(&A[i]\|A + i\))
+ range_dma_addr(&it)
  ...+>);
)

@ix_len_line depends on ix_head@
expression A, N, X;
identifier i, it, f;
assignment operator op;
iterator name for_each_range_dma;
@@
(
 for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  X op <+...
- sg_dma_len(\(&A[i]\|A + i\))
+ range_dma_len(&it)
  ...+>;
|
 for_each_range_dma(&it, range_dma_of_sg(A, N), i)
  f(<+...
- sg_dma_len(\(&A[i]\|A + i\))
+ range_dma_len(&it)
  ...+>);
)

@ix_table depends on ix_head@
struct sg_table *T;
identifier i, it;
iterator name for_each_range_dma;
statement S;
@@
 for_each_range_dma(&it,
(
- range_dma_of_sg(T->sgl, T->nents)
+ range_dma_of_sgtable(T)
)
 , i) S

@ix_declared depends on ix_head@
identifier ix_in.fn, ix_in.i;
fresh identifier it = i ## "_it";
@@
 fn(...)
 {
++struct range_dma_iter it;
 ...
 }
