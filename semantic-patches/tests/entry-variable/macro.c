/* Only what stands in the code changes: sg_dma_len(sg) in a macro or comment stays */
#define LEN(sg) sg_dma_len(sg)

static void macro(struct chan *c)
{
	struct scatterlist *sg = &c->rx_sg;

	map(c, sg);
	put(c, sg_dma_address(sg), LEN(sg));	/* sg_dma_address(sg) */
}
