// SPDX-License-Identifier: GPL-2.0
/// The IOVA space is freed while memory is still linked into it.
// Id: iova-freed-linked
// Class: iova
// Confidence: High
// Group: iova
// Why: dma_iova_free() gives the addresses back, and undoes no link: the IOMMU still translates them, to pages that will be used for something else, and
//      the next mapping at that place fails.
// Mend: Call dma_iova_destroy() instead, or dma_iova_unlink() before it.
// Tokens: dma_iova_free
// Options: --no-includes --include-headers
// Tests: tests/check-iova-freed-linked

virtual context

@iova_freed_linked depends on context exists@
expression D, S;
identifier undo =~ "(destroy|unlink|unmap|undo)";
@@

  dma_iova_link(D, S, ...)
  ... when != undo(...)
* dma_iova_free
  (D, S)
