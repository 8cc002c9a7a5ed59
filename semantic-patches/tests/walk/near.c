#include <linux/dma-mapping.h>

/* The CPU side too */
static void cpu(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		put(req, sg_dma_address(sg), sg->length);
}

/* Passed to a function */
static void passed(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		one(req, sg, sg_dma_len(sg));
}

/* Stepped as an array */
static void array(struct req *req, int n)
{
	struct scatterlist *sg;

	for (sg = req->src; n; n--, sg++)
		put(req, sg_dma_address(sg));
}

/* A place in a list that other calls move on */
static void saved(struct host *host)
{
	struct scatterlist *sg;

	sg = host->cur;
	put(host, sg_dma_address(sg));
	host->cur = sg_next(host->cur);
}

/* Address taken, and a write */
static void writes(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg)) {
		sg_dma_len(sg) -= 4;
		dev_dbg(req->dev, "%pad\n", &sg_dma_address(sg));
	}
}

static void away(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		move(&sg, sg_dma_len(sg));
}

/* Compared with another entry; the value of the step is used */
static void compared(struct req *req)
{
	struct scatterlist *sg;

	sg = req->src;
	while (sg != req->end) {
		put(req, sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

static void step_value(struct req *req)
{
	struct scatterlist *sg;

	sg = req->src;
	do
		put(req, sg_dma_len(sg));
	while ((sg = sg_next(sg)));
}

/* Empty entries in the middle of the list */
static void empty(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg)) {
		if (sg_dma_len(sg) == 0)
			continue;
		put(req, sg_dma_address(sg));
	}
}

/* Started before the list is mapped */
static int early(struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int n;

	sg = scsi_sglist(cmd);
	n = scsi_dma_map(cmd);
	while (n-- > 0) {
		put(cmd, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* The count of the CPU side */
static void cpu_count(struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	sg = sgt->sgl;
	for (i = 0; i < sgt->orig_nents; i++, sg = sg_next(sg))
		put(sg_dma_address(sg));
}

/* The same, mapped by a function of the driver */
static int early_helper(struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int n;

	sg = scsi_sglist(cmd);
	n = my_scsi_dma_map(cmd);
	while (n-- > 0) {
		put(cmd, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* Set from the cursor of a loop, and from another variable: places, no lists */
static void places(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	struct scatterlist *prev = NULL;
	struct scatterlist *before = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
		if (prev)
			put(hw, sg_dma_address(prev), sg->length);
		if (before)
			put(hw, sg_dma_address(before), sg->length);
		before = prev;
		prev = sg;
	}
}

/* NULL at first, and the CPU side */
static void cpu_asked(struct req *req)
{
	struct scatterlist *sg = NULL;

	if (req->src)
		sg = req->src;
	if (sg)
		put(req, sg_dma_address(sg), sg->length);
}
