#include <linux/dma-mapping.h>

struct walk {
	unsigned int used;
	struct scatterlist *at;
};

static void begin(struct job *job, struct scatterlist *sg)
{
	struct walk first = { .at = sg, .used = 0 };

	job_start(job, first.used);
	job->walk = (struct walk){ .used = 1, .at = job->list };
}

static dma_addr_t step(struct walk *w, unsigned int n)
{
	w->used += n;
	if (w->used == sg_dma_len(w->at)) {
		w->at = sg_next(w->at);
		w->used = 0;
	}
	return w->at ? 0 : sg_dma_address(w->at);
}
