/* A macro of the file uses the variable: it stays */
#define LEN(sg) sg_dma_len(sg)

static void in_macro(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		put(req, sg_dma_address(sg) + LEN(sg));
}
