// SPDX-License-Identifier: GPL-2.0

#define demo_dev(h)	(&(h)->pdev->dev)
/* dma_unmap_sg() of a command's list, for another card */
#define demo_old_unmap(h, cmd)	old_unmap(h, scsi_sglist(cmd))

static int demo_build(struct demo_host *h, struct scsi_cmnd *cmd)
{
	enum dma_data_direction dir = cmd->sc_data_direction;
	struct scatterlist *sg;
	int nseg, i;

	if (!scsi_sg_count(cmd))
		return 0;
	nseg = dma_map_sg(&h->pdev->dev, scsi_sglist(cmd),
			  scsi_sg_count(cmd), dir); /* once */
	if (unlikely(!nseg))
		return -ENOMEM;
	scsi_for_each_sg(cmd, sg, nseg, i)
		demo_add(h, sg_dma_address(sg), sg_dma_len(sg));

	h->prot = dma_map_sg(demo_dev(h), scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), dir);
	if (!h->prot) {
		dma_unmap_sg(demo_dev(h), scsi_sglist(cmd), scsi_sg_count(cmd), dir);
		return -ENOMEM;
	}
	return 0;
}

static void demo_done(struct demo_host *h, struct demo_req *req)
{
	if (req->prot)
		dma_unmap_sg(demo_dev(h), scsi_prot_sglist(req->cmd),
			     scsi_prot_sg_count(req->cmd), req->cmd->sc_data_direction);
	dma_unmap_sg(demo_dev(h), scsi_sglist(req->cmd),
		     scsi_sg_count(req->cmd), req->cmd->sc_data_direction);
	/* a list of the driver's own */
	dma_unmap_sg(demo_dev(h), req->sg, req->n, DMA_TO_DEVICE);
}
