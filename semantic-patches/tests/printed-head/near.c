// SPDX-License-Identifier: GPL-2.0

/* Each entry, not the first one */
static int each(struct hw *hw, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int n = 0;

	sg = scsi_sglist(cmd);
	while (sg) {
		pr_debug("entry %p\n", sg);
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
	pr_debug("behind %p\n", sg);
	return n;
}

/* One list or the other */
static int either(struct hw *hw, struct req *req, bool in)
{
	struct scatterlist *sg;
	int n = 0;

	if (in)
		sg = req->dst;
	else
		sg = req->src;
	pr_debug("list %p\n", sg);
	while (sg) {
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
	return n;
}

/* None, on a way */
static int maybe(struct hw *hw, struct req *req)
{
	struct scatterlist *sg = NULL;
	int n = 0;

	if (req->n)
		sg = req->src;
	pr_debug("list %p\n", sg);
	while (sg) {
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
	return n;
}

/* Another request by then */
static int changed(struct hw *hw, struct req *req, struct scatterlist *sgl)
{
	struct scatterlist *sg, *s2;
	int n = 0;

	sg = req->src;
	req = req->next;
	pr_debug("list %p\n", sg);
	while (sg) {
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
	s2 = sgl;
	sgl = NULL;
	pr_debug("list %p\n", s2);
	while (s2) {
		hw->d[n++].addr = sg_dma_address(s2);
		s2 = sg_next(s2);
	}
	return n;
}

/* The CPU's side, too */
static int both(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;
	int n = 0;

	sg = req->src;
	pr_debug("list %p\n", sg);
	while (sg) {
		hw->d[n].addr = sg_dma_address(sg);
		hw->d[n++].page = sg_page(sg);
		sg = sg_next(sg);
	}
	return n;
}

static int other(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;
	int n = 0;

	sg = req->src;
	find(req, &sg);
	pr_debug("list %p\n", sg);
	while (sg) {
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
	return n;
}

/* After a loop */
static int looped(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;
	int i;

	sg = req->src;
	for_each_sg(req->src, sg, req->n, i)
		put(hw, sg_dma_address(sg));
	pr_debug("left at %p\n", sg);
	sg = sg_next(sg);
	return i;
}

/* Nothing of the device's */
static int cpu(struct req *req)
{
	struct scatterlist *sg;
	int n = 0;

	sg = req->src;
	pr_debug("list %p\n", sg);
	while (sg) {
		n++;
		sg = sg_next(sg);
	}
	return n;
}
