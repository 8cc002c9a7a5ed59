// SPDX-License-Identifier: GPL-2.0
/// dma_mapping_error() gets the field of the descriptor, in the byte order of the device, not the address.
// Id: mapping-error-endian
// Class: result
// Confidence: High
// Group: single
// Why: On a big endian machine (or a little endian one with a big endian device) the bytes are swapped, and a field of 32 bits never equals
//      DMA_MAPPING_ERROR where dma_addr_t has 64: by luck all ones stay all ones when swapped, but not when they are cut or bits are added. sparse
//      -Wbitwise complains.
// Mend: Keep the address in a dma_addr_t of its own, test that, and store it in the descriptor afterwards.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-endian

virtual context

@mapping_error_endian depends on context exists@
expression A, D, X;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
identifier call = {cpu_to_le32, cpu_to_le64, cpu_to_be32, cpu_to_be64, __cpu_to_le32, __cpu_to_le64, __cpu_to_be32, __cpu_to_be64, cpu_to_le16, cpu_to_be16};
@@

  A = call(...)
  ... when != A = X
* failed
  (D, A)

@mapping_error_endian_nested depends on context@
expression D;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
identifier call = {cpu_to_le32, cpu_to_le64, cpu_to_be32, cpu_to_be64, __cpu_to_le32, __cpu_to_le64, __cpu_to_be32, __cpu_to_be64, cpu_to_le16, cpu_to_be16};
@@

* failed
  (D, call(...))
