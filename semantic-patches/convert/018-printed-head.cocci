// SPDX-License-Identifier: GPL-2.0
/// A message that has the pointer to the first entry gets it from the list, not from the variable that walks it.
// Id: printed-head
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs-line: sg_next
// Precondition: on each way to the message the variable was set to the head of the same list, and the head has not changed since; the variable walks a list by sg_next(), and nothing reads the CPU side of its entries
// Options: --no-includes --include-headers
// Tests: tests/printed-head
//
// A range has no pointer that says something. That of the list's head does, and is there.

virtual patch
virtual context

// ---- variables that walk, and are printed -----------------------------------------------

@phead_step@
local idexpression struct scatterlist *s;
position p;
@@
 s@p = sg_next(s)

@phead_print@
local idexpression struct scatterlist *phead_step.s;
identifier print =~ "(dbg|debug|err|warn|info|notice|^pr_|printk|printf|log|trace)";
position p;
@@
 print(..., s@p, ...)

// ---- that have the head there ---------------------------------------------------------------

@phead_owner exists@
local idexpression struct scatterlist *phead_step.s;
identifier print;
expression X, E;
position phead_print.p;
position a, v;
@@
 s@a = \(scsi_sglist(X)\|scsi_prot_sglist(X)\);
 ... when != \(s = E\|X = E\)
 print(..., s@p@v, ...)

@phead_field exists@
local idexpression struct scatterlist *phead_step.s;
identifier print, f;
expression X, E;
position phead_print.p;
position a, v;
@@
 s@a = \(X->f\|X.f\);
 ... when != \(s = E\|X = E\|X->f = E\|X.f = E\)
 print(..., s@p@v, ...)

@phead_local exists@
local idexpression struct scatterlist *phead_step.s;
identifier print;
local idexpression struct scatterlist *l;
expression E;
position phead_print.p;
position a, v;
@@
 s@a = l;
 ... when != \(s = E\|l = E\)
 print(..., s@p@v, ...)

@phead_none@
local idexpression struct scatterlist *phead_step.s;
identifier print;
position phead_print.p;
position b != {phead_owner.v, phead_field.v, phead_local.v};
@@
 print(..., s@p@b, ...)

// Another value, or none, on some way
@phead_one exists@
local idexpression struct scatterlist *phead_step.s;
identifier print;
expression L, F;
position phead_print.p;
@@
 s = L
 ... when != s = F
 print(..., s@p, ...)

@phead_missed exists@
local idexpression struct scatterlist *phead_step.s;
identifier fn, print;
expression phead_one.L;
position phead_print.p;
position b;
@@
 fn(...)
 {
  ... when != s = L
  print(..., s@p@b, ...)
  ... when any
 }

@phead_looped exists@
identifier s, print;
iterator I;
statement S;
position phead_print.p;
position b;
@@
 I(..., s, ...) S
 ... when any
 print(..., s@p@b, ...)

// ---- in functions that read the DMA side alone -------------------------------------------------

@phead_in exists@
local idexpression struct scatterlist *phead_step.s;
identifier fn, print;
position phead_print.p;
position q != {phead_none.b, phead_missed.b, phead_looped.b};
position f;
@@
 fn@f(...)
 {
  ... when any
  print(..., s@p@q, ...)
  ... when any
 }

@phead_cpu exists@
local idexpression struct scatterlist *phead_step.s;
identifier fn, g;
position phead_in.f;
position b;
@@
 fn@f@b(...)
 {
  ... when any
  \(s->g\|sg_page(s)\|sg_virt(s)\|sg_phys(s)\|&s\)
  ... when any
 }

@phead_read exists@
local idexpression struct scatterlist *phead_step.s;
identifier fn;
position phead_in.f;
position g != phead_cpu.b;
@@
 fn@f@g(...)
 {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
 }

@phead_good exists@
local idexpression struct scatterlist *phead_step.s;
identifier fn, print;
position phead_in.q;
position phead_read.g;
position v;
@@
 fn@g(...)
 {
  ... when any
  print(..., s@q@v, ...)
  ... when any
 }

// ---- the change -----------------------------------------------------------------------------------

@phead_shown depends on context@
identifier s, print;
position phead_good.v;
@@
* print(..., s@v, ...)

@phead_changed depends on patch exists@
identifier s, print;
expression L, E;
position phead_good.v;
@@
 s = L;
 ... when != s = E
 print(...,
- s@v
+ L
  , ...)
