static void field(struct chan *c)
{
	put(c, c->host->sg->dma_address);	/* sg->dma_address */
	put(c, c->map->dma_address);
}
