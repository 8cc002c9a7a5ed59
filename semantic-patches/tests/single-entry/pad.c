static void print(struct chan *c)
{
	dev_dbg(c->dev, "at %pad\n", &sg_dma_address(&c->rx_sg));
	put(c, c->host->sg->dma_address);
}

/* Not a printer; a store to the field; a field of that name of something else */
static void not(struct chan *c)
{
	c->buf = dma_alloc_coherent(c->dev, 1, &sg_dma_address(c->mem), GFP_KERNEL);
	c->table.sgl->dma_address = 0;
	put(c, c->map->dma_address);
}

/* A store stays one where another read of the function changes first */
static void store(struct chan *c, struct scsi_cmnd *cmd)
{
	put(c, sg_dma_len(scsi_sglist(cmd)));
	sg_dma_address(&c->tx_sg) = 0;
}
