// SPDX-License-Identifier: GPL-2.0
/// Walks the mapped memory page by page: that becomes blocks of PAGE_SIZE of a range once the list has a handle, for_each_range_dma_block().
// Class: dma-page
// Tokens: for_each_sgtable_dma_page for_each_sg_dma_page
// Precondition: one of the two iterators over DMA pages
// Options: --no-includes --include-headers
// Tests: tests/class-dma-page

virtual context

@dma_page depends on context@
iterator name for_each_sgtable_dma_page, for_each_sg_dma_page;
statement S;
@@

(
* for_each_sgtable_dma_page(
  ...)
  S
|
* for_each_sg_dma_page(
  ...)
  S
)
