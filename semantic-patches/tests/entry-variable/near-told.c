#include <linux/dma-mapping.h>

/* The length of the two sides is not the same. */
void length(struct device *dev, struct req *req, struct scatterlist *src)
{
	dev_dbg(dev, "%u of %u\n", src->length, sg_dma_len(src));
	dma_unmap_sg(dev, src, req->n, DMA_TO_DEVICE);
}

/* Not a message */
void copied(struct device *dev, struct req *req, struct scatterlist *src)
{
	copy(dev, sg_virt(src), sg_dma_len(src));
	dma_unmap_sg(dev, src, req->n, DMA_TO_DEVICE);
}

/* Called from elsewhere, maybe with an entry of a walk */
void unknown(struct device *dev, struct req *req, struct scatterlist *src)
{
	dev_dbg(dev, "%p: %u\n", sg_virt(src), sg_dma_len(src));
}

/* Another list is mapped. */
void other(struct device *dev, struct req *req, struct scatterlist *src, struct scatterlist *dst)
{
	dev_dbg(dev, "%p: %u\n", sg_virt(src), sg_dma_len(src));
	dma_unmap_sg(dev, dst, req->n, DMA_TO_DEVICE);
}

/* One entry after the other */
static void each(struct device *dev, struct scatterlist *sg)
{
	dma_map_sg(dev, sg, 1, DMA_TO_DEVICE);
	dev_dbg(dev, "%p: %u\n", sg_virt(sg), sg_dma_len(sg));
}

static void walk(struct device *dev, struct scatterlist *sgl, int n)
{
	struct scatterlist *s;
	int i;

	for_each_sg(sgl, s, n, i)
		each(dev, s);
}
