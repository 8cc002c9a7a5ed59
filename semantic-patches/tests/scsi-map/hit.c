// SPDX-License-Identifier: GPL-2.0

/* scsi_dma_unmap() of a command that another macro found */
#define demo_unmap_tag(h, tag)	scsi_dma_unmap(demo_find(h, tag))

static int demo_build(struct demo_host *h, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int nseg, i;

	nseg = scsi_dma_map(cmd);	/* 0: no data */
	if (unlikely(nseg < 0))
		return nseg;

	scsi_for_each_sg(cmd, sg, nseg, i)
		demo_add(h, sg_dma_address(sg), sg_dma_len(sg));
	return 0;
}

static void demo_build_field(struct demo_host *h, struct demo_req *req)
{
	req->count = scsi_dma_map(req->cmd);
	BUG_ON(req->count < 0);
	if (req->count == 1)
		h->single++;
}

static int demo_map(struct scsi_cmnd *cmd)
{
	return scsi_dma_map(cmd);
}

static void demo_done(struct demo_host *h, struct demo_req *req)
{
	if (scsi_sg_count(req->cmd))
		scsi_dma_unmap(req->cmd); /* before the sense data */
	scsi_dma_unmap(h->slot[req->tag].cmd);
	scsi_done(req->cmd);
}
