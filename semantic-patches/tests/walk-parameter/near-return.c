#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Others may call it. */
struct scatterlist *open_to_all(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

/* The caller goes on by itself. */
static struct scatterlist *some(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

static void steps(struct view *v, struct scatterlist *sg)
{
	sg = some(v, sg);
	sg = sg_next(sg);
	sg = some(v, sg);
}

/* The caller reads the memory there. */
static struct scatterlist *skip(struct view *v, struct scatterlist *sg)
{
	while (v->left > sg_dma_len(sg)) {
		v->left -= sg_dma_len(sg);
		sg = sg_next(sg);
	}
	return sg;
}

static void *reads(struct view *v, struct scatterlist *sg)
{
	sg = skip(v, sg);
	return sg_virt(sg);
}

/* A function that it is handed to does. */
static struct scatterlist *forth(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

static struct scatterlist *copies(struct view *v, struct scatterlist *sg)
{
	copy(v, sg_virt(sg), sg->length);
	return sg_next(sg);
}

static void hands(struct view *v, struct scatterlist *sg)
{
	sg = forth(v, sg);
	sg = copies(v, sg);
}

/* The place goes elsewhere. */
static struct scatterlist *away(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

static void keeps(struct view *v, struct scatterlist *sg)
{
	v->place = away(v, sg);
}

/* Its address is taken. */
static struct scatterlist *called(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

static const struct ops ops = { .walk = called };

/* One caller of several */
static struct scatterlist *shared(struct view *v, struct scatterlist *sg)
{
	while (v->left--) {
		put(v, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return sg;
}

static void good(struct view *v, struct scatterlist *sg)
{
	while (v->more)
		sg = shared(v, sg);
}

static void bad(struct view *v, struct scatterlist *sg)
{
	while (v->more)
		sg = shared(v, sg);
	v->mem = sg_virt(sg);
}

static void worse(struct view *v, struct scatterlist *sg)
{
	while (v->more)
		sg = shared(v, sg);
	v->mem = sg->length;
}
