#include <linux/dmaengine.h>
#include <linux/scatterlist.h>

/* All of the list */
static void all(struct dev *dev, struct scatterlist *sg, int n)
{
	writel(sg_dma_len(sg), dev->len);
	dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, n, DMA_MEM_TO_DEV, 0);
}

/* One, or all */
static void more(struct dev *dev, struct scatterlist *sg, int n)
{
	writel(sg_dma_len(sg), dev->len);
	if (dev->single)
		dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
	else
		dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, n, DMA_MEM_TO_DEV, 0);
}

/* Stepped */
static void stepped(struct dev *dev, struct scatterlist *sg)
{
	while (sg) {
		writel(sg_dma_len(sg), dev->len);
		dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
		sg = sg_next(sg);
	}
}

/* The cursor of a loop */
static void looped(struct dev *dev, struct scatterlist *sgl, struct scatterlist *sg, int n)
{
	int i;

	for_each_sg(sgl, sg, n, i) {
		writel(sg_dma_len(sg), dev->len);
		dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
	}
}

/* The next one is read, too. */
static void ahead(struct dev *dev, struct scatterlist *sg)
{
	writel(sg_dma_len(sg), dev->len);
	dev->last = sg_next(sg) == NULL;
	dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
}

/* An array */
static void array(struct dev *dev, struct scatterlist *sg)
{
	writel(sg_dma_len(sg) + sg_dma_len(&sg[1]), dev->len);
	dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
}

/* Not handed to a dmaengine, though another entry is */
static void other(struct dev *dev, struct scatterlist *sg, struct scatterlist *out)
{
	writel(sg_dma_len(sg), dev->len);
	dev->desc = dmaengine_prep_slave_sg(dev->tx, out, 1, DMA_MEM_TO_DEV, 0);
}

/* Whoever gets the address may move it. */
static void address(struct dev *dev, struct scatterlist *sg)
{
	skip(&sg);
	writel(sg_dma_len(sg), dev->len);
	dev->desc = dmaengine_prep_slave_sg(dev->tx, sg, 1, DMA_MEM_TO_DEV, 0);
}
