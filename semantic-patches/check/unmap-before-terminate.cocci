// SPDX-License-Identifier: GPL-2.0
/// The buffer is unmapped while the DMA channel still runs; dmaengine_terminate_*() comes only after that.
// Id: unmap-before-terminate
// Class: lifetime
// Confidence: High
// Group: dmaengine
// Why: Until the channel is stopped it writes to or reads from an address that is free: with an IOMMU a fault, without one memory
//      that has a new owner.
// Mend: Call dmaengine_terminate_sync() first, then unmap.
// Tokens: dmaengine_terminate_all dmaengine_terminate_sync dmaengine_terminate_async
// Needs: dma_unmap_single dma_unmap_page dma_unmap_sg dma_unmap_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-before-terminate

virtual context

// A channel that was stopped before is another one.

@unmap_before_terminate_other exists@
position t;
identifier unmap = {dma_unmap_single, dma_unmap_sg, dma_unmap_page, dma_unmap_sgtable};
identifier sync = {dmaengine_terminate_all, dmaengine_terminate_sync, dmaengine_terminate_async};
@@
  \(dmaengine_terminate_all\|dmaengine_terminate_sync\|dmaengine_terminate_async\|dmaengine_pause\)(...)
  ... when any
  unmap(...)
  ... when any
  sync@t(...)

// A transfer that never started: prepared in this function, and given up.

@unmap_before_terminate_idle exists@
identifier fn;
position t;
identifier map = {dma_map_sg, dma_map_single, dma_map_page, dma_map_sgtable, dmaengine_prep_slave_sg, dmaengine_prep_slave_single, dmaengine_prep_dma_cyclic};
identifier sync = {dmaengine_terminate_all, dmaengine_terminate_sync, dmaengine_terminate_async};
@@
  fn(...) {
  ... when != \(dma_async_issue_pending\|dmaengine_submit\)(...)
  map(...)
  ... when != \(dma_async_issue_pending\|dmaengine_submit\)(...)
      when any
  sync@t(...)
  ... when any
  }

@unmap_before_terminate_path exists@
position t != {unmap_before_terminate_other.t, unmap_before_terminate_idle.t};
position u;
identifier unmap = {dma_unmap_single, dma_unmap_sg, dma_unmap_page, dma_unmap_sgtable};
identifier map = {dma_map_sg, dma_map_single, dma_map_page, dma_map_sgtable};
identifier sync = {dmaengine_terminate_all, dmaengine_terminate_sync, dmaengine_terminate_async};
@@
  unmap@u(...)
  ... when != map(...)
  sync@t(...)

@unmap_before_terminate_mark depends on context@
identifier fn;
position unmap_before_terminate_path.t;
@@
* fn@t
  (...)
