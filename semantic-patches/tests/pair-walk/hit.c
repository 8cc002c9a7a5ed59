#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Source and destination, one variable: of the CPU side the offset is printed. */
static int both(struct dev *dev, struct request *req)
{
	struct scatterlist *sg;
	int n_src, n_dst, i = 0;
	unsigned int len = req->len;

	n_src = dma_map_sg(dev->dev, req->src, sg_nents(req->src), DMA_BIDIRECTIONAL);
	if (n_src <= 0)
		return -EINVAL;
	if (req->src == req->dst) {
		n_dst = n_src;
	} else {
		n_dst = dma_map_sg(dev->dev, req->dst, sg_nents(req->dst), DMA_FROM_DEVICE);
		if (n_dst <= 0)
			return -EINVAL;
	}

	sg = req->src;
	while (i < n_src && sg && len) {
		/* nothing to do for an empty one */
		if (sg_dma_len(sg) == 0)
			goto next;
		dev->at[i].addr = sg_dma_address(sg);
		dev->at[i].len = min(len, sg_dma_len(sg));
		dev_dbg(dev->dev, "%d at %u\n", i, sg->offset);
		len -= dev->at[i].len;
		i++;
next:
		sg = sg_next(sg);
	}

	len = req->len;
	sg = req->dst;
	while (sg) {
		put(dev, sg_dma_address(sg), sg_dma_len(sg));
#ifdef DEBUG
		pr_debug("%pad: %u of %u\n", &sg_dma_address(sg), sg_dma_len(sg), sg->length);
#else
		trace_put(sg->offset);
#endif
		sg = sg_next(sg);
	}
	return i;
}

/* The rest is copied by a function that walks the list itself. */
static int rest(struct dev *dev, struct request *req)
{
	struct scatterlist *sg;
	unsigned int len = req->len;
	int n;

	n = dma_map_sg_attrs(dev->dev, req->src, req->nents, DMA_TO_DEVICE, 0);
	if (!n)
		return -ENOMEM;
	sg = req->src;
	while (len > 0) {
		unsigned int todo;

		if (!sg)
			return -EINVAL;
		if (!sg_dma_len(sg)) {
			sg = sg_next(sg);
			continue;
		}
		todo = min(len, sg_dma_len(sg));
		if (todo % 64 == 0)
			put(dev, sg_dma_address(sg), todo);
		else
			scatterwalk_map_and_copy(dev->buf, sg, 0, todo, 0);
		len -= todo;
		sg = sg_next(sg);
	}
	return 0;
}

/* The hardware is given pages. */
static void pages(struct dev *dev, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int n;

	n = dma_map_sg(dev->dev, sgl, nents, DMA_TO_DEVICE);
	sg = sgl;
	while (n && sg != NULL) {
		put(dev, sg_dma_address(sg) - sg->offset, sg_dma_len(sg) + sg->offset);
		sg = sg_next(sg);
	}
}
