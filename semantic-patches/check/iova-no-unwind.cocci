// SPDX-License-Identifier: GPL-2.0
/// When dma_iova_link() or dma_iova_sync() fails, what was linked and the IOVA space are kept.
// Id: iova-no-unwind
// Class: iova
// Confidence: High
// Group: iova
// Why: The function allocated the space, and leaves it to nobody: each failure takes IOVA from the device until there is none, and what was linked before
//      stays readable and writable for the device.
// Mend: Call dma_iova_destroy() with the length that was linked; it also frees the space.
// Tokens: dma_iova_link dma_iova_sync dma_iova_try_alloc
// Options: --no-includes --include-headers
// Tests: tests/check-iova-no-unwind

virtual context

// The space is allocated here, and the function knows whether it was.

@iova_no_unwind_owner exists@
expression D, S;
position p;
@@

(
  if (<+... dma_iova_try_alloc(D, S, ...) ...+>) {
  ... when any
  \(dma_iova_link@p\|dma_iova_sync@p\)(D, S, ...)
  ... when any
  }
|
  if (!dma_iova_try_alloc(D, S, ...)) { ... return ...; }
  ... when any
  \(dma_iova_link@p\|dma_iova_sync@p\)(D, S, ...)
)

@iova_no_unwind_stored depends on context exists@
idexpression r;
expression D, S;
identifier undo =~ "(destroy|unlink|unmap|unregister|free|release|cleanup|put|undo)";
position iova_no_unwind_owner.p;
@@

  r =
(
* dma_iova_link@p
  (D, S, ...)
|
* dma_iova_sync@p
  (D, S, ...)
)
  ;
(
  if (\(r\|r < 0\|r != 0\|unlikely(r)\)) {
  ... when != undo(...)
  return ...;
  }
|
  if (\(r\|r < 0\|r != 0\|unlikely(r)\)) return ...;
)

@iova_no_unwind_tested depends on context exists@
expression D, S;
identifier undo =~ "(destroy|unlink|unmap|unregister|free|release|cleanup|put|undo)";
position iova_no_unwind_owner.p;
@@

  if (
(
* dma_iova_link@p
  (D, S, ...)
|
* dma_iova_sync@p
  (D, S, ...)
)
  ) {
  ... when != undo(...)
  return ...;
  }
