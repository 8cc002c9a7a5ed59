/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The calls that map a SCSI command's lists, as the legacy code that they
 * replace: for proofs, not for use. See <linux/range_dma.h> beside this file.
 */
#ifndef _SCSI_SCSI_RANGE_H
#define _SCSI_SCSI_RANGE_H

/* scsi_dma_map(cmd) */
#define scsi_map_range_count		scsi_dma_map

/* scsi_dma_unmap(cmd) */
#define scsi_unmap_range		scsi_dma_unmap

/* dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), dir) */
#define scsi_map_range_dev_count(dev, cmd, dir) \
	dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), dir)

/* dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), dir) */
#define scsi_unmap_range_dev(dev, cmd, dir) \
	dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), dir)

/* dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), dir) */
#define scsi_map_prot_range_count(dev, cmd, dir) \
	dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), dir)

/* dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), dir) */
#define scsi_unmap_prot_range(dev, cmd, dir) \
	dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), dir)

#endif /* _SCSI_SCSI_RANGE_H */
