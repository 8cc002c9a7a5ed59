// SPDX-License-Identifier: GPL-2.0

static int demo_build(struct demo_host *h, struct scsi_cmnd *cmd)
{
	int nseg;

#ifdef CONFIG_DEMO_STATS
	nseg = scsi_dma_map(cmd);
	h->segs += nseg;
#else
	nseg = scsi_dma_map(cmd);
#endif
	return nseg <= 0;
}

static void demo_done(struct scsi_cmnd *cmd)
{
#ifdef CONFIG_DEMO_STATS
	scsi_dma_unmap(cmd);
	demo_count(cmd);
#else
	scsi_dma_unmap(cmd);
#endif
}
