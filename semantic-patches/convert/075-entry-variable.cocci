// SPDX-License-Identifier: GPL-2.0
/// Read the first DMA range of a list that a variable names through range_dma_first_addr() and range_dma_first_len().
// Id: entry-variable
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Precondition: a local variable or parameter that its function never moves along a list and whose CPU side it does not read, but for a message that says where that begins; a local one is only set to the head of a list or a lone entry; a parameter is one of a function that this file names, and that no caller in this file hands a cursor, or is mapped or unmapped by its function
// Options: --no-includes --include-headers
// Tests: tests/entry-variable
//
// What 070-single-entry.cocci does for expressions, for variables. A helper
// that gets one entry of a walk after the other is no reader of a single entry:
// it changes together with the walk, or stays.

virtual patch
virtual context

// ---- what a variable may not be used for --------------------------------------

@var_pad@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &sg_dma_address(sg@p), ...)

@var_head@
local idexpression struct scatterlist *sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_sg, for_each_sgtable_dma_sg;
statement S;
position p;
@@
(
 for_each_sg(L, sg@p, N, i) S
|
 scsi_for_each_sg(L, sg@p, N, i) S
|
 scsi_for_each_prot_sg(L, sg@p, N, i) S
|
 for_each_sgtable_sg(L, sg@p, i) S
|
 for_each_sgtable_dma_sg(L, sg@p, i) S
)

@var_set@
local idexpression struct scatterlist *sg;
identifier f, l;
expression X;
position p;
@@
 sg@p = \(scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|&l\)

@var_stored@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p != var_pad.p;
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

@var_filled@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@
 \(sg@p->length\|sg@p->offset\) = E

// A message may say where the memory of the first range begins: there the two sides are one.

@var_told@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., <+... \(sg_virt(sg@p)\|sg_phys(sg@p)\|sg_page(sg@p)\|sg@p->offset\) ...+>, ...)

@var_moved@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
identifier f != dma_address;
position p != {var_set.p, var_filled.p, var_told.p};
@@
(
 sg@p op E
|
 sg@p++
|
 sg@p--
|
 &sg@p
|
 sg@p[E]
|
 sg@p + E
|
 sg@p - E
|
 sg@p->f
|
 \(sg_next\|sg_is_last\|sg_is_chain\|sg_chain_ptr\|sg_last\|sg_page\|sg_phys\|sg_virt\|sg_nents\|sg_nents_for_len\)(sg@p, ...)
)

// Everything else: reads, and handing the list to a function
@var_okay@
local idexpression struct scatterlist *sg;
position p != {var_head.p, var_stored.p, var_moved.p};
@@
 sg@p

// ---- variables of a function ---------------------------------------------------

@var_bad disable decl_init exists@
identifier sg;
expression E;
position d, p != {var_okay.p, var_set.p};
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 sg@p

@var_begun disable decl_init@
identifier sg, f, g, l;
expression X, Y, C;
position d;
@@
 struct scatterlist *sg@d = \(NULL\|scsi_sglist(X)\|scsi_prot_sglist(X)\|X->f\|X.f\|&X->f\|&X.f\|&l\|C ? X->f : Y->g\|C ? X.f : Y.g\);

@var_bad_begun disable decl_init@
identifier sg;
expression E;
position d != var_begun.d;
@@
 struct scatterlist *sg@d = E;

// A member that this file moves along a list is a place in it. So is one whose
// name says so: another file may move it.

@var_cursor@
identifier c;
@@
 c = sg_next(...)

@var_place@
identifier f;
expression X, E;
@@
(
 \(X->f\|X.f\) = <+... sg_next(...) ...+>
|
 \(X->f++\|X.f++\|++X->f\|++X.f\)
|
 \(X->f\|X.f\) += E
|
 \(X->f\|X.f\) = &E[...]
)

@var_place_saved@
identifier f, var_cursor.c;
expression X;
@@
 \(X->f\|X.f\) = c

@var_bad_place exists@
identifier sg, var_place.f;
expression X, Y, C;
position d;
@@
(
 struct scatterlist *sg@d = \(X->f\|X.f\|C ? X->f : Y\|C ? Y : X->f\);
|
 struct scatterlist *sg@d;
 ... when any
 sg = \(X->f\|X.f\)
)

@var_bad_saved exists@
identifier sg, var_place_saved.f;
expression X, Y, C;
position d;
@@
(
 struct scatterlist *sg@d = \(X->f\|X.f\|C ? X->f : Y\|C ? Y : X->f\);
|
 struct scatterlist *sg@d;
 ... when any
 sg = \(X->f\|X.f\)
)

@var_bad_named exists@
identifier sg, f =~ "(cur|last|next|^sgp$|^__sg$|^dma_sg$|^sg_ptr$)";
expression X, Y, C;
position d;
@@
(
 struct scatterlist *sg@d = \(X->f\|X.f\|C ? X->f : Y\|C ? Y : X->f\);
|
 struct scatterlist *sg@d;
 ... when any
 sg = \(X->f\|X.f\)
)

@var_use disable decl_init exists@
identifier sg;
expression E;
position d != {var_bad.d, var_bad_begun.d, var_bad_place.d, var_bad_saved.d, var_bad_named.d};
position u;
@@
(
 struct scatterlist *sg@d;
|
 struct scatterlist *sg@d = E;
)
 ... when any
 \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\|sg@u->dma_address\)

// ---- parameters ------------------------------------------------------------------

@var_par_bad exists@
identifier fn, sg;
parameter list P1, P2;
position f, p != var_okay.p;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  sg@p
  ... when any
 }

@var_par exists@
identifier fn, sg;
parameter list[n] P1;
parameter list P2;
position f != var_par_bad.f;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\|sg->dma_address\)
  ... when any
 }

@var_looped@
identifier c;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_sg, for_each_sgtable_dma_sg;
statement S;
@@
(
 for_each_sg(L, c, N, i) S
|
 scsi_for_each_sg(L, c, N, i) S
|
 scsi_for_each_prot_sg(L, c, N, i) S
|
 for_each_sgtable_sg(L, c, i) S
|
 for_each_sgtable_dma_sg(L, c, i) S
)

// Handed a cursor, an entry by its index, or a place in a list
@var_gets_stepped@
identifier var_par.fn, var_cursor.c;
expression list[var_par.n] A1;
expression list A2;
position g;
@@
 fn@g(A1, c, A2)

@var_gets_looped@
identifier var_par.fn, var_looped.c;
expression list[var_par.n] A1;
expression list A2;
position g;
@@
 fn@g(A1, c, A2)

@var_gets_place@
identifier var_par.fn, var_place.f;
expression list[var_par.n] A1;
expression list A2;
expression X;
position g;
@@
 fn@g(A1, \(X->f\|X.f\), A2)

@var_gets_saved@
identifier var_par.fn, var_place_saved.f;
expression list[var_par.n] A1;
expression list A2;
expression X;
position g;
@@
 fn@g(A1, \(X->f\|X.f\), A2)

@var_gets_entry disable ptr_to_array@
identifier var_par.fn;
expression list[var_par.n] A1;
expression list A2;
expression X, I;
identifier c, f =~ "(cur|last|next|^sgp$|^__sg$|^dma_sg$|^sg_ptr$)";
position g;
@@
(
 fn@g(A1, &X[I], A2)
|
 fn@g(A1, X + I, A2)
|
 fn@g(A1, c++, A2)
|
 fn@g(A1, sg_next(...), A2)
|
 fn@g(A1, \(X->f\|X.f\), A2)
)

@var_named@
identifier var_par.fn;
position g != {var_gets_stepped.g, var_gets_looped.g, var_gets_place.g, var_gets_saved.g, var_gets_entry.g};
@@
 fn@g

// Every function that is called elsewhere than there: the helpers are among them.
@var_walked depends on var_gets_stepped || var_gets_looped || var_gets_place || var_gets_saved || var_gets_entry@
identifier w;
position g != var_named.g;
@@
 w@g(...)

@var_helper@
identifier var_walked.w;
position f;
@@
 w@f(...) { ... }

@var_par_use depends on var_named exists@
identifier var_par.fn, sg;
parameter list P1, P2;
position f != {var_par_bad.f, var_helper.f};
position u;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\|sg@u->dma_address\)
  ... when any
 }

// What a function maps or unmaps is a list, whoever has called.

@var_par_mapped exists@
identifier fn, sg;
parameter list P1, P2;
expression D;
position f != {var_par_bad.f, var_helper.f};
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, sg, ...)
  ... when any
 }

@var_par_mapped_use exists@
identifier var_par_mapped.fn, var_par_mapped.sg;
parameter list P1, P2;
position var_par_mapped.f, u;
@@
 fn@f(P1, struct scatterlist *sg, P2)
 {
  ... when any
  \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\|sg@u->dma_address\)
  ... when any
 }

// ---- the change -------------------------------------------------------------------

@var_keep@
identifier sg;
position v != {var_use.u, var_par_use.u, var_par_mapped_use.u};
@@
 \(sg_dma_address(sg@v)\|sg_dma_len(sg@v)\|sg@v->dma_address\)

@var_shown depends on context@
identifier sg;
position v != var_keep.v;
@@
(
* sg_dma_address(sg@v)
|
* sg_dma_len(sg@v)
|
* sg@v->dma_address
)

@var_changed depends on patch@
identifier sg;
position v != var_keep.v;
@@
(
- &sg_dma_address(sg@v)
+ range_dma_first_addr_pad(range_dma_of_sg(sg, 1))
|
- sg_dma_address(sg@v)
+ range_dma_sg_addr(sg)
|
- sg_dma_len(sg@v)
+ range_dma_sg_len(sg)
|
- sg@v->dma_address
+ range_dma_sg_addr(sg)
)
