// SPDX-License-Identifier: GPL-2.0
/// Hand a dmaengine provider DMA ranges, dmaengine_prep_slave_range(), instead of a mapped scatterlist and its count.
// Id: dmaengine-client
// Step: S1
// Confidence: High
// Tokens: dmaengine_prep_slave_sg
// Precondition: the list is no cast, which would be no list
// Options: --no-includes --include-headers
// Tests: tests/dmaengine-client
//
// Nothing is asked of the list: it was mapped for what it is handed to. Before the rules
// that map: those name the handle, or what a subsystem calls the ranges of its list.

virtual patch
virtual context

// Some providers take commands of their own in the place of a list.

@client_cast disable drop_cast@
type T;
expression C, E;
position p;
@@

 dmaengine_prep_slave_sg@p(C, (T)E, ...)

@client_patch depends on patch@
expression C, S, N, D, F;
position p != client_cast.p;
@@

(
- dmaengine_prep_slave_sg@p(C, S->sgl, S->nents, D, F)
+ dmaengine_prep_slave_range(C, range_dma_of_sgtable(S), D, F)
|
- dmaengine_prep_slave_sg@p(C, S.sgl, S.nents, D, F)
+ dmaengine_prep_slave_range(C, range_dma_of_sgtable(&S), D, F)
|
- dmaengine_prep_slave_sg@p(C, S, N, D, F)
+ dmaengine_prep_slave_range(C, range_dma_of_sg(S, N), D, F)
)

@client_context depends on context@
position p != client_cast.p;
@@

* dmaengine_prep_slave_sg@p
  (...)
