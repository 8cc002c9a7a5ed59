// SPDX-License-Identifier: GPL-2.0

static int probe(struct engine *e)
{
	struct dma_device *d = &e->dma;

	e->dma.device_prep_slave_sg = engine_prep_slave_sg;		/* marked */
	d->device_prep_slave_range = engine_prep_slave_range;
	if (!d->device_prep_slave_sg)					/* marked */
		return -EINVAL;
	e->desc = d->device_prep_slave_sg(e->chan, e->sg, 1,		/* marked */
					  DMA_MEM_TO_DEV, 0, NULL);
	return e->desc ? 0 : -EIO;
}
