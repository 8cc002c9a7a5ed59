// SPDX-License-Identifier: GPL-2.0
/// The entry is only printed: the message may go, or take its values from the loop that fills the hardware.
// Class: debug-print
// Tokens: sg_dma_address sg_dma_len
// Precondition: an argument of a print function
// Options: --no-includes --include-headers
// Tests: tests/class-debug-print

virtual context

@debug_print depends on context@
identifier print =~ "^(dev_(dbg|vdbg|info|notice|warn|err).*|pr_.*|printk.*|seq_printf|netdev_.*|netif_.*|drm_.*|DRM_.*|.*_dbg.*|dbg_.*|.*DEBUG.*|.*_LOG.*|.*_log.*|ql_.*|trace_.*)$";
expression E;
@@

  print(..., <+...
(
* sg_dma_address
  (E)
|
* sg_dma_len
  (E)
)
  ...+>, ...)
