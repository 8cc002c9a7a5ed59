#include <linux/dma-mapping.h>

/* Called from elsewhere: what it unmaps is a list. */
void told(struct device *dev, struct req *req, struct scatterlist *src)
{
	if (src && req->n) {
		dev_dbg(dev, "src: virt=%p dma=%pad len=0x%X\n",
			sg_virt(src), &sg_dma_address(src), sg_dma_len(src));
		dma_unmap_sg(dev, src, req->n, DMA_TO_DEVICE);
	}
}

/* A message says where it begins. */
int mapped(struct hw *hw, struct scatterlist *sgl, int n)
{
	if (!dma_map_sg(hw->dev, sgl, n, DMA_FROM_DEVICE))
		return -ENOMEM;
#ifdef DEBUG
	pr_debug("page %p at %u\n", sg_page(sgl), sgl->offset);
#else
	trace_map(sg_phys(sgl)); /* no more than that */
#endif
	writel(sg_dma_address(sgl), hw->addr);
	return 0;
}

static int variable(struct hw *hw)
{
	struct scatterlist *sg = hw->sgl;

	pr_debug("%p\n", sg_virt(sg));
	writel(sg_dma_address(sg), hw->addr);
	return 0;
}
