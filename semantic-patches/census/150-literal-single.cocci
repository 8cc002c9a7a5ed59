// SPDX-License-Identifier: GPL-2.0
/// A list of one entry of which not every call could get a handle (it lives longer, comes from a caller, or the result is ignored): better the buffer is mapped without a list (dma_map_single or dma_map_phys).
// Class: literal-single
// Tokens: dma_map_sg dma_map_sg_attrs dma_unmap_sg dma_unmap_sg_attrs dma_sync_sg_for_cpu dma_sync_sg_for_device
// Precondition: the count is the literal 1, and no rule has given the list a handle
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
