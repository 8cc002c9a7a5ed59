// SPDX-License-Identifier: GPL-2.0
/// When this wait runs out, the buffer is unmapped and the DMA channel goes on.
// Id: timeout-without-terminate
// Class: lifetime
// Confidence: High
// Group: dmaengine
// Why: The transfer that did not end in time still owns the buffer: it ends later, in memory that has a new owner, or in an IOMMU
//      fault; and its callback completes the next request.
// Mend: Call dmaengine_terminate_sync() before the unmap when the wait failed.
// Tokens: dma_async_issue_pending
// Needs: dma_map_single dma_map_page dma_map_sg dma_map_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-timeout-without-terminate

virtual context

@timeout_without_terminate_wait exists@
position w;
identifier unmap = {dma_unmap_single, dma_unmap_sg, dma_unmap_page, dma_unmap_sgtable};
@@
 dma_async_issue_pending(...)
 ... when != \(wait_for_completion_timeout\|wait_for_completion_interruptible_timeout\|wait_for_completion_killable_timeout\|wait_for_completion_interruptible\|wait_for_completion_io_timeout\)(...)
 \(wait_for_completion_timeout@w\|wait_for_completion_interruptible_timeout@w\|wait_for_completion_killable_timeout@w\|wait_for_completion_interruptible@w\|wait_for_completion_io_timeout@w\)(...)
 ... when any
 unmap(...)

// Stopped afterwards, by whatever

@timeout_without_terminate_stop exists@
identifier f =~ "terminate|abort|_stop|reset|release_chan|_pause|halt|device_terminate";
position timeout_without_terminate_wait.w;
position q;
@@
 \(wait_for_completion_timeout@w@q\|wait_for_completion_interruptible_timeout@w@q\|wait_for_completion_killable_timeout@w@q\|wait_for_completion_interruptible@w@q\|wait_for_completion_io_timeout@w@q\)(...)
 ... when any
 f(...)

@timeout_without_terminate_mark depends on context@
identifier fn;
position timeout_without_terminate_wait.w != timeout_without_terminate_stop.q;
@@
* fn@w
  (...)
