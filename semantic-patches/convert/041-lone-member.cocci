// SPDX-License-Identifier: GPL-2.0
/// Read the DMA side of an entry that a struct names, and that is mapped by itself, through range_dma_sg_addr() and range_dma_sg_len().
// Id: lone-member
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: dma_map_sg dma_map_sg_attrs dma_unmap_sg dma_unmap_sg_attrs
// Needs-line: (->|[.])[[:alnum:]_]+, 1,
// Precondition: a pointer in a struct that the file defines; the file maps or unmaps it with a count of 1, and nowhere with another; it is not the list of a loop; read directly, or by a static function that only reads it and gets such a member in each call
// Options: --no-includes --include-headers
// Tests: tests/lone-member
//
// The member may go on along a longer list and have one entry after the other mapped:
// each is a range by itself, as in 013-lone-entry.cocci, whatever its CPU side is used for.

virtual patch
virtual context

@lom_field@
identifier S, f;
@@
 struct S {
  ...
  struct scatterlist *f;
  ...
 };

@lom_one@
identifier lom_field.S, lom_field.f;
identifier map =~ "^dma_(un)?map_sg(_attrs)?$";
struct S *P;
struct S V;
expression D;
position p;
@@
 map(D, \(P->f@p\|V.f@p\), 1, ...)

@lom_typed depends on lom_one@
identifier lom_field.f;
type T;
T *E;
T V;
position k;
@@
 \(E->f@k\|V.f@k\)

@lom_mine depends on lom_one@
identifier lom_field.S, lom_field.f;
struct S *P;
struct S V;
position k;
@@
 \(P->f@k\|V.f@k\)

// Of this struct, or of one that is not known

@lom_more depends on lom_one@
identifier lom_field.S, lom_field.f;
identifier map =~ "^(ib_)?dma_(un)?map_sg|^dma_sync_sg";
struct S *P;
struct S V;
expression D;
position p != lom_one.p;
@@
 map(D, \(P->f@p\|V.f@p\), ...)

@lom_strange depends on lom_one@
identifier lom_field.f;
identifier map =~ "^(ib_)?dma_(un)?map_sg|^dma_sync_sg";
expression D, X;
position p != {lom_typed.k, lom_mine.k};
@@
 map(D, \(X->f@p\|X.f@p\), ...)

@lom_list depends on lom_one@
identifier lom_field.S, lom_field.f;
iterator name for_each_sg;
struct S *P;
struct S V;
statement B;
@@
 for_each_sg(\(P->f\|V.f\), ...) B

// ---- reads of such a member -----------------------------------------------------

@lom_write depends on lom_one@
identifier lom_field.S, lom_field.f;
struct S *P;
struct S V;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\)
|
 \(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\) op E
|
 \(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\)++
|
 \(sg_dma_address(\(P->f@p\|V.f@p\))\|sg_dma_len(\(P->f@p\|V.f@p\))\)--
)

@lom_stored depends on lom_write@
identifier lom_field.S, lom_field.f;
position x;
@@
 struct S {
  ...
  struct scatterlist *f@x;
  ...
 };

@lom_shown depends on context && lom_one && !lom_more && !lom_strange && !lom_list && !lom_stored@
identifier lom_field.S, lom_field.f;
struct S *P;
struct S V;
@@
(
* sg_dma_address(\(P->f\|V.f\))
|
* sg_dma_len(\(P->f\|V.f\))
)

// ---- functions that read one for their callers ------------------------------------

@lom_call depends on lom_one && !lom_more && !lom_strange && !lom_list && !lom_stored@
identifier lom_field.S, lom_field.f, fn;
struct S *P;
struct S V;
expression list[n] A1;
expression list A2;
position g;
@@
 fn@g(A1, \(P->f\|V.f\), A2)

@lom_helper exists@
identifier lom_call.fn, sg;
type T;
parameter list[lom_call.n] P1;
parameter list P2;
@@
 static fn(P1, T sg, P2)
 {
  ... when any
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

@lom_helper_write@
identifier lom_helper.sg;
expression E;
assignment operator op;
position p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)--
)

@lom_helper_read@
identifier lom_helper.sg;
position p != lom_helper_write.p;
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\)

@lom_wide exists@
identifier lom_call.fn, lom_helper.sg;
position p != lom_helper_read.p;
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

@lom_elsewhere depends on lom_helper@
identifier lom_call.fn;
position g != lom_call.g;
@@
 fn@g

@lom_helper_shown depends on context && !lom_wide && !lom_elsewhere@
identifier lom_call.fn, lom_helper.sg;
@@
 fn(...)
 {
 <...
(
* sg_dma_address(sg)
|
* sg_dma_len(sg)
)
 ...>
 }

// ---- the change ---------------------------------------------------------------------

@lom_helper_changed depends on patch && !lom_wide && !lom_elsewhere@
identifier lom_call.fn, lom_helper.sg;
@@
 fn(...)
 {
 <...
(
- sg_dma_address
+ range_dma_sg_addr
  (sg)
|
- sg_dma_len
+ range_dma_sg_len
  (sg)
)
 ...>
 }

@lom_changed depends on patch && lom_one && !lom_more && !lom_strange && !lom_list && !lom_stored@
identifier lom_field.S, lom_field.f;
struct S *P;
struct S V;
@@
(
- sg_dma_address
+ range_dma_sg_addr
  (\(P->f\|V.f\))
|
- sg_dma_len
+ range_dma_sg_len
  (\(P->f\|V.f\))
)
