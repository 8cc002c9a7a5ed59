// SPDX-License-Identifier: GPL-2.0
/// The answer of dma_mapping_error() is taken the wrong way round.
// Id: mapping-error-inverted
// Class: result
// Confidence: High
// Group: single
// Why: It returns 0 when the mapping is good and -ENOMEM when it failed: here the good mapping goes the way of an error (and leaks), or the failed one
//      is used.
// Mend: Go the way of an error where dma_mapping_error() is not 0.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-inverted

virtual context
virtual patch

@mapping_error_inverted depends on context@
expression D, A;
constant C;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

  if (!
* failed
  (D, A)
  )
(
  return -C;
|
  { return -C; }
)

// Printed, or undone, first: but not unmapped

@mapping_error_inverted_block depends on context@
expression D, A;
constant C;
identifier f != {dma_unmap_single, dma_unmap_page, dma_unmap_single_attrs, dma_unmap_page_attrs, dma_unmap_resource, dma_unmap_phys};
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

  if (!
* failed
  (D, A)
  ) {
  f(...);
  return -C;
  }

@mapping_error_inverted_positive depends on context@
expression D, A;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
identifier failed2 = {dma_mapping_error, ib_dma_mapping_error};
@@

(
* failed
  (D, A) > 0
|
* failed2
  (D, A) == 1
)

@mapping_error_inverted_mend depends on patch@
expression D, A;
constant C;
@@

  if (
- !dma_mapping_error
+ dma_mapping_error
  (D, A))
(
  return -C;
|
  { return -C; }
)

@mapping_error_inverted_mend_positive depends on patch@
expression D, A;
@@

(
  dma_mapping_error(D, A)
- > 0
|
  dma_mapping_error(D, A)
- == 1
)
