#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The CPU side is read, too. */
static void wide(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg->length;
}

static void wide_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg))
		wide(s++, sg);
}

/* One of the callers does something else with its cursor. */
static void shared(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void good_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg))
		shared(s++, sg);
}

static void bad_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg)) {
		copy(s, sg_virt(sg));
		shared(s++, sg);
	}
}

/* An expression is handed over. */
static void direct(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
}

static void direct_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	direct(s, rq->head);
	for (; sg; sg = sg_next(sg))
		direct(s++, sg);
}

/* The name is a value. */
static void named(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
}

static void named_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	rq->fill = named;
	for (; sg; sg = sg_next(sg))
		named(s++, sg);
}

/* Written to */
static void writer(struct slot *s, struct scatterlist *sg)
{
	sg_dma_len(sg) -= 4;
	s->len = sg_dma_len(sg);
}

static void writer_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg))
		writer(s++, sg);
}

/* Not static: other files may call it. */
void extern_leaf(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
}

static void extern_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg))
		extern_leaf(s++, sg);
}
