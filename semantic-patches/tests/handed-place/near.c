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

/* ... by a function that it is handed to, */
static void *map(struct scatterlist *sg)
{
	return kmap(sg_page(sg));
}

static void fill(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->mem = map(sg);
}

/* ... or by one that cannot be seen. */
static int hand(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	return dma_map_sg(s->dev, sg, 1, DMA_TO_DEVICE);
}

/* A list: it is walked from there, */
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

static void pointer(struct slot *s, struct scatterlist *sg, struct scatterlist *end)
{
	while (sg != end) {
		s->len += sg_dma_len(sg);
		sg++;
	}
}

/* An empty entry is asked for. */
static void empty(struct slot *s, struct scatterlist *sg)
{
	while (sg_dma_len(sg)) {
		s->addr = sg_dma_address(sg);
		sg = sg_next(sg);
	}
}

/* The value of the step is used. */
static void steps(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	if ((sg = sg_next(sg)))
		s->more = 1;
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

/* A table begins there. */
static void table(struct slot *s, struct scatterlist *sg, int n)
{
	struct sg_table sgt = {
		.sgl = sg,
		.orig_nents = n,
	};

	s->len = sg_dma_len(sg);
	use(&sgt);
}

/* A macro of the file uses it. */
#define LEN(sg) sg_dma_len(sg)

static void in_macro(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = LEN(sg);
}

/* A count of the CPU side */
static void counted(struct slot *s)
{
	struct scatterlist *sg = s->table.sgl;
	int n = s->table.orig_nents;

	while (n--) {
		s->len += sg_dma_len(sg);
		sg = sg_next(sg);
	}
	s->place = sg;
}

/* Mapped by the same function */
static void mapped(struct slot *s)
{
	struct scatterlist *sg = s->sg;
	int n = s->n;

	dma_map_sg(s->dev, s->sg, n, DMA_TO_DEVICE);
	while (n--) {
		s->len += sg_dma_len(sg);
		sg = sg_next(sg);
	}
	s->place = sg;
}
