// SPDX-License-Identifier: GPL-2.0
/// Loops that need both sides of a mapped list walk its DMA ranges, and beside each the entry that it begins in.
// Id: pair-cursor
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg scsi_for_each_sg for_each_sgtable_dma_sg
// Precondition: the count is what mapping this list has returned; the variable is used in loops only, the DMA address is read, and of the CPU side the offset or the page, or it is printed; what is mapped is not copied by the CPU, and the offset not added to an address that has it
// Differs: for_each_range_dma_sg: the entry is the one that the range begins in, where legacy code took the entry of the same number, which after merging is another one
// Options: --no-includes --include-headers
// Tests: tests/pair-cursor
//
// One cursor for two lists is right only as long as mapping has merged nothing. The
// length of an entry is not that of a range, so a loop that uses it stays, with the
// class cpu-mix: nobody but a person can say which of the two was meant.

virtual patch
virtual context

// ---- loops that read both sides ----------------------------------------------------

@both_printed@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., <+... sg@p ...+>, ...)

@both_write@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p != both_printed.p;
@@
(
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)++
|
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\)
)

@both_addr exists@
identifier sg;
iterator I;
position h;
position p != both_write.p;
@@
 I(..., sg@h, ...) {
  ... when any
  sg_dma_address(sg@p)
  ... when any
 }

@both_mixed exists@
identifier sg;
iterator I;
position both_addr.h;
position k;
@@
 I(..., sg@h@k, ...) {
  ... when any
  \(sg->offset\|sg->length\|sg_page(sg)\|sg_phys(sg)\|sg_virt(sg)\)
  ... when any
 }

// ---- in a way that has a meaning for merged entries ------------------------------------

@both_read@
local idexpression struct scatterlist *sg;
position p != both_write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->offset\|sg_page(sg@p)\|sg_phys(sg@p)\|sg_virt(sg@p)\)

@both_bad exists@
identifier sg;
iterator I;
position both_mixed.k;
position b, p != {both_printed.p, both_read.p};
@@
 I(..., sg@k@b, ...) {
  ... when any
  sg@p
  ... when any
 }

// The address has the offset already.
@both_twice exists@
identifier sg;
iterator I;
position both_mixed.k;
position b;
@@
 I(..., sg@k@b, ...) {
  ... when any
  sg_dma_address(sg) + sg->offset
  ... when any
 }

// The CPU copies what the device has as one range.
@both_len exists@
identifier sg;
iterator I;
position both_mixed.k;
position h, p != both_printed.p;
@@
 I(..., sg@k@h, ...) {
  ... when any
  sg_dma_len(sg@p)
  ... when any
 }

@both_copy exists@
identifier sg;
iterator I;
position both_len.h;
position b, p != both_printed.p;
@@
 I(..., sg@h@b, ...) {
  ... when any
  \(sg_page(sg@p)\|sg_phys(sg@p)\|sg_virt(sg@p)\)
  ... when any
 }

// ---- over what is mapped -----------------------------------------------------------------

// The rules above look into a body in braces. Of a body that is one statement they would
// see the head of that statement only.
@both_table disable braces0, braces1, braces2, braces3, braces4@
identifier sg;
expression T, i;
iterator name for_each_sgtable_dma_sg;
position both_mixed.k;
position h;
@@
 for_each_sgtable_dma_sg(T, sg@k@h, i) { ... }

@both_list disable braces0, braces1, braces2, braces3, braces4 exists@
identifier sg;
expression D, L, N, X, i;
iterator name for_each_sg;
position both_mixed.k;
position h;
@@
 N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
 ... when any
     when != N = X
 for_each_sg(L, sg@k@h, N, i) { ... }

@both_scsi disable braces0, braces1, braces2, braces3, braces4 exists@
identifier sg;
expression C, N, X, i;
iterator name scsi_for_each_sg;
position both_mixed.k;
position h;
@@
 N = scsi_dma_map(C)
 ... when any
     when != N = X
 scsi_for_each_sg(C, sg@k@h, N, i) { ... }

@both_unmapped@
identifier sg;
iterator I;
statement S;
position both_mixed.k;
position h != {both_table.h, both_list.h, both_scsi.h};
@@
 I(..., sg@k@h, ...) S

// ---- by a variable that is used in loops only ----------------------------------------------

@both_any depends on both_mixed@
identifier sg;
iterator I;
statement S;
position h;
@@
 I(..., sg@h, ...) S

@both_inside exists@
identifier sg;
iterator I;
position both_any.h;
position u;
@@
 I(..., sg@h, ...) {
  ... when any
  sg@u
  ... when any
 }

@both_outside depends on both_mixed disable decl_init exists@
identifier sg;
position d, p != {both_any.h, both_inside.u};
@@
 struct scatterlist *sg@d;
 ... when any
 sg@p

// An iterator that another rule has put there
@both_iter depends on both_mixed exists@
identifier sg, x;
position d;
@@
 struct scatterlist *sg@d;
 ... when any
 struct range_dma_iter x;

@both_decl disable decl_init exists@
identifier sg;
iterator I;
position d != {both_outside.d, both_iter.d};
position both_mixed.k;
position v != {both_bad.b, both_twice.b, both_copy.b, both_unmapped.h};
@@
 struct scatterlist *sg@d;
 ... when any
 I(..., sg@k@v, ...) { ... }

@both_use exists@
identifier sg;
iterator I;
position both_decl.v;
position u != both_write.p;
@@
 I(..., sg@v, ...) {
  ... when any
  \(sg_dma_address(sg@u)\|sg_dma_len(sg@u)\)
  ... when any
 }

// ---- the change ----------------------------------------------------------------------------

@both_keep_decl disable decl_init@
identifier sg;
position d != both_decl.d;
@@
 struct scatterlist *sg@d;

@both_keep_head@
identifier sg;
iterator I;
statement S;
position k != both_decl.v;
@@
 I(..., sg@k, ...) S

@both_keep_read@
identifier sg;
position v != both_use.u;
@@
 \(sg_dma_address(sg@v)\|sg_dma_len(sg@v)\)

@both_shown depends on context@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position h != both_keep_head.k;
@@
(
* for_each_sg(L, sg@h, N, i)
  S
|
* scsi_for_each_sg(L, sg@h, N, i)
  S
|
* for_each_sgtable_dma_sg(L, sg@h, i)
  S
)

@both_changed depends on patch disable decl_init@
identifier sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg, for_each_range_dma_sg;
statement S;
position d != both_keep_decl.d;
position h != both_keep_head.k;
position v != both_keep_read.v;
fresh identifier it = sg ## "_it";
@@
(
  struct scatterlist *sg@d;
+ struct range_dma_iter it;
|
- for_each_sg(L, sg@h, N, i)
+ for_each_range_dma_sg(&it, sg, L, N, i)
  S
|
- scsi_for_each_sg(L, sg@h, N, i)
+ for_each_range_dma_sg(&it, sg, scsi_sglist(L), N, i)
  S
|
- for_each_sgtable_dma_sg(&L, sg@h, i)
+ for_each_range_dma_sg(&it, sg, L.sgl, L.nents, i)
  S
|
- for_each_sgtable_dma_sg(L, sg@h, i)
+ for_each_range_dma_sg(&it, sg, L->sgl, L->nents, i)
  S
|
- &sg_dma_address(sg@v)
+ range_dma_addr_pad(&it)
|
- sg_dma_address(sg@v)
+ range_dma_addr(&it)
|
- sg_dma_len(sg@v)
+ range_dma_len(&it)
)
