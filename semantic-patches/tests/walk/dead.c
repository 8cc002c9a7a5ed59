#include <linux/dma-mapping.h>

/* An initial value that nobody reads is dropped; counts of the CPU side for map calls only */
static int cipher(struct dev *dev, struct req *req)
{
	struct scatterlist *src = req->src;
	struct scatterlist *dst = req->dst;
	int n;

	if (scsi_sg_count(req->cmd))
		note(dev);
	n = dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
	if (!n)
		return -EINVAL;
	dma_map_sg(dev, req->dst, sg_nents(req->dst), DMA_FROM_DEVICE);

	src = req->src;
	dst = req->dst;
	while (src) {
		put(dev, sg_dma_address(src), sg_dma_address(dst), sg_dma_len(src));
		src = sg_next(src);
		dst = sg_next(dst);
	}
	dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
	return 0;
}

/* One that is read on one way is kept */
static void read(struct dev *dev, struct req *req)
{
	struct scatterlist *sg = req->src;

	if (req->both)
		sg = req->dst;
	for (; sg; sg = sg_next(sg))
		put(dev, sg_dma_address(sg));
}
