#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Two in the first block, five in each that follows; sg_dma_len(s) in a comment stays */
static void blocks(struct hw *hw, struct scsi_cmnd *cmd, int n)
{
	if (n) {
		struct scatterlist *sg, *s;
		int i, left = n;

		sg = scsi_sglist(cmd);
		for_each_sg(sg, s, n, i) {
			if (i == 2)
				break;
			put(hw, sg_dma_address(s), (u32)sg_dma_len(s));
			left--;
		}
		while (left > 0) {
			/* go on from there */
			sg = s;
			more(hw);
			for_each_sg(sg, s, left, i) {
				if (i == 5)
					break;
				put(hw, sg_dma_address(s), sg_dma_len(s));
			}
			left -= i;
		}
	}
}

/* The list is mapped, and named, before it is a place */
static int mapped(struct hw *hw, struct request *req)
{
	struct scatterlist *list;
	struct scatterlist *entry;
	int i, n, left;

	list = req->list;
	left = dma_map_sg(hw->dev, list, req->nents, DMA_TO_DEVICE);
	if (!left) {
		dev_err(hw->dev, "no room\n");
		return -ENOMEM;
	}
	dev_dbg(hw->dev, "list %p\n", list);
	n = min(left, 4);
	for_each_sg(list, entry, n, i)
		put(hw, sg_dma_address(entry), i);
	list = entry;
	while (left -= n) {
		n = min(left, 7);
		for_each_sg(list, entry, n, i)
			put(hw, sg_dma_address(entry), sg_dma_len(entry));
		list = entry;
	}
	return 0;
}

static void named(struct hw *hw, struct request *req, int left)
{
	struct scatterlist *list;
	struct scatterlist *entry;
	int i, n = 4;

	list = req->list;
	dump(hw, (char *)list, 4 * 16);
	for_each_sg(list, entry, n, i) {
		dev_dbg(hw->dev, "%pad\n", &sg_dma_address(entry));
		put(hw, sg_dma_address(entry), 0);
	}
	list = entry;
	while (left -= n) {
		n = min(left, 7);
		for_each_sg(list, entry, n, i)
			put(hw, sg_dma_address(entry), sg_dma_len(entry));
		list = entry;
	}
}
