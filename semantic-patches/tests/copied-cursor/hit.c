#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* One step ahead, and there if it can be joined; sg = next in a comment stays */
static int joined(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg, *next;
	unsigned int len;
	int i, n = 0;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		len = sg_dma_len(sg);
		while (i + 1 < sgt->nents) {
			next = sg_next(sg);	/* ahead */
			if (sg_dma_address(sg) + len != sg_dma_address(next))
				break;
			len += sg_dma_len(next);
			i++;
			sg = next;
		}
		n++;
	}
	return n;
}

/* The entries before: copies of copies, none at first */
static void strides(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	struct scatterlist *prev = NULL, *before = NULL;
	int i;

	if (!list)
		return;

	for_each_sg(list, sg, n, i) {
		dev_dbg(hw->dev, "%pad\n", &sg_dma_address(sg));
		if (prev)
			put(hw, sg_dma_address(sg) - sg_dma_address(prev));
		if (before && sg_dma_len(before) == sg_dma_len(prev))
			merge(hw, sg_dma_address(sg), sg_is_last(sg));
		before = prev;
		prev = sg;
	}
	if (prev != NULL)
		end(hw, sg_dma_len(prev));
}

/* In a branch without braces */
static void ahead(struct scsi_cmnd *cmd, struct hw *hw, int n)
{
	struct scatterlist *sg, *next;
	int i;

	scsi_for_each_sg(cmd, sg, n, i) {
		if (!sg_next(sg))
			break;
		next = sg;
		if (i < n)
			next = sg_next(sg);
		put(hw, sg_dma_address(next));
	}
}
