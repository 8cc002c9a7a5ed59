// SPDX-License-Identifier: GPL-2.0

/* sg_dma_address() and dma_map_sg() in a comment are no tokens. */
#define ONE(sg) sg_dma_len(sg)					/* marked */

static const struct ops ops = {
	.map	= dma_map_sg,					/* marked */
};

static int calls(struct scatterlist *sg, struct sg_table *sgt)
{
	int n = dma_map_sg(dev,					/* marked */
			   sg_next(sg),				/* marked */
			   sg_dma_len				/* marked */
			   (sg), dir);

	pr_debug("dma_map_sg: %u\n", n);
	n = dma_map_sg_attrs(dev, sg, n, dir, 0);		/* marked */
	n = dma_map_sgtable(dev, sgt, dir, 0);			/* marked */
	n = scsi_dma_map(cmd) + sg_dma_address(sg);		/* marked */
	n = ib_dma_map_sg(dev, sg, n, dir);			/* marked */
	n = ib_dma_map_sg_attrs(dev, sg, n, dir, 0);		/* marked */
	n = ib_dma_map_sgtable_attrs(dev, sgt, dir, 0);		/* marked */
	dma_unmap_sg(dev, sg, n, dir);				/* marked */
	dma_unmap_sg_attrs(dev, sg, n, dir, 0);			/* marked */
	dma_unmap_sgtable(dev, sgt, dir, 0);			/* marked */
	scsi_dma_unmap(cmd);					/* marked */
	ib_dma_unmap_sg(dev, sg, n, dir);			/* marked */
	ib_dma_unmap_sg_attrs(dev, sg, n, dir, 0);		/* marked */
	ib_dma_unmap_sgtable_attrs(dev, sgt, dir, 0);		/* marked */
#ifdef CONFIG_NEVER
	dma_sync_sg_for_cpu(dev, sg, n, dir);			/* marked */
	dma_sync_sg_for_device(dev, sg, n, dir);		/* marked */
#else
	dma_sync_sgtable_for_cpu(dev, sgt, dir);		/* marked */
	dma_sync_sgtable_for_device(dev, sgt, dir);		/* marked */
#endif
	dmaengine_prep_slave_sg(chan, sg, n, dir, 0);		/* marked */
	my_dma_map_sg(dev, sg, n, dir);
	return n;
}

static void walks(struct scatterlist *sg, struct sg_table *sgt, int n, int i)
{
	for_each_sg(sgt->sgl,					/* marked */
		    sg, n, i) {
		use(i);
	}
	scsi_for_each_sg(cmd, sg, n, i)				/* marked */
		use(sg);
	scsi_for_each_prot_sg(cmd, sg, n, i) {			/* marked */
		use(sg);
	}
	for_each_sgtable_sg(sgt, sg, i) {			/* marked */
		for_each_sgtable_dma_sg(sgt, sg, i) {		/* marked */
			use(sg);
		}
	}
	for_each_sgtable_page(sgt, &iter, 0) {			/* marked */
		use(&iter);
	}
	for_each_sgtable_dma_page(sgt, &iter, 0) {		/* marked */
		use(&iter);
	}
	for_each_sg_dma_page(sgt->sgl, &iter, n, 0) {		/* marked */
		use(&iter);
	}
}
