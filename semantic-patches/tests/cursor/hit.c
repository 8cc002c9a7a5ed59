#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

#define HW_LAST 0x80000000 /* last entry, see sg_is_last(sg) */

/* The plain case: sg_dma_len(sg) in a comment stays. */
static void fill(struct hw *hw, struct cmd *cmd)
{
	struct scatterlist *sg;		/* sg is not there any more */
	unsigned int i;

	for_each_sg(cmd->sg, sg, cmd->mapped, i) {
		/* cast kept as it was */
		hw[i].addr = (u32)sg_dma_address(sg);
		hw[i].len = (u32) sg_dma_len(sg) + HW_LAST;
		if (sg_is_last(sg))
			break;
		if (i == 3 && sg_next(sg) != NULL)
			return;
	}
}

/* One statement without braces, two reads in it, an initial value. */
static u64 sum(struct scsi_cmnd *cmd, int nseg)
{
	struct scatterlist *sgel = NULL;
	u64 sum = 0;
	int i;

	scsi_for_each_sg(cmd, sgel, nseg, i)
		sum += sg_dma_address(sgel) + sg_dma_len(sgel);
	return sum;
}

/* One loop of each side: the DMA loop gets an iterator of its own. */
static void both(struct req *req, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_sg(sgt, sg, i)
		req->bytes += sg->length;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(req, sg_dma_address(sg));
		put(req, sg_dma_len(sg));
	}
}

/* Several declarators: the rule leaves the declaration to tidy.awk. */
static void several(struct req *req, struct scatterlist *list)
{
	struct scatterlist *sg, *other = list;
	int i, it = 0;

	for_each_sg(list, sg, req->mapped, i)
		put(req, sg_dma_address(sg) + it);
	keep(other);
}
