// SPDX-License-Identifier: GPL-2.0
/// The CPU writes to the buffer after it was synced for the device.
// Id: cpu-write-device
// Class: cpu-access
// Confidence: Medium
// Group: single
// Why: The buffer is the device's then. On machines without coherent DMA the write stays in the CPU's cache, and when the line is written back it goes over what
//      the device has written; with swiotlb the device never sees it.
// Mend: Write before dma_sync_single_for_device().
// Tokens: dma_sync_single_for_device
// Needs: dma_map_single
// Options: --no-includes --include-headers
// Tests: tests/check-cpu-write-device

virtual context

@cpu_write_device_kept@
expression D, X;
identifier h, b;
@@
  \(X->h\|X.h\) = dma_map_single(D, \(X->b\|X.b\), ...)

@cpu_write_device_late exists@
expression D, X, D2;
identifier cpu_write_device_kept.h, cpu_write_device_kept.b;
position p;
identifier write = {memset, memcpy, copy_from_user, memcpy_fromio};
identifier end = {dma_sync_single_for_cpu, dma_sync_single_range_for_cpu, dma_unmap_single};
identifier again = {dma_sync_single_for_device, dma_sync_single_range_for_device, dma_map_single};
@@
  dma_sync_single_for_device(D, X->h, ...);
  ... when != end(D2, X->h, ...)
      when != again(...)
  write@p(X->b, ...);

// Synced once more

@cpu_write_device_given exists@
identifier write;
position cpu_write_device_late.p;
position z;
identifier again = {dma_sync_single_for_device, dma_sync_single_range_for_device, dma_map_single};
@@
  write@p@z(...)
  ... when any
  again(...)

@cpu_write_device_mark depends on context@
identifier fn;
position cpu_write_device_late.p != cpu_write_device_given.z;
@@
* fn@p
  (...)
