#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* It maps the list itself: what mapping returns is the count. */
static int maps(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	if (!dma_map_sg(dev->dev, list, n, DMA_TO_DEVICE))
		return -ENOMEM;
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
	return 0;
}

/* The count changes. */
static void fewer(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	n = min(n, dev->max);
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
}

/* The CPU side is read, of the cursor or of the list. */
static void both(struct dev *dev, struct scatterlist *list, struct scatterlist *other)
{
	struct scatterlist *s;
	int i, n, m;

	n = sg_nents(list);
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), s->length);
	m = sg_nents(other);
	for (i = 0, s = other; i < m; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
}

static void first(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	copy(dev, sg_virt(list));
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
}

/* Another list, a list that is no parameter, a cursor that is used behind the loop */
static void another(struct dev *dev, struct scatterlist *list, struct scatterlist *other)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	for (i = 0, s = other; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
}

static void own(struct dev *dev)
{
	struct scatterlist *list = dev->list, *s;
	int i, n;

	n = sg_nents(list);
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
}

static void behind(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	for (i = 0, s = list; i < n; i++, s++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
	put(dev, 0, sg_dma_len(s));
}

/* Stored to */
static void fill(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	int i, n;

	n = sg_nents(list);
	for (i = 0, s = list; i < n; i++, s++)
		sg_dma_address(s) = dev->addr[i];
}
