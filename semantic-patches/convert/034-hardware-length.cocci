// SPDX-License-Identifier: GPL-2.0
/// Loops that give the device the DMA address of an entry with the length of its CPU side walk a DMA range, which has a length.
// Id: hardware-length
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg scsi_for_each_sg for_each_sgtable_dma_sg
// Needs-line: ->length
// Precondition: the count is what mapping this list has returned; the variable is used in such loops only, and there for nothing but the DMA address, the DMA length and ->length, which no message has
// Differs: range_dma_len: the length goes with the address, where legacy code took that of the CPU's entry: where mapping merged entries the device got less than the range has
// Options: --no-includes --include-headers
// Tests: tests/hardware-length
//
// An entry whose memory nothing touches has no use for a length of its own.

virtual patch
virtual context

// ---- what is read ---------------------------------------------------------------------

@hlen_printed@
local idexpression struct scatterlist *sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., <+... sg@p ...+>, ...)

@hlen_write@
local idexpression struct scatterlist *sg;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->length\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->length\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->length\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->length\)--
)

@hlen_read@
local idexpression struct scatterlist *sg;
position p != {hlen_printed.p, hlen_write.p};
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->length\)

// ---- in loops over what is mapped --------------------------------------------------------

@hlen_table disable braces0, braces1, braces2, braces3, braces4@
identifier sg;
expression T, i;
iterator name for_each_sgtable_dma_sg;
position h;
@@
 for_each_sgtable_dma_sg(T, sg@h, i) { ... }

@hlen_list disable braces0, braces1, braces2, braces3, braces4 exists@
identifier sg;
expression D, L, N, X, i;
iterator name for_each_sg;
position h;
@@
 N = \(dma_map_sg\|dma_map_sg_attrs\)(D, L, ...)
 ... when any
     when != N = X
 for_each_sg(L, sg@h, N, i) { ... }

@hlen_scsi disable braces0, braces1, braces2, braces3, braces4 exists@
identifier sg;
expression C, N, X, i;
iterator name scsi_for_each_sg;
position h;
@@
 N = scsi_dma_map(C)
 ... when any
     when != N = X
 scsi_for_each_sg(C, sg@h, N, i) { ... }

@hlen_kept disable braces0, braces1, braces2, braces3, braces4 exists@
identifier sg;
expression C, N, X, Y, i;
identifier m;
iterator name scsi_for_each_sg;
position h;
@@
 N = scsi_dma_map(C)
 ... when any
     when != N = X
 \(Y->m\|Y.m\) = N
 ... when any
     when != \(Y->m\|Y.m\) = X
 scsi_for_each_sg(C, sg@h, \(Y->m\|Y.m\), i) { ... }

@hlen_loop@
identifier sg;
iterator I;
statement S;
position h != {hlen_table.h, hlen_list.h, hlen_scsi.h, hlen_kept.h};
@@
 I(..., sg@h, ...) S

@hlen_inside exists@
identifier sg;
iterator I;
position hlen_read.p;
position h != hlen_loop.h;
position u;
@@
 I(..., sg@h, ...) {
  ... when any
  sg@p@u
  ... when any
 }

@hlen_cpu exists@
identifier sg;
iterator I;
position h != hlen_loop.h;
position k;
@@
 I(..., sg@h@k, ...) {
  ... when any
  sg->length
  ... when any
 }

@hlen_both exists@
identifier sg;
iterator I;
position hlen_cpu.k;
position v;
@@
 I(..., sg@k@v, ...) {
  ... when any
  sg_dma_address(sg)
  ... when any
 }

// ---- of a variable that does nothing else ---------------------------------------------------

@hlen_bad depends on hlen_both disable decl_init exists@
identifier sg;
position d, p != {hlen_inside.u, hlen_both.v};
@@
 struct scatterlist *sg@d;
 ... when any
 sg@p

@hlen_decl disable decl_init exists@
identifier sg;
iterator I;
position d != hlen_bad.d;
position hlen_both.v;
@@
 struct scatterlist *sg@d;
 ... when any
 I(..., sg@v, ...) { ... }

@hlen_whole disable decl_init exists@
identifier sg;
position hlen_decl.d;
position u;
@@
 struct scatterlist *sg@d;
 ... when any
 sg@u

// ---- the change ------------------------------------------------------------------------------

@hlen_keep_decl disable decl_init@
identifier hlen_decl.sg;
position d != hlen_decl.d;
@@
 struct scatterlist *sg@d;

@hlen_keep@
identifier hlen_decl.sg;
position v != hlen_whole.u;
@@
 sg@v

@hlen_shown depends on context@
identifier hlen_decl.sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg;
statement S;
position h != hlen_keep.v;
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

@hlen_changed depends on patch disable decl_init@
identifier hlen_decl.sg;
expression L, N, i;
iterator name for_each_sg, scsi_for_each_sg, for_each_sgtable_dma_sg, for_each_range_dma;
statement S;
position d != hlen_keep_decl.d;
position h != hlen_keep.v;
fresh identifier it = sg ## "_it";
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
- sg@h
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- sg@h
+ &it
  )
|
- sg@h->length
+ range_dma_len(&it)
)
)
