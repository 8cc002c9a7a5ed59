// SPDX-License-Identifier: GPL-2.0
// A conversion that is wrong: address and length of a range take each other's place.

@address@
expression R;
@@
- range_dma_addr(R)
+ range_dma_was_addr(R)

@length depends on address@
expression R;
@@
- range_dma_len(R)
+ range_dma_addr(R)

@swapped depends on address@
expression R;
@@
- range_dma_was_addr(R)
+ range_dma_len(R)
