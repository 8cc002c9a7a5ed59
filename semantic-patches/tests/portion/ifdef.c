#include <linux/dma-mapping.h>

static void both(struct hw *hw, struct request *req, int left)
{
	struct scatterlist *list, *s;
	int i, n = 4;

	list = req->list;
	for_each_sg(list, s, n, i) {
#ifdef CONFIG_64BIT
		put(hw, (u64)sg_dma_address(s), sg_dma_len(s));
#else
		put(hw, (u32)sg_dma_address(s), sg_dma_len(s));
#endif
	}
	list = s;
	for_each_sg(list, s, left - n, i)
		put(hw, sg_dma_address(s), sg_dma_len(s));
}

#define REST(list, s, n, i)	for_each_sg(list, s, n, i) put(sg_dma_address(s))
