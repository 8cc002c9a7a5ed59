/* A macro of the file uses the cursor: the variable stays */
#define LEN(sg) sg_dma_len(sg)

static void in_macro(struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->mapped, i)
		put(req, sg_dma_address(sg) + LEN(sg));
}
