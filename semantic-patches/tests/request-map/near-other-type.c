// SPDX-License-Identifier: GPL-2.0
/* the same names in a struct that has no handle */
static int demo_prep(struct device *dev, struct demo_job *job)
{
	return dma_map_sg(dev, job->sg, job->num_sgs, DMA_TO_DEVICE);
}

static void demo_free(struct device *dev, struct demo_job *job)
{
	dma_unmap_sg(dev, job->sg, job->num_sgs, DMA_TO_DEVICE);
}
