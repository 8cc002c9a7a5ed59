// SPDX-License-Identifier: GPL-2.0

/* A head that is one of many */
static void head(struct io *io, struct cmd *cmd)
{
	struct scatterlist *sg = cmd->list;

	if (io->direct)
		sg = &cmd->data[io->cur];
	writel(sg_dma_address(sg), io->regs);
}

static void found(struct io *io, struct cmd *cmd)
{
	struct scatterlist *sg = NULL;

	sg = &cmd->data[io->cur];
	if (!io->direct)
		sg = find(io);
	writel(sg_dma_address(sg), io->regs);
}

/* The CPU's side, too */
static void both(struct io *io, struct cmd *cmd)
{
	struct scatterlist *sg = NULL;

	sg = io->direct ? NULL : &cmd->data[io->cur];
	sg = &cmd->data[io->cur];
	writel(sg_dma_address(sg) - sg->offset, io->regs);
}

/* A walk */
static void walk(struct io *io, struct cmd *cmd)
{
	struct scatterlist *sg = NULL;

	for (sg = &cmd->data[io->cur]; sg; sg = sg_next(sg))
		writel(sg_dma_address(sg), io->regs);
}
