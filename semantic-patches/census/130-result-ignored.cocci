// SPDX-License-Identifier: GPL-2.0
/// The result of the map call is ignored: what happens when mapping fails is to be decided before it can return an error.
// Class: result-ignored
// Tokens: dma_map_sg dma_map_sg_attrs dma_map_sgtable
// Precondition: the call is a statement of its own
// Options: --no-includes --include-headers
// Tests: tests/class-result-ignored

virtual context

@result_ignored depends on context@
@@

(
* dma_map_sg
  (...);
|
* dma_map_sg_attrs
  (...);
|
* dma_map_sgtable
  (...);
)
