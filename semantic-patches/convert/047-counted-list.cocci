// SPDX-License-Identifier: GPL-2.0
/// Loops over a mapped list that came without a count, and whose entries the function counts for itself, go over its DMA ranges and count those.
// Id: counted-list
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: sg_nents
// Precondition: the list is a parameter that the function neither sets nor reads the CPU side of, and it maps nothing; the count is set once, by sg_nents() of that list; the cursor is used in loops to such counts only, which read the DMA side
// Differs: range_dma_count_list: the count is that of the mapped ranges, where legacy code counted the entries, and told the hardware of some that mapping had merged away; for_each_range_dma: a chained list is followed, where the pointer ran into the link
// Options: --no-includes --include-headers
// Tests: tests/counted-list

virtual patch
virtual context

@cl exists@
identifier fn, L, N, i, s;
expression B;
statement S;
position c, h;
@@
 fn(..., struct scatterlist *L, ...)
 {
  ... when any
  N@c = sg_nents(L)
  ... when any
  for (i = B, s@h = L; \(i < N\|i < B + N\|i < N + B\); \(i++, s++\|i++, s = sg_next(s)\|s++, i++\|s = sg_next(s), i++\)) S
  ... when any
 }

@cl_other exists@
identifier cl.fn, cl.L, cl.N;
identifier m =~ "(^|_)map(_|$)";
expression E;
assignment operator op;
position x != cl.c;
@@
 fn(...)
 {
  ... when any
  \(N@x op E\|N++\|++N\|N--\|--N\|&N\|L op E\|L++\|++L\|&L\|L->length\|L->offset\|sg_page(L)\|sg_virt(L)\|sg_phys(L)\|m(...)\)
  ... when any
 }

@cl_good depends on !cl_other@
identifier cl.s, cl.L, i;
expression B, C;
statement S;
position cl.h, g, k, t;
@@
 for (i = B, s@h@g = L; C; \(i++, s@k++\|i++, s@k = sg_next(s@t)\|s@k++, i++\|s@k = sg_next(s@t), i++\)) S

@cl_write@
identifier cl.s;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\) op E
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)++
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)--
)

@cl_read exists@
identifier cl.s, cl.L, i;
expression B, C, X, Y;
assignment operator op;
identifier f;
position cl_good.g, p != cl_write.p;
@@
(
 for (i = B, s@g = L; C; X) {
  ... when any
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
  ... when any
 }
|
 for (i = B, s@g = L; C; X)
  Y op <+... \(sg_dma_address(s@p)\|sg_dma_len(s@p)\) ...+>;
|
 for (i = B, s@g = L; C; X)
  f(..., <+... \(sg_dma_address(s@p)\|sg_dma_len(s@p)\) ...+>, ...);
)

@cl_bad exists@
identifier cl.fn, cl.s;
position p != {cl_good.g, cl_good.k, cl_good.t, cl_read.p};
@@
 fn(...)
 {
  ... when any
  s@p
  ... when any
 }

// ---- the change --------------------------------------------------------------------

@cl_shown depends on context && cl_read && !cl_bad && !cl_other@
identifier cl.s, cl.L, i;
expression B, C, X;
statement S;
position cl_good.g;
@@
* for (i = B, s@g = L; C; X)
  S

@cl_declared depends on patch && cl_read && !cl_bad && !cl_other@
identifier cl.fn, cl.s;
fresh identifier it = s ## "_it";
@@
 fn(...)
 {
  ...
- struct scatterlist *s;
+ struct range_dma_iter it;
  ...
 }

@cl_count depends on patch && cl_declared@
identifier cl.fn, cl.L, cl.N;
@@
 fn(...)
 {
  <...
  N =
- sg_nents(L)
+ range_dma_count_list(L)
  ...>
 }

@cl_from_0 depends on patch@
identifier cl.fn, cl.s, cl_declared.it, i, l, n;
iterator name for_each_range_dma;
statement S;
@@
 fn(...)
 {
  <...
- for (i = 0, s = l; i < n; \(i++, s++\|i++, s = sg_next(s)\|s++, i++\|s = sg_next(s), i++\))
+ for_each_range_dma(&it, range_dma_of_sg(l, n), i)
  S
  ...>
 }

@cl_from depends on patch@
identifier cl.fn, cl.s, cl_declared.it, i, l, n;
expression B;
statement S;
@@
 fn(...)
 {
  <...
+ range_dma_iter_start(&it, range_dma_of_sg(l, n));
  for (
- i = B, s = l
+ i = B
  ; \(i < n\|i < B + n\|i < n + B\);
- \(i++, s++\|i++, s = sg_next(s)\|s++, i++\|s = sg_next(s), i++\)
+ i++, range_dma_iter_next(&it)
  ) S
  ...>
 }

@cl_walked depends on patch@
identifier cl.fn, cl.s, cl_declared.it;
@@
 fn(...)
 {
  <...
(
- sg_dma_address(s)
+ range_dma_addr(&it)
|
- sg_dma_len(s)
+ range_dma_len(&it)
)
  ...>
 }
