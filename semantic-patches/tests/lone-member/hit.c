#include <linux/dma-mapping.h>

struct req {
	struct scatterlist *src;
	int nents;
};

struct eng {
	struct device *dev;
	struct scatterlist *src;	/* mapped one by one: dma_map_sg(src, 1) */
	struct scatterlist *dst;
	struct scatterlist *list;
};

#define LOW(x) ((u32)(x))

static void set_dst(struct eng *eng, const struct scatterlist *sg)
{
	write(sg_dma_address(sg)); /* sg_dma_address(sg) */
#ifdef CONFIG_LONG
	write(sg_dma_len(sg));
#else
	write(sg_dma_len(sg) / 4);
#endif
}

static int start(struct eng *eng)
{
	if (!dma_map_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE))
		return -EINVAL;
	if (eng->src->length & 3)
		return -EINVAL;
	write(LOW(sg_dma_address(eng->src)));
#ifdef CONFIG_LONG
	write(sg_dma_len(eng->src));
#else
	write(sg_dma_len(eng->src) >> 2);
#endif
	set_dst(eng, eng->dst);
	return 0;
}

static void done(struct eng *eng)
{
	dma_unmap_sg(eng->dev, eng->src, 1, DMA_TO_DEVICE);
	dma_unmap_sg(eng->dev, eng->dst, 1, DMA_FROM_DEVICE);
	eng->src = sg_next(eng->src);
	eng->dst = sg_next(eng->dst);
	set_dst(eng, eng->dst);
	set_src(eng, eng->list);
}

/* A list of the same name in a struct that is known */
static int whole(struct eng *eng, struct req *req)
{
	return dma_map_sg(eng->dev, req->src, req->nents, DMA_TO_DEVICE);
}
