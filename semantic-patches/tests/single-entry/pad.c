static void print(struct chan *c)
{
	dev_dbg(c->dev, "at %pad\n", &sg_dma_address(&c->rx_sg));
}

/* A store stays one where another read of the function changes first */
static void store(struct chan *c, struct scsi_cmnd *cmd)
{
	put(c, sg_dma_len(scsi_sglist(cmd)));
	sg_dma_address(&c->tx_sg) = 0;
}
