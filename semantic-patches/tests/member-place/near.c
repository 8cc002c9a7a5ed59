#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static void move(struct host *h)
{
	h->sg = sg_next(h->sg);
}

/* The CPU side is read, too. */
static void cpu(struct host *h)
{
	h->addr = sg_dma_address(h->sg);
	h->len = h->sg->length;
}

/* Handed on to who may do anything */
static void hand(struct host *h)
{
	h->addr = sg_dma_address(h->sg);
	copy(h, h->sg);
}

/* A variable has it, too. */
static void taken(struct host *h)
{
	struct scatterlist *sg = h->sg;

	h->addr = sg_dma_address(h->sg);
	h->mem = sg_virt(sg);
}

/* An empty entry is asked for. */
static int ends(struct host *h)
{
	h->addr = sg_dma_address(h->sg);
	return sg_dma_len(h->sg) == 0;
}

static void ends_too(struct host *h)
{
	while (sg_dma_len(h->sg)) {
		h->addr = sg_dma_address(h->sg);
		h->sg = sg_next(h->sg);
	}
}

/* Stored to */
static void store(struct host *h)
{
	h->len = sg_dma_len(h->sg);
	sg_dma_len(h->sg) -= h->done;
}

/* The value of the step is used. */
static void steps(struct host *h)
{
	h->len = sg_dma_len(h->sg);
	if ((h->sg = sg_next(h->sg)))
		h->more = 1;
}

/* Nobody moves it: the head of a list. */
static void first(struct host *h)
{
	h->addr = sg_dma_address(h->head);
}

/* No member */
static void local(struct host *h, struct scatterlist *sg)
{
	h->addr = sg_dma_address(sg);
	sg = sg_next(sg);
}

/* A macro of the file uses it. */
#define LEN(h) sg_dma_len((h)->sg)

static void in_macro(struct host *h)
{
	h->addr = sg_dma_address(h->sg);
	h->len = LEN(h);
	cpu_side(h->sg);
}
