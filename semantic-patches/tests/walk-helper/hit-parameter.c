#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static inline void set(struct slot *s,
	struct scatterlist *entry)
{
	u64 addr = (u64)sg_dma_address(entry);

	s->addr = addr;
	s->len = sg_dma_len(entry);
	s->last = sg_is_last(entry);
}

static int build(struct slot *s, struct scatterlist *sg, int n)
{
	int i = 0;

	while (1) {
		set(s, sg);
#ifdef DEBUG
		pr_debug("%pad\n", &sg_dma_address(sg));
#else
		count(s);
#endif
		if (++i == n)
			break;
		s++;
		sg = sg_next(sg);
	}
	return i;
}

static void start(struct slot *s, struct request *rq)
{
	struct scatterlist *sg = rq->src;
	struct scatterlist *out;

	for (out = scsi_sglist(rq->cmd); out; out = sg_next(out))
		set(s++, out);
	while (sg && s->room) {
		if (sg_dma_len(sg) > 16)
			set(s++, sg);
		sg = sg_next(sg);
	}
}
