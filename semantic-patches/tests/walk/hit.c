#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* By count, started before the loop: sg_next(sg) in a comment stays. */
static void by_count(struct hw *hw, struct scsi_cmnd *cmd, int nseg)
{
	struct scatterlist *sg;
	int i;

	sg = scsi_sglist(cmd);
	for (i = 0; i < nseg; i++, sg = sg_next(sg)) {
		/* cast kept as it was */
		hw[i].addr = (u32)sg_dma_address(sg);
		hw[i].len = sg_dma_len(sg) + 4;
		if (sg_is_last(sg))
			break;
	}
}

/* To the end of the list, one statement without braces */
static void by_null(struct hw *hw, struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg))
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
}

/* Tests of all forms, a look-ahead, an initial value that nobody asks for */
static void by_bytes(struct hw *hw, struct req *req, unsigned int len)
{
	struct scatterlist *sg, *unused;
	struct scatterlist *entry;

	entry = req->table.sgl;
	while (entry && len > 0) {
		put(hw, sg_dma_address(entry), sg_dma_len(entry));
		len -= sg_dma_len(entry);
		if (!sg_next(entry))
			break;
		entry = sg_next(entry);
		if (!entry)
			break;
		if (entry == NULL || len < 4)
			return;
	}
	keep(sg, unused);
}

static u64 first_two(struct scatterlist *list)
{
	struct scatterlist *sg = NULL;
	u64 sum;

	sg = list;
	sum = sg_dma_address(sg);
	sg = sg_next(sg);
	return sum + sg_dma_address(sg);
}

/* NULL that somebody asks for */
static void asked(struct req *req)
{
	struct scatterlist *sg = NULL;

	if (req->src)
		sg = req->src;
	if (sg)
		put(req, sg_dma_address(sg));
}
