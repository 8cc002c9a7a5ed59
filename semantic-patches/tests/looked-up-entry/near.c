#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* A walk: each call gives the next one. */
static void walk(struct object *obj)
{
	struct scatterlist *sg;

	while ((sg = next_entry(obj)))
		put(obj, sg_dma_address(sg), sg_dma_len(sg));
}

/* The walk goes on from there. */
static void from(struct object *obj, int n)
{
	struct scatterlist *sg = find_entry(obj);

	while (n--) {
		put(obj, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* One of two, by turns */
static void turns(struct object *obj)
{
	struct scatterlist *sg;

	sg = first_entry(obj);
	put(obj, sg_dma_address(sg));
	sg = second_entry(obj);
	put(obj, sg_dma_address(sg));
}

/* The CPU side is read, too. */
static void both(struct object *obj)
{
	struct scatterlist *sg = find_entry(obj);

	copy(obj, sg_virt(sg), sg->length);
	put(obj, sg_dma_address(sg));
}

/* Written to */
static void fill(struct object *obj)
{
	struct scatterlist *sg = find_entry(obj);

	sg_dma_address(sg) = obj->addr;
	put(obj, sg_dma_address(sg));
}

/* Handed on */
static void handed(struct object *obj)
{
	struct scatterlist *sg = find_entry(obj);

	put(obj, sg_dma_address(sg));
	skip(obj, sg);
}

/* The next of a list, by its accessor */
static void second(struct object *obj)
{
	struct scatterlist *sg = sg_next(obj->list);

	put(obj, sg_dma_address(sg));
}

/* Not the function's own */
static struct scatterlist *last;

static void global(struct object *obj)
{
	last = find_entry(obj);
	put(obj, sg_dma_address(last));
}
