// SPDX-License-Identifier: GPL-2.0
/// Read the entry of a list that an index kept elsewhere or a constant picks through range_dma_sg_addr() and range_dma_sg_len().
// Id: indexed-entry
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: sg_dma_(address|len)[[:blank:]]*\([[:blank:]]*($|&.*\[)|= &[^;]*\[([^]]*(->|\.)[^]]*|[0-9]+)\];
// Precondition: the index is a member that no loop of the file counts, or counts on from such a member, or a constant beside another constant, or any where each entry is a list of its own; the file neither stores the DMA side of that list nor reads its CPU side in the same function; a variable that stands for such an entry is set to such entries and lone ones only, and does nothing but read its DMA side
// Options: --no-includes --include-headers
// Tests: tests/indexed-entry
//
// A loop that counts the index walks the list: that is for 036-index-loop.cocci.

virtual patch
virtual context

// ---- what speaks against it ----------------------------------------------------------

@in_store@
expression A, I, E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address@p(&A[I])\|sg_dma_len@p(&A[I])\)
|
 \(sg_dma_address@p(&A[I])\|sg_dma_len@p(&A[I])\) op E
|
 \(sg_dma_address@p(&A[I])\|sg_dma_len@p(&A[I])\)++
|
 \(sg_dma_address@p(&A[I])\|sg_dma_len@p(&A[I])\)--
)

@in_filled@
expression A, I, E;
assignment operator op;
@@
 \(sg_dma_address(&A[I])\|sg_dma_len(&A[I])\) op E

@in_of_filled@
expression in_filled.A, I;
position p;
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[I])

// The CPU side of some entry, in the same function
@in_cpu exists@
identifier fn, m =~ "^(length|offset)$";
expression A, I;
position f;
@@
 fn@f(...)
 {
  ... when any
  \(sg_page(...)\|sg_virt(...)\|sg_phys(...)\|A[I].m\)
  ... when any
 }

@in_of_cpu exists@
identifier fn;
expression A, I;
position in_cpu.f, p;
@@
 fn@f(...)
 {
  ... when any
  \(sg_dma_address@p\|sg_dma_len@p\)(&A[I])
  ... when any
 }

// ---- which entries ------------------------------------------------------------------

@in_second@
expression A;
constant C != 0;
@@
 \(sg_dma_address\|sg_dma_len\)(&A[C])

@in_constant@
expression in_second.A;
constant C;
position p != {in_store.p, in_of_filled.p, in_of_cpu.p};
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[C])

// An index that a loop of this file counts
@in_counted@
expression P, E1, E2, E3;
identifier x;
statement S;
@@
 for (E1; \(P->x < E2\|P.x < E2\|P->x != E2\|P.x != E2\); E3) S

@in_of_counted@
expression A, P;
identifier in_counted.x;
position p;
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[\(P->x\|P.x\)])

// ... or that is bounded by a count of the CPU side
@in_bound@
expression P, X;
identifier x;
@@
(
 \(P->x\|P.x\) < \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\)
|
 \(P->x\|P.x\) >= \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\)
|
 \(P->x\|P.x\) == \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\)
|
 \(P->x\|P.x\) != \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\)
)

@in_of_bound@
expression A, P;
identifier in_bound.x;
position p;
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[\(P->x\|P.x\)])

@in_given@
identifier n;
expression D, L, X;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|ib_dma_map_sg_attrs\)(D, L, \(X->n\|X.n\), ...)

@in_bound_given@
identifier x, in_given.n;
expression P, X;
@@
(
 \(P->x\|P.x\) < \(X->n\|X.n\)
|
 \(P->x\|P.x\) >= \(X->n\|X.n\)
|
 \(P->x\|P.x\) == \(X->n\|X.n\)
|
 \(P->x\|P.x\) != \(X->n\|X.n\)
)

@in_of_given@
expression A, P;
identifier in_bound_given.x;
position p;
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[\(P->x\|P.x\)])

@in_saved@
expression A, P;
identifier x;
position p != {in_store.p, in_of_filled.p, in_of_cpu.p, in_of_counted.p, in_of_bound.p, in_of_given.p};
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[\(P->x\|P.x\)])

// ... and the entries from there on
@in_index@
expression A, P;
identifier x;
@@
 &A[\(P->x\|P.x\)]

@in_from_counted@
expression P, N;
identifier in_counted.x, i;
statement S;
position h;
@@
 for (i@h = \(P->x\|P.x\); i < N; \(i++\|++i\)) S

@in_from_cpu@
expression P, E;
identifier x, i;
statement S;
position h;
@@
 for (i@h = \(P->x\|P.x\); i < \(E->orig_nents\|E.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\); \(i++\|++i\)) S

@in_from_given@
expression P, E;
identifier x, i, in_given.n;
statement S;
position h;
@@
 for (i@h = \(P->x\|P.x\); i < \(E->n\|E.n\); \(i++\|++i\)) S

@in_from exists@
expression P, N, A, X;
identifier in_index.x, i;
assignment operator op;
position h != {in_from_counted.h, in_from_cpu.h, in_from_given.h};
position p != {in_store.p, in_of_filled.p, in_of_cpu.p};
@@
(
 for (i@h = \(P->x\|P.x\); i < N; \(i++\|++i\)) {
  ... when any
  \(sg_dma_address@p\|sg_dma_len@p\)(&A[i])
  ... when any
 }
|
 for (i@h = \(P->x\|P.x\); i < N; \(i++\|++i\))
  X op <+... \(sg_dma_address@p\|sg_dma_len@p\)(&A[i]) ...+>;
)

// Each entry is a list of its own.
@in_lone@
expression A, I, D;
@@
(
 sg_init_one(&A[I], ...)
|
 sg_init_table(&A[I], 1)
|
 \(dma_map_sg\|dma_map_sg_attrs\|ib_dma_map_sg\|dmaengine_prep_slave_sg\)(D, &A[I], 1, ...)
)

@in_of_lone@
expression in_lone.A, I;
position p != {in_store.p, in_of_filled.p, in_of_cpu.p};
@@
 \(sg_dma_address@p\|sg_dma_len@p\)(&A[I])

// ---- variables that stand for one -------------------------------------------------------

@in_var_store@
local idexpression struct scatterlist *sg;
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

@in_var_read@
local idexpression struct scatterlist *sg;
position p != in_var_store.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)

@in_var_bound@
local idexpression struct scatterlist *sg;
expression A, P;
identifier in_bound.x;
position p;
@@
 sg@p = &A[\(P->x\|P.x\)]

@in_var_given@
local idexpression struct scatterlist *sg;
expression A, P;
identifier in_bound_given.x;
position p;
@@
 sg@p = &A[\(P->x\|P.x\)]

@in_var_place@
local idexpression struct scatterlist *sg;
expression A, P;
identifier in_counted.x;
position p;
@@
 sg@p = &A[\(P->x\|P.x\)]

@in_var_set@
local idexpression struct scatterlist *sg;
expression A, P;
constant C;
identifier x;
position p != {in_var_place.p, in_var_bound.p, in_var_given.p};
@@
 sg@p = \(&A[C]\|&A[P->x]\|&A[P.x]\|&P->x\|&P.x\);

@in_var_other@
local idexpression struct scatterlist *sg;
position p != {in_var_read.p, in_var_set.p};
@@
 sg@p

@in_var_bad disable decl_init exists@
identifier sg;
position d, in_var_other.p;
@@
 \(struct scatterlist *sg@d;\|struct scatterlist *sg@d = NULL;\)
 ... when any
 sg@p

@in_var disable decl_init exists@
identifier sg;
position d != in_var_bad.d;
position in_var_set.p;
@@
 \(struct scatterlist *sg@d;\|struct scatterlist *sg@d = NULL;\)
 ... when any
 sg@p = ...

@in_var_whole disable decl_init exists@
identifier sg;
position in_var.d, u;
@@
 \(struct scatterlist *sg@d;\|struct scatterlist *sg@d = NULL;\)
 ... when any
 \(sg_dma_address@u\|sg_dma_len@u\)(sg)

// ---- what stays, and what changes ------------------------------------------------------

@in_stays@
expression E;
position v != {in_constant.p, in_saved.p, in_from.p, in_of_lone.p, in_var_whole.u};
@@
 \(sg_dma_address@v\|sg_dma_len@v\)(E)

@in_shown depends on context@
expression E;
position v != in_stays.v;
@@
(
* sg_dma_address@v(E)
|
* sg_dma_len@v(E)
)

@in_changed depends on patch@
expression E;
position v != in_stays.v;
@@
(
- sg_dma_address@v
+ range_dma_sg_addr
  (E)
|
- sg_dma_len@v
+ range_dma_sg_len
  (E)
)
