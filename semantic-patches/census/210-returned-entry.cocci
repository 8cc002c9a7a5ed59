// SPDX-License-Identifier: GPL-2.0
/// A function has looked the entry up: it returns a range, or an iterator, once its list has one.
// Class: returned-entry
// Tokens: sg_dma_address sg_dma_len
// Precondition: the operand is a call, or a local variable that has its value from a call, of a function other than the accessors of a list
// Options: --no-includes --include-headers
// Tests: tests/class-returned-entry

virtual context

@returned_call depends on context@
identifier g !~ "^(sg_.*|scsi_(prot_)?sglist|for_each_.*)$";
@@

(
* sg_dma_address
  (g(...))
|
* sg_dma_len
  (g(...))
)

@returned_value exists@
identifier f, s;
identifier g !~ "^(sg_.*|scsi_(prot_)?sglist|for_each_.*)$";
@@

  f(...)
  {
  ... when any
  s = g(...)
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }

@returned_begin disable decl_init exists@
identifier f, s;
identifier g !~ "^(sg_.*|scsi_(prot_)?sglist|for_each_.*)$";
@@

  f(...)
  {
  ... when any
  struct scatterlist *s = g(...);
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }

@returned_read depends on context@
identifier returned_value.f, returned_value.s;
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
)
  ...>
  }

@returned_begin_read depends on context@
identifier returned_begin.f, returned_begin.s;
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
)
  ...>
  }
