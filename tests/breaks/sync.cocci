// SPDX-License-Identifier: GPL-2.0
// A conversion that is wrong: the CPU reads what came from the device without a sync.

@@
expression D, M, W;
@@
- mmc_unmap_range(D, M, W)
+ mmc_unmap_range(D, M, DMA_TO_DEVICE)

@@
expression C;
@@
- scsi_unmap_range(C)
+ ((C)->sc_data_direction = DMA_TO_DEVICE, scsi_unmap_range(C))
