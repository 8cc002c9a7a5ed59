// SPDX-License-Identifier: GPL-2.0
/// dma_mapping_error() gets an address that was cut to 32 bits, and sees no error where dma_addr_t has 64.
// Id: mapping-error-truncated
// Class: result
// Confidence: Medium
// Group: single
// Why: DMA_MAPPING_ERROR is ~(dma_addr_t)0. Where dma_addr_t has 64 bits (CONFIG_ARCH_DMA_ADDR_T_64BIT: every 64-bit machine, x86 with PAE, ARM with
//      LPAE), the 0xffffffff that is left of it in a u32 is not equal to it: the test is dead, and the device gets 0xffffffff as an address. A driver
//      that only ever runs where dma_addr_t has 32 bits is right by luck.
// Mend: Keep what the map call returned in a dma_addr_t, test that, and cut it afterwards.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-truncated

virtual context

@mapping_error_truncated depends on context@
typedef u32, uint32_t, __u32, u16, __le32, __be32;
{u32, uint32_t, __u32, unsigned int, int, u16, __le32, __be32} A;
expression D;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

* failed
  (D, A)

// Of 64-bit machines these are right, of 32-bit ones with a dma_addr_t of 64 bits not.

@mapping_error_truncated_long depends on context@
{unsigned long, long} A;
expression D;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

* failed
  (D, A)

@mapping_error_truncated_cut depends on context@
expression D, X;
@@

(
* dma_mapping_error
  (D, \(le32_to_cpu\|be32_to_cpu\|le32_to_cpup\|be32_to_cpup\|lower_32_bits\|__le32_to_cpu\|__be32_to_cpu\)(X))
|
* dma_mapping_error
  (D, \((u32)X\|(unsigned int)X\|(int)X\))
)
