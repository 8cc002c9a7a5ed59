// SPDX-License-Identifier: GPL-2.0

#define HEAD(sg)	pr_info("head %p\n", sg)

static int fill(struct hw *hw, struct scsi_cmnd *cmd, int nseg)
{
	struct scatterlist *data = NULL, *prot = NULL;
	int n = 0;

	prot = scsi_prot_sglist(cmd);
	data = scsi_sglist(cmd);
	if (!prot || !data) {
		/* which of them? */
		hw_printf_log(hw, KERN_ERR, "no entry: data=%p prot=%p\n",
			      data, prot);
		return 0;
	}
	while (data && n < nseg) {
		hw->d[n].addr = sg_dma_address(data);
		hw->d[n++].len = sg_dma_len(data);
		data = sg_next(data);
	}
	while (prot) {
		hw->p[n].addr = sg_dma_address(prot);
		prot = sg_next(prot);
	}
	return n;
}

static int start(struct hw *hw, struct req *req, bool in)
{
	struct scatterlist *sg;
	int n = 0;

#ifdef HW_IN
	if (in)
		sg = req->dst;
	else
		sg = req->src;
	sg = req->src;
#else
	sg = req->src;
#endif
	dev_dbg(hw->dev, "list %p of %u\n", sg, req->nents);
	do {
		hw->d[n++].addr = sg_dma_address(sg);
		sg = sg_next(sg);
	} while (sg);
	return n;
}

static int from(struct hw *hw, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;

	sg = sgl;
	pr_debug("%s: %p\n", __func__, sg);
	for (; n; n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	return 0;
}
