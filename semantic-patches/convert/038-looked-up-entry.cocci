// SPDX-License-Identifier: GPL-2.0
/// Read the entry of a list that a function has looked up through range_dma_sg_addr() and range_dma_sg_len().
// Id: looked-up-entry
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: = [A-Za-z_][A-Za-z0-9_]*\(|sg_dma_(address|len)[[:blank:]]*\([[:blank:]]*[A-Za-z_][A-Za-z0-9_]*\(
// Precondition: a local variable that has its value from one call, on no way a second time, or that call itself; nothing but the DMA side of the entry is read; the function that is called is none of the accessors of a list
// Options: --no-includes --include-headers
// Tests: tests/looked-up-entry
//
// One entry of a list is meant, as in 037-indexed-entry.cocci: there an index picks
// it, here a function. Who is given the next entry by each call walks, in a way of its own.

virtual patch
virtual context

@ret exists@
identifier fn, s;
identifier g !~ "^(sg_.*|scsi_(prot_)?sglist|for_each_.*|k?v?[mzc]+alloc.*|devm_.*)$";
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *s = g(...);
|
  s = g(...)
)
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@ret_value@
identifier ret.fn, ret.s;
identifier g !~ "^(sg_.*|scsi_(prot_)?sglist|for_each_.*|k?v?[mzc]+alloc.*|devm_.*)$";
expression list A;
position p;
@@
 fn(...)
 {
  <...
  s@p = g(A)
  ...>
 }

@ret_pad@
identifier ret.fn, ret.s;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 fn(...)
 {
  <...
  print(..., &sg_dma_address(s@p), ...)
  ...>
 }

@ret_write@
identifier ret.fn, ret.s;
expression E;
assignment operator op;
position p != ret_pad.p;
@@
 fn(...)
 {
  <...
  \(&sg_dma_address(s@p)\|&sg_dma_len(s@p)\|sg_dma_address(s@p) op E\|sg_dma_len(s@p) op E\)
  ...>
 }

@ret_read@
identifier ret.fn, ret.s;
position p != ret_write.p;
@@
 fn(...)
 {
  <...
  \(sg_dma_address(s@p)\|sg_dma_len(s@p)\)
  ...>
 }

@ret_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier ret.fn, ret.s;
expression E, E2;
position p;
@@
 fn(...)
 {
  <...
  \(s@p == NULL\|s@p != NULL\|!s@p\|s@p && E\|s@p || E\|E && s@p\|E || s@p\|s@p ? E : E2\|IS_ERR(s@p)\|IS_ERR_OR_NULL(s@p)\|PTR_ERR(s@p)\)
  ...>
 }

@ret_test disable neg_if, neg_if_exp@
identifier ret.fn, ret.s;
statement S1, S2;
position p;
@@
 fn(...)
 {
  <...
  if (s@p) S1 else S2
  ...>
 }

// ---- what speaks against it --------------------------------------------------------

@ret_local disable decl_init exists@
identifier ret.fn, ret.s;
expression E;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *s;
|
  struct scatterlist *s = E;
)
  ... when any
 }

@ret_bad exists@
identifier ret.fn, ret.s;
position p != {ret_value.p, ret_read.p, ret_null.p, ret_test.p};
@@
 fn(...)
 {
  ... when any
  s@p
  ... when any
 }

@ret_again exists@
identifier ret.fn, ret.s, g;
expression E;
@@
 fn(...)
 {
  ... when any
(
  struct scatterlist *s = g(...);
|
  s = g(...)
)
  ... when any
  s = E
  ... when any
 }

// ---- the change ------------------------------------------------------------------------

@ret_shown depends on context && ret_local && !ret_bad && !ret_again@
identifier ret.fn, ret.s;
@@
 fn(...)
 {
  <...
(
* sg_dma_address(s)
|
* sg_dma_len(s)
)
  ...>
 }

@ret_changed depends on patch && ret_local && !ret_bad && !ret_again@
identifier ret.fn, ret.s;
@@
 fn(...)
 {
  <...
(
- sg_dma_address
+ range_dma_sg_addr
  (s)
|
- sg_dma_len
+ range_dma_sg_len
  (s)
)
  ...>
 }

// ---- where no variable has it --------------------------------------------------------

@ret_direct_write@
expression E, X;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address@p(E)\|sg_dma_len@p(E)\)
|
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\) op X
|
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)++
|
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)--
)

@ret_direct_shown depends on context@
identifier g !~ "^(_*sg_.*|.*next.*|scsi_(prot_)?sglist|for_each_.*|k?v?[mzc]+alloc.*|devm_.*)$";
expression list A;
position p != ret_direct_write.p;
@@
(
* sg_dma_address@p(g(A))
|
* sg_dma_len@p(g(A))
)

@ret_direct_changed depends on patch@
identifier g !~ "^(_*sg_.*|.*next.*|scsi_(prot_)?sglist|for_each_.*|k?v?[mzc]+alloc.*|devm_.*)$";
expression list A;
position p != ret_direct_write.p;
@@
(
- sg_dma_address@p
+ range_dma_sg_addr
  (g(A))
|
- sg_dma_len@p
+ range_dma_sg_len
  (g(A))
)
