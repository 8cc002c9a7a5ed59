// SPDX-License-Identifier: GPL-2.0
/// The offset in the IOVA space is moved on by another amount than the one that was linked.
// Id: iova-offset-advance
// Class: iova
// Confidence: High
// Group: iova
// Why: The next piece is linked over the end of this one, which the IOMMU refuses, or behind a hole at which the device faults: the device sees one
//      contiguous range.
// Mend: Add the size that was passed to dma_iova_link().
// Tokens: dma_iova_link
// Options: --no-includes --include-headers
// Tests: tests/check-iova-offset-advance

virtual context

@iova_offset_advance_right exists@
expression D, S, P, O, L;
position p;
@@

  dma_iova_link@p(D, S, P, O, L, ...)
  ... when any
  \(O += L\|O = O + L\|O = L + O\)

@iova_offset_advance_step depends on context exists@
expression D, S, P, O, L, M, E;
position p != iova_offset_advance_right.p;
@@

  dma_iova_link@p(D, S, P, O, L, ...)
  ... when != O = E
(
* O
  += M
|
* O
  ++
)
