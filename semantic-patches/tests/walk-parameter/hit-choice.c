#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* One of two */
static void either(struct hw *hw, struct scatterlist *src, struct scatterlist *dst, int in)
{
	struct scatterlist *mem;

	if (in)
		mem = dst;
	else
		mem = src;
	while (hw->left) {
		put(hw, sg_dma_address(src), sg_dma_address(dst), sg_dma_len(mem));
		src = sg_next(src);
		dst = sg_next(dst);
		mem = in ? dst : src;
	}
}
