// SPDX-License-Identifier: GPL-2.0
static int early(struct hba *h, struct scsi_cmnd *cmd)
{
	struct scatterlist *cur;
	int left;

	cur = scsi_sglist(cmd);
	left = hba_dma_map(h, cmd);
	if (left < 0)
		return left;
	while (left > 1) {
		fill(h, sg_dma_len(cur), 0);	/* marked */
		cur = sg_next(cur);	/* marked */
		left--;
	}
	fill(h, sg_dma_len(cur),	/* marked */
	     sg_dma_address(cur));	/* marked */
	return 0;
}

static int behind(struct hba *h, struct scsi_cmnd *cmd)
{
	struct scatterlist *cur;
	int left = hba_dma_map(h, cmd);

	cur = scsi_sglist(cmd);
	while (left--) {
		fill(h, sg_dma_len(cur), sg_dma_address(cur));
		cur = sg_next(cur);
	}
	return 0;
}

/* looks at the list before it maps: that is no start only */
static int used(struct hba *h, struct scsi_cmnd *cmd)
{
	struct scatterlist *cur;

	cur = scsi_sglist(cmd);
	h->first = cur->length;
	if (!dma_map_sg(h->dev, cur, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	fill(h, sg_dma_len(cur), 0);
	return 0;
}
