// SPDX-License-Identifier: GPL-2.0
/// The address of the stored value is taken (%pad): an accessor is no lvalue, the value needs a variable of its own first.
// Class: address-taken
// Tokens: sg_dma_address sg_dma_len
// Precondition: & before sg_dma_address() or sg_dma_len()
// Options: --no-includes --include-headers
// Tests: tests/class-address-taken

virtual context

@address_taken depends on context@
expression E;
@@

(
* &sg_dma_address
  (E)
|
* &sg_dma_len
  (E)
)
