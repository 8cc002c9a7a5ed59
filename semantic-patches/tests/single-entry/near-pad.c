/* Not a printer; a store to the field; a field of that name of something else */
static void not(struct chan *c)
{
	c->buf = dma_alloc_coherent(c->dev, 1, &sg_dma_address(c->mem), GFP_KERNEL);
	c->table.sgl->dma_address = 0;
	put(c, c->map->dma_address);
}
