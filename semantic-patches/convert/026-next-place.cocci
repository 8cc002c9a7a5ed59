// SPDX-License-Identifier: GPL-2.0
/// A loop that reads the DMA side of its entries, and of the one behind or keeps that for later, walks a DMA range.
// Id: next-place
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg
// Needs-line: sg_next
// Precondition: the variable is used in loops only, the DMA side of its entries is read, and the entry behind one is read on the DMA side or stored in a member; the function maps nothing, and no count of entries of the CPU side bounds a loop
// Differs: range_dma_sg_next: behind the last range there is none, where legacy code took the next entry of the list, which may be one that mapping has merged away
// Options: --no-includes --include-headers
// Tests: tests/next-place
//
// A look-ahead that asks only whether there is another entry is 010-cursor.cocci's. Loops
// over the same variable change together, or none does.

virtual patch
virtual context

@nxp_ahead@
local idexpression struct scatterlist *s;
identifier m;
expression X;
position p;
@@
(
 sg_dma_address(sg_next(s@p))
|
 sg_dma_len(sg_next(s@p))
|
 \(X->m\|X.m\) = sg_next(s@p)
)

@nxp_write@
local idexpression struct scatterlist *s;
expression E;
assignment operator op;
position p;
@@
(
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\) op E
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)++
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)--
|
 &\(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
)

@nxp_read@
local idexpression struct scatterlist *s;
position p != nxp_write.p;
@@
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)

// ---- loops over a range, as far as the function shows -----------------------------------

@nxp_cpu_count@
local idexpression struct scatterlist *s;
expression L, X, i;
iterator name for_each_sg;
statement S;
position p;
@@
 for_each_sg(L, s@p, \(X->orig_nents\|X.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\|scsi_sg_count(...)\), i) S

@nxp_head@
local idexpression struct scatterlist *s;
expression L, N, i;
iterator name for_each_sg;
statement S;
position p != nxp_cpu_count.p;
@@
 for_each_sg(L, s@p, N, i) S

@nxp_inside exists@
identifier s;
iterator name for_each_sg;
position nxp_head.p;
position u;
@@
 for_each_sg(..., s@p, ...) {
  ... when any
  s@u
  ... when any
 }

@nxp_maps exists@
identifier s, m =~ "(^|_)map(_|$)";
position d;
@@
 struct scatterlist *s@d;
 ... when any
 m(...)

// ---- a variable that is used in no other way ----------------------------------------------

@nxp_bad disable decl_init exists@
identifier s;
position d, p != {nxp_ahead.p, nxp_read.p, nxp_head.p};
@@
 struct scatterlist *s@d;
 ... when any
 s@p

@nxp_outside disable decl_init exists@
identifier s;
position d, p != {nxp_head.p, nxp_inside.u};
@@
 struct scatterlist *s@d;
 ... when any
 s@p

@nxp_good disable decl_init exists@
identifier s;
position d != {nxp_bad.d, nxp_outside.d, nxp_maps.d};
position nxp_ahead.p;
@@
 struct scatterlist *s@d;
 ... when any
 sg_next(s@p)

@nxp_use disable decl_init exists@
identifier s;
position nxp_good.d;
position u;
@@
 struct scatterlist *s@d;
 ... when any
 s@u

// ---- the change ---------------------------------------------------------------------------

@nxp_keep_decl disable decl_init@
identifier s;
position d != nxp_good.d;
@@
 struct scatterlist *s@d;

@nxp_keep_head@
identifier s;
iterator name for_each_sg;
statement S;
position k != nxp_use.u;
@@
 for_each_sg(..., s@k, ...) S

@nxp_keep@
identifier s;
position v != nxp_use.u;
@@
 \(sg_dma_address(s@v)\|sg_dma_len(s@v)\|sg_next(s@v)\)

@nxp_shown depends on context@
identifier s;
position v != nxp_keep.v;
@@
(
* sg_dma_address(s@v)
|
* sg_dma_len(s@v)
|
* sg_next(s@v)
)

@nxp_changed depends on patch disable decl_init@
identifier s;
expression L, N, i;
iterator name for_each_sg, for_each_range_dma;
statement S;
position d != nxp_keep_decl.d;
position h != nxp_keep_head.k;
position v != nxp_keep.v;
fresh identifier it = s ## "_it";
@@
(
- struct scatterlist *s@d;
+ struct range_dma_iter it;
|
- for_each_sg(L, s@h, N, i)
+ for_each_range_dma(&it, range_dma_of_sg(L, N), i)
  S
|
- sg_dma_address(sg_next(s@v))
+ range_dma_sg_addr(range_dma_sg_next(range_dma_iter_sg(&it)))
|
- sg_dma_len(sg_next(s@v))
+ range_dma_sg_len(range_dma_sg_next(range_dma_iter_sg(&it)))
|
- sg_next(s@v)
+ range_dma_sg_next(range_dma_iter_sg(&it))
|
- sg_dma_address(s@v)
+ range_dma_addr(&it)
|
- sg_dma_len(s@v)
+ range_dma_len(&it)
)
