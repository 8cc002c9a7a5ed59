// SPDX-License-Identifier: GPL-2.0
/// Asks for entries of DMA length 0, where a range ends: whether one may be in the middle of this list is for a person to say.
// Class: empty-entry
// Tokens: sg_dma_len
// Marks: sg_dma_address sg_next
// Precondition: a test of sg_dma_len() against 0
// Options: --no-includes --include-headers
// Tests: tests/class-empty-entry

virtual context

@empty_entry exists@
identifier f, s;
@@

  f(...)
  {
  ... when any
  \(sg_dma_len(s) == 0\|sg_dma_len(s) != 0\|!sg_dma_len(s)\)
  ... when any
  }

@empty_entry_read depends on context@
identifier empty_entry.f, empty_entry.s;
@@

  f(...)
  {
  <...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_next
  (s)
)
  ...>
  }
