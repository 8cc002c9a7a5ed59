// SPDX-License-Identifier: GPL-2.0
/// A position in the list is kept in a struct between calls or interrupts: the member itself has to become a cursor, in all files that use it.
// Class: saved-cursor
// Tokens: sg_dma_address sg_dma_len sg_next
// Precondition: a member that is advanced with sg_next(), ++ or +=, or a local copy of it
// Options: --no-includes --include-headers
// Tests: tests/class-saved-cursor

virtual context

@cursor_moved disable ptr_to_array@
expression P;
identifier f;
@@

(
  P->f = <+... sg_next(...) ...+>
|
  P.f = <+... sg_next(...) ...+>
|
  P->f = sg_last(...)
|
  sg_next(P->f)
|
  sg_next(P.f)
)

// The walk itself, whatever the target: X = sg_next(P->f) or P->f = sg_next(X).

@cursor_walk depends on context disable ptr_to_array@
expression P;
identifier cursor_moved.f;
@@

(
  P->f = <+...
* sg_next
  (...) ...+>
|
  P.f = <+...
* sg_next
  (...) ...+>
|
* sg_next
  (\(P->f\|P.f\))
)

@cursor_read depends on context disable ptr_to_array@
expression P;
identifier cursor_moved.f;
@@

(
* sg_dma_address
  (\(P->f\|P.f\))
|
* sg_dma_len
  (\(P->f\|P.f\))
)

// A local that advances and is put back: P->f = c.

@cursor_back disable ptr_to_array exists@
local idexpression c;
expression P;
identifier f;
@@

  c = sg_next(...)
  ... when any
  \(P->f = c\|P.f = c\)

@cursor_back_read depends on context disable ptr_to_array@
expression P;
identifier cursor_back.f;
@@

(
* sg_dma_address
  (\(P->f\|P.f\))
|
* sg_dma_len
  (\(P->f\|P.f\))
)

// A member that moves by arithmetic, if its DMA side is read at all.

@cursor_counted disable ptr_to_array@
expression P, X;
identifier f;
@@

(
  P->f++
|
  ++P->f
|
  P->f += X
|
  P->f = &X[...]
)

@cursor_counted_read depends on context disable ptr_to_array@
expression P;
identifier cursor_counted.f;
@@

(
* sg_dma_address
  (\(P->f\|P.f\))
|
* sg_dma_len
  (\(P->f\|P.f\))
)



// A copy in a local, of a member that moves in this file or that is named a cursor.

@cursor_copy_moved depends on context disable ptr_to_array exists@
identifier c;
expression P;
identifier cursor_moved.f;
@@

  c = \(P->f\|P.f\)
  ... when any
(
* sg_dma_address
  (c)
|
* sg_dma_len
  (c)
|
* sg_next
  (c)
)

@cursor_copy_counted depends on context disable ptr_to_array exists@
identifier c;
expression P;
identifier cursor_counted.f;
@@

  c = \(P->f\|P.f\)
  ... when any
(
* sg_dma_address
  (c)
|
* sg_dma_len
  (c)
|
* sg_next
  (c)
)

@cursor_copy_back depends on context disable ptr_to_array exists@
identifier c;
expression P;
identifier cursor_back.f;
@@

  c = \(P->f\|P.f\)
  ... when any
(
* sg_dma_address
  (c)
|
* sg_dma_len
  (c)
|
* sg_next
  (c)
)

@cursor_copy_named depends on context disable ptr_to_array exists@
identifier c;
expression P;
identifier f =~ "^(cur_?sgl?|sg_cur|cur_sgel|curr_sg|sg_ptr|next_sg)$";
@@

  c = \(P->f\|P.f\)
  ... when any
(
* sg_dma_address
  (c)
|
* sg_dma_len
  (c)
|
* sg_next
  (c)
)

@cursor_named_member depends on context disable ptr_to_array@
expression P;
identifier f =~ "^(cur_?sgl?|sg_cur|cur_sgel|curr_sg|sg_ptr|next_sg|sgp)$";
@@

(
* sg_dma_address
  (\(P->f\|P.f\))
|
* sg_dma_len
  (\(P->f\|P.f\))
)
