// SPDX-License-Identifier: GPL-2.0
/// A list of one entry is mapped: the buffer can be mapped without a list (dma_map_single or dma_map_phys), which is the better conversion.
// Class: literal-single
// Tokens: dma_map_sg dma_map_sg_attrs dma_unmap_sg dma_unmap_sg_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device
// Precondition: the count is the literal 1
// Options: --no-includes --include-headers
// Tests: tests/class-literal-single

virtual context

@literal_single depends on context@
expression D, E, R;
@@

(
* dma_map_sg
  (D, E, 1, R)
|
* dma_map_sg_attrs
  (D, E, 1, ...)
|
* dma_unmap_sg
  (D, E, 1, R)
|
* dma_unmap_sg_attrs
  (D, E, 1, ...)
|
* dma_sync_sg_for_cpu
  (D, E, 1, R)
|
* dma_sync_sg_for_device
  (D, E, 1, R)
)
