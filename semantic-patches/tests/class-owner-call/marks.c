// SPDX-License-Identifier: GPL-2.0

static int queue(struct scsi_cmnd *cmd, struct ib_device *dev)
{
	int n = scsi_dma_map(cmd);				/* marked */

	if (n < 0)
		return n;
	if (!ib_dma_map_sg(dev, cmd->list, n, DMA_TO_DEVICE)) {
		scsi_dma_unmap(cmd);				/* marked */
		return -ENOMEM;
	}
	return dma_map_sg(dev->dma, cmd->list, n, DMA_TO_DEVICE);
}
