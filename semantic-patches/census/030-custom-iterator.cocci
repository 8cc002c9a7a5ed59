// SPDX-License-Identifier: GPL-2.0
/// A cursor type of the driver's own walks the list: its definition is to be converted once, not each use.
// Class: custom-iterator
// Tokens: sg_dma_address sg_dma_len sg_next
// Precondition: the entry is held in a variable or member with a name that says iterator
// Options: --no-includes --include-headers
// Tests: tests/class-custom-iterator

virtual context

@custom_iterator depends on context disable ptr_to_array@
identifier b =~ "^(it|iter|.*_iter|biter|it_.*|iter_.*|.*iter|miter|.*_wa|wa)$";
identifier g;
expression P;
@@

(
* sg_dma_address
  (\(b->g\|b.g\|P->b->g\|P->b.g\|P.b.g\))
|
* sg_dma_len
  (\(b->g\|b.g\|P->b->g\|P->b.g\|P.b.g\))
|
* sg_next
  (\(b->g\|b.g\|P->b->g\|P->b.g\|P.b.g\))
)

// Members below such a variable (iter_io->cache.sg) and arrays of chunks.

@custom_iterator_deep depends on context disable ptr_to_array@
identifier b =~ "^(it|iter|.*_iter|biter|it_.*|iter_.*|.*iter|miter)$";
identifier g, h;
expression X;
@@

(
* sg_dma_address
  (\(b->g.h\|b->g->h\|&b->g->h[X]\))
|
* sg_dma_len
  (\(b->g.h\|b->g->h\|&b->g->h[X]\))
|
* sg_next
  (\(b->g.h\|b->g->h\))
)
