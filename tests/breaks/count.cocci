// SPDX-License-Identifier: GPL-2.0
// A conversion that is wrong: what was mapped, and not what came out of it, is taken for the count.

@@
expression C;
@@
- scsi_map_range_count(C)
+ (scsi_map_range_count(C) < 0 ? -1 : (int)scsi_sg_count(C))

@@
expression D, M, W;
@@
- mmc_map_range_count(D, M, W)
+ (mmc_map_range_count(D, M, W) < 0 ? -1 : (int)(M)->sg_len)

@@
expression Q;
@@
- ata_range_dma(Q)
+ range_dma_of_sg((Q)->sg, (Q)->orig_n_elem)
