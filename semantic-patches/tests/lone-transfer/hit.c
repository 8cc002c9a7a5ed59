#include <linux/dmaengine.h>
#include <linux/scatterlist.h>

/* One entry of each list at a time; the length is another one for as long as it takes. */
static int both(struct dev *dev, struct scatterlist *src, struct scatterlist *dst, int len)
{
	struct dma_async_tx_descriptor *in, *out;
	unsigned int in_save, out_save;

	in_save = sg_dma_len(src);	/* put back below */
	out_save = sg_dma_len(dst);
	sg_dma_len(src) = ALIGN(len, 16);
	sg_dma_len(dst) = ALIGN(len, 16);
	out = dmaengine_prep_slave_sg(dev->rx, dst, 1, DMA_DEV_TO_MEM, DMA_PREP_INTERRUPT);
	if (!out)
		return -EINVAL;
	in = dmaengine_prep_slave_sg(dev->tx, src, 1, DMA_MEM_TO_DEV, DMA_PREP_INTERRUPT);
	run(dev, in, out);
	sg_dma_len(src) = in_save;
	sg_dma_len(dst) = out_save;
	return 0;
}

static void ifdefs(struct dev *dev, struct scatterlist *sg)
{
#ifdef DEBUG
	trace(dev, sg_dma_address(sg));
#else
	writel(sg_dma_len(sg), dev->len);
#endif
	memcpy(dev->buf, sg_virt(sg), sg->length);
	dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
}
