#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* A place that a struct keeps */
static void kept(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void kept_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->here;

	while (sg && s->room) {
		kept(s++, sg);
		sg = sg_next(sg);
	}
}

static void advance(struct request *rq)
{
	rq->here = sg_next(rq->here);
}

/* Mapped behind the start */
static void later(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void later_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	if (!dma_map_sg(rq->dev, rq->list, rq->n, rq->dir))
		return;
	for (; sg; sg = sg_next(sg))
		later(s++, sg);
}

/* The count of the CPU side bounds the walk. */
static void bounded(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void bounded_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;
	int n = sg_nents(rq->list);

	while (n--) {
		bounded(s++, sg);
		sg = sg_next(sg);
	}
}

/* The cursor of a loop is another rule's. */
static void looped(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void looped_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;
	int i;

	for_each_sg(sg, sg, rq->n, i)
		looped(s++, sg);
}

/* An entry that is empty is skipped. */
static void skipped(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void skipped_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->list;

	for (; sg; sg = sg_next(sg)) {
		if (!sg_dma_len(sg))
			continue;
		skipped(s++, sg);
	}
}

/* The name is taken. */
static void taken(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void taken_caller(struct slot *s, struct request *rq)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int i;

	for_each_range_dma(&sg_it, range_dma_of_sg(rq->other, rq->m), i)
		put(s, range_dma_addr(&sg_it));
	for (sg = rq->list; sg; sg = sg_next(sg))
		taken(s++, sg);
}

/* A local cursor that begins where another one is */
static void begun(struct slot *s, struct scatterlist *sg)
{
	s->addr = sg_dma_address(sg);
	s->len = sg_dma_len(sg);
}

static void begun_caller(struct slot *s, struct request *rq, struct scatterlist *head)
{
	struct scatterlist *sg = head;

	for (; sg; sg = sg_next(sg))
		begun(s++, sg);
}
