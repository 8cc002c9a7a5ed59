// SPDX-License-Identifier: GPL-2.0
/// Memory is linked into an IOVA space, and nothing in the file calls dma_iova_sync().
// Id: iova-unsynced
// Class: iova
// Confidence: High
// Group: iova
// Why: dma_iova_link() leaves the IOTLB alone. An IOMMU that caches absent entries, or keeps its page tables in memory that the caches have to be written
//      back to, faults at the address or takes an old translation.
// Mend: Call dma_iova_sync() over what was linked, once, before the device gets the address, and look at its result.
// Tokens: dma_iova_link dma_iova_sync
// Options: --no-includes --include-headers
// Tests: tests/check-iova-unsynced

virtual context

@iova_unsynced_synced@
@@

dma_iova_sync(...)

@iova_unsynced_definition@
identifier p;
type T;
@@

  T dma_iova_link(..., size_t p, ...);

@iova_unsynced depends on context && !iova_unsynced_synced@
expression D, S;
@@

* dma_iova_link
  (D, S, ...)
