// SPDX-License-Identifier: GPL-2.0
/// A message has the pointer to the entry itself, and a range has none: a person decides what it shall say instead.
// Class: named-entry
// Tokens: sg_dma_address sg_dma_len
// Marks: for_each_sg sg_next
// Precondition: a local cursor whose DMA side is read is an argument of a print function of the same function
// Options: --no-includes --include-headers
// Tests: tests/class-named-entry

virtual context

@named_entry@
local idexpression struct scatterlist *s;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@

  print@p(..., s, ...)

@named_in exists@
identifier f, s, print;
position named_entry.p;
@@

  f(...)
  {
  ... when any
  print@p(..., s, ...)
  ... when any
  }

@named_read depends on context@
identifier named_in.f, named_in.s;
@@

  f(...)
  {
  <...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_next
  (s)
)
  ...>
  }

@named_loop depends on context exists@
iterator name for_each_sg;
identifier named_in.f, named_in.s;
expression A, B, i;
statement S;
@@

  f(...)
  {
  ... when any
* for_each_sg(
  A, s, B, i)
  S
  ... when any
  }
