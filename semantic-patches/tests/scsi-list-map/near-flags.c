// SPDX-License-Identifier: GPL-2.0
/* mapped with flags, which the handle does not keep */
static int demo_map(struct device *dev, struct scsi_cmnd *cmd)
{
	return dma_map_sg_attrs(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd),
				DMA_TO_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);
}

static int demo_map_again(struct device *dev, struct scsi_cmnd *cmd)
{
	return dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DMA_TO_DEVICE);
}

static void demo_done(struct device *dev, struct scsi_cmnd *cmd)
{
	dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DMA_TO_DEVICE);
}
