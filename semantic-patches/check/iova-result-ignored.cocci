// SPDX-License-Identifier: GPL-2.0
/// Nobody looks at the result of dma_iova_link() or dma_iova_sync().
// Id: iova-result-ignored
// Class: iova
// Confidence: High
// Group: iova
// Why: Both fail: out of memory for page tables, memory that would have to be bounced, a piece that is not aligned. The device then gets an address behind
//      which nothing is.
// Mend: Test the result, and undo what was linked by dma_iova_destroy().
// Tokens: dma_iova_link dma_iova_sync
// Options: --no-includes --include-headers
// Tests: tests/check-iova-result-ignored

virtual context

@iova_result_ignored depends on context@
@@

(
* dma_iova_link
  (...);
|
* dma_iova_sync
  (...);
)

// Stored and never read: what follows overwrites it, or leaves.

@iova_result_ignored_stored depends on context exists@
local idexpression r;
expression E;
@@

  r =
(
* dma_iova_link
  (...)
|
* dma_iova_sync
  (...)
)
  ;
  ... when != r
  r = E
