// SPDX-License-Identifier: GPL-2.0

static u32 fill(struct io *io, struct cmd *cmd)
{
	struct scatterlist *sg = NULL;
	u32 n = 0, len = 0;

	while (n < io->max) {
		sg = &cmd->data[io->cur];
		io->hw[n].addr = sg_dma_address(sg);
		io->hw[n].len = sg_dma_len(sg);	/* bytes */
		len += io->hw[n++].len;
		io->cur++;
	}
	return len;
}

/* An entry, or one that is alone */
static void set(struct io *io, struct cmd *cmd, bool direct, u32 off)
{
	struct scatterlist *sg = NULL;

	if (direct) {
		sg = &cmd->data[io->cur];
#ifdef IO_BOUNCE
	} else {
		sg = &io->bounce;
		off = 0;
#endif
	}
	writel(sg_dma_address(sg) + off, io->regs);
}
