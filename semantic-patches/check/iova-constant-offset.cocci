// SPDX-License-Identifier: GPL-2.0
/// Each turn of a loop links its memory at the same offset of the IOVA space.
// Id: iova-constant-offset
// Class: iova
// Confidence: High
// Group: iova
// Why: dma_iova_link() maps at the offset that it is given, behind any IOMMU. The second turn meets what the first one mapped, and fails with a
//      warning of the IOMMU driver, or the device finds the last piece only.
// Mend: Count what was linked, and pass the count as the offset.
// Tokens: dma_iova_link
// Options: --no-includes --include-headers
// Tests: tests/check-iova-constant-offset

virtual context

// A loop leads from the call to itself.

@iova_constant_offset_loop exists@
position p;
@@

  dma_iova_link@p(...)
  ... when any
  dma_iova_link@p(...)

@iova_constant_offset depends on context@
constant C;
expression D, S, P;
position iova_constant_offset_loop.p;
@@

* dma_iova_link@p
  (D, S, P, C, ...)

// A variable that nothing in the function changes after the link.

@iova_constant_offset_moved exists@
expression D, S, P, O, E;
position iova_constant_offset_loop.p, q;
@@

  dma_iova_link@p@q(D, S, P, O, ...)
  ... when any
  \(O += E\|O = E\|O++\|++O\|&O\)

@iova_constant_offset_variable depends on context@
idexpression O;
expression D, S, P, X;
identifier f;
position iova_constant_offset_loop.p, q != iova_constant_offset_moved.q;
@@

(
* dma_iova_link@p@q
  (D, S, P, O, ...)
|
* dma_iova_link@p@q
  (D, S, P, X->f, ...)
|
* dma_iova_link@p@q
  (D, S, P, *O, ...)
)
