// SPDX-License-Identifier: GPL-2.0
/// Store the DMA range of an entry that a driver fills by hand through range_dma_set_sg().
// Id: producer
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Precondition: address and length of the same entry are stored by two statements that follow each other, or alternate with those of another entry; the entry is named without side effects; no value depends on the other's store, or on the order in which the two are evaluated
// Options: --no-includes --include-headers
// Tests: tests/producer
//
// A range is stored as a whole where both halves are at hand. What moves a range that is
// there (+=) is the business of 061-producer-pull.cocci, a half of 062-producer-part.cocci.

virtual patch
virtual context

// The entry is named by something that changes or asks; the value is made of what
// the two stores write.
@producer_keep@
expression E, X, Y;
identifier f;
assignment operator op;
position p;
@@
(
 sg_dma_address@p(<+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\) ...+>) = Y
|
 sg_dma_len@p(<+... \(X++\|X--\|++X\|--X\|X op Y\|f(...)\) ...+>) = Y
|
 sg_dma_address@p(E) = <+... \(sg_dma_address(E)\|sg_dma_len(E)\) ...+>
|
 sg_dma_len@p(E) = <+... \(sg_dma_address(E)\|sg_dma_len(E)\) ...+>
)

// Without a DMA length of its own an entry has one length.
@producer_keep_length@
expression E, L, X;
position p;
@@
 sg_dma_len(E) = L;
 sg_dma_address@p(E) = <+... \(X->length\|X.length\) ...+>;

// ---- values that the order of evaluation may matter to -------------------------

// With a number nothing is to be put in order.
@producer_alone@
identifier s;
expression V;
constant C;
position p;
@@
(
 sg_dma_address@p(\(s\|&s\)) = V;
 sg_dma_len(\(s\|&s\)) = C;
|
 sg_dma_address(\(s\|&s\)) = C;
 sg_dma_len@p(\(s\|&s\)) = V;
|
 sg_dma_len(\(s\|&s\)) = C;
 sg_dma_address@p(\(s\|&s\)) = V;
|
 sg_dma_len@p(\(s\|&s\)) = V;
 sg_dma_address(\(s\|&s\)) = C;
)

@producer_changes@
expression E, X, Y;
identifier f !~ "^range_dma_";
assignment operator op;
position p != producer_alone.p;
@@
(
 sg_dma_address@p(E) = <+... \(X++\|X--\|++X\|--X\|X op Y\|f(..., &X, ...)\) ...+>
|
 sg_dma_len@p(E) = <+... \(X++\|X--\|++X\|--X\|X op Y\|f(..., &X, ...)\) ...+>
)

// Nor with a variable that a call cannot reach.
@producer_local@
identifier s;
local idexpression V;
expression W;
position p != producer_changes.p;
@@
(
 sg_dma_address@p(\(s\|&s\)) = W;
 sg_dma_len(\(s\|&s\)) = V;
|
 sg_dma_address(\(s\|&s\)) = V;
 sg_dma_len@p(\(s\|&s\)) = W;
|
 sg_dma_len(\(s\|&s\)) = V;
 sg_dma_address@p(\(s\|&s\)) = W;
|
 sg_dma_len@p(\(s\|&s\)) = W;
 sg_dma_address(\(s\|&s\)) = V;
)

// Functions other than those that only compute
@producer_asks@
expression E;
identifier f !~ "^(sg_(virt|phys|page|dma_address|dma_len)|range_dma_[a-z_]*|[a-z]*_to_[a-z0-9]*|[A-Z][A-Z0-9_]*|(min|max|clamp)(_t|3)?|round_?(up|down)|offset_in_page|(low|upp)er_(16|32)_bits)$";
position p != {producer_alone.p, producer_local.p};
@@
(
 sg_dma_address@p(E) = <+... f(...) ...+>
|
 sg_dma_len@p(E) = <+... f(...) ...+>
)

// The length first, unless the length before is that of the statement before it
@producer_pair@
expression E, A, L;
position p;
@@
 sg_dma_address(E) = A;
 sg_dma_len@p(E) = L;

// ---- the change ------------------------------------------------------------------

// The second statement goes as a whole, so that what stands between the two stays.
@producer_patch depends on patch@
expression E, E1, E2, A, A1, A2, L;
local idexpression A3, L1, L2;
position a != {producer_keep.p, producer_keep_length.p, producer_changes.p, producer_asks.p};
position l != {producer_keep.p, producer_changes.p, producer_asks.p};
position f != {producer_keep.p, producer_changes.p, producer_asks.p, producer_pair.p};
position a1 != {producer_keep.p, producer_changes.p, producer_asks.p};
position a2 != {producer_keep.p, producer_changes.p, producer_asks.p};
@@
(
- sg_dma_address@a1(E1) = A1
+ range_dma_set_sg(E1, A1, L1)
  ;
- sg_dma_address@a2(E2) = A2
+ range_dma_set_sg(E2, A2, L2)
  ;
- sg_dma_len(E1) = L1;
- sg_dma_len(E2) = L2;
|
- sg_dma_address@a(E) = A
+ range_dma_set_sg(E, A, L)
  ;
- sg_dma_len@l(E) = L;
|
- E->dma_address = A3
+ range_dma_set_sg(E, A3, L1)
  ;
- sg_dma_len@l(E) = L1;
|
- E.dma_address = A3
+ range_dma_set_sg(&E, A3, L1)
  ;
- sg_dma_len@l(&E) = L1;
|
- sg_dma_len@f(E) = L
+ range_dma_set_sg(E, A, L)
  ;
- sg_dma_address@a(E) = A;
)

@producer_context depends on context@
expression E, E1, E2, A, A1, A2, L;
local idexpression A3, L1, L2;
position a != {producer_keep.p, producer_keep_length.p, producer_changes.p, producer_asks.p};
position l != {producer_keep.p, producer_changes.p, producer_asks.p};
position f != {producer_keep.p, producer_changes.p, producer_asks.p, producer_pair.p};
position a1 != {producer_keep.p, producer_changes.p, producer_asks.p};
position a2 != {producer_keep.p, producer_changes.p, producer_asks.p};
@@
(
* sg_dma_address@a1(E1) = A1;
* sg_dma_address@a2(E2) = A2;
* sg_dma_len(E1) = L1;
* sg_dma_len(E2) = L2;
|
* sg_dma_address@a(E) = A;
* sg_dma_len@l(E) = L;
|
* E->dma_address = A3;
* sg_dma_len@l(E) = L1;
|
* E.dma_address = A3;
* sg_dma_len@l(&E) = L1;
|
* sg_dma_len@f(E) = L;
* sg_dma_address@a(E) = A;
)
