#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* A count of the CPU side */
static void cpu_count(struct chan *c, struct scatterlist *sgl)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, sg_nents(sgl), i) {
		put(c, sg_dma_address(sg));
		dev_dbg(c->dev, "%p\n", sg);
	}
}

/* It maps the list itself. */
static void maps(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	dma_map_sg(c->dev, sgl, n, DMA_TO_DEVICE);
	for_each_sg(sgl, sg, n, i) {
		put(c, sg_dma_address(sg));
		dev_dbg(c->dev, "%p\n", sg);
	}
}

/* The count changes. */
static void fewer(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	n = min(n, 4);
	for_each_sg(sgl, sg, n, i) {
		put(c, sg_dma_address(sg));
		dev_dbg(c->dev, "%p\n", sg);
	}
}

/* Used after the loop */
static void after(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		dev_dbg(c->dev, "%p\n", sg);
		if (put(c, sg_dma_address(sg)))
			break;
	}
	put(c, sg_dma_len(sg));
}

/* The CPU side, too */
static void both(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		dev_dbg(c->dev, "%p\n", sg);
		put(c, sg_dma_address(sg), sg->length);
	}
}

/* Kept by a function that does not print */
static void kept(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		dev_dbg(c->dev, "%p\n", sg);
		put(c, sg_dma_address(sg), sg);
	}
}

/* Stored to */
static void stored(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		dev_dbg(c->dev, "%p\n", sg);
		sg_dma_address(sg) = c->addr;
	}
}

/* Nothing is read */
static void list(struct chan *c, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		dev_dbg(c->dev, "%p\n", sg);
	}
}
