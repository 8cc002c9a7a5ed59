#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* One entry after the other, in a pair of slots */
static void fill(struct slot *s, struct scatterlist *sg)
{
	s->len = sg_dma_len(sg);
	s->hi = upper_32_bits(sg_dma_address(sg));
	s->lo = lower_32_bits(sg_dma_address(sg));
}

static void build(struct request *rq, struct slot *s)
{
	struct scatterlist *sg = NULL;

	if (rq->n > 0) {
		sg = rq->list;
		/* fill() the first, and the second, if sg has one */
		while (sg) {
			fill(&s->a, sg);
			sg = sg_next(sg);
			if (sg) {
				fill(&s->b, sg);
				sg = sg_next(sg);
			} else {
				memset(&s->b, 0, sizeof(s->b));
			}
		}
	} else {
		s->addr = dma_map_single(rq->dev, rq->buf, rq->len, rq->dir);
	}
}
