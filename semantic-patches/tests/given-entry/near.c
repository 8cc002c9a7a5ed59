#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The CPU side is read, too. */
static void cpu(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg->length;
}

static void page(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg ? sg_dma_address(sg) : 0;
	s->page = sg_page(sg);
}

/* A list: it is stepped. */
static void steps(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	sg = sg_next(sg);
	s->next = sg_dma_address(sg);
}

/* ... or walked from there, */
static void walks(struct slot *s, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	s->addr = sg_dma_address(sgl);
	for_each_sg(sgl, sg, n, i)
		put(s, sg_virt(sg));
}

/* ... or asked for another entry. */
static void last(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	if (sg_is_last(sg))
		s->end = 1;
}

static void index(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg) + sg_dma_len(&sg[1]);
}

/* Another entry takes its name. */
static void set(struct slot *s, struct scatterlist *sg)
{
	if (s->bounce)
		sg = &s->sg;
	s->len = sg_dma_len(sg);
}

/* Kept for later */
static void keep(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	s->place = sg;
}

/* Handed on to who may do anything */
static int hand(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	return dma_map_sg(s->dev, sg, 1, DMA_TO_DEVICE);
}

/* Stored to */
static void store(struct slot *s, struct scatterlist *sg)
{
	sg_dma_address(sg) = s->addr;
	s->len = sg_dma_len(sg);
}

static void taken(struct slot *s, struct scatterlist *sg)
{
	s->buf = dma_alloc_coherent(s->dev, s->len, &sg_dma_address(sg), GFP_KERNEL);
	s->len = sg_dma_len(sg);
}

/* No parameter */
static void local(struct slot *s)
{
	struct scatterlist *sg = s->place;

	s->len = sg_dma_len(sg);
}

/* A macro of the file uses it. */
#define LEN(sg) sg_dma_len(sg)

static void in_macro(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = LEN(sg);
}
