// SPDX-License-Identifier: GPL-2.0
/// Let an entry say where a coherent buffer is for the device through range_dma_alloc_sg() and range_dma_sg_addr().
// Id: coherent-entry
// Step: S1
// Confidence: High
// Tokens: sg_dma_address
// Needs: dma_alloc_coherent dma_free_coherent
// Needs-line: &[[:blank:]]*sg_dma_address|sg_dma_address[[:blank:]]*(\(.*\)\);|\($)
// Precondition: the DMA address of an entry is where dma_alloc_coherent() stores its result, or what dma_free_coherent() is given
// Options: --no-includes --include-headers
// Tests: tests/coherent-entry
//
// A buffer that is allocated and freed by itself is a range by itself: nothing has
// mapped, and so nothing has merged, the entries of such a list. That the buffer's other
// address is that of the entry's CPU side does not matter.

virtual patch
virtual context

@coherent_context depends on context@
expression D, S, V, G, E;
@@
(
* dma_alloc_coherent(D, S, &sg_dma_address(E), G)
|
* dma_free_coherent(D, S, V, sg_dma_address(E))
)

@coherent_patch depends on patch@
expression D, S, V, G, E;
@@
(
- dma_alloc_coherent
+ range_dma_alloc_sg
  (D, S,
- &sg_dma_address(E)
+ E
  , G)
|
  dma_free_coherent(D, S, V,
- sg_dma_address(E)
+ range_dma_sg_addr(E)
  )
)
