#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The member is read in another way. */
struct peeked {
	struct scatterlist *sg;
	unsigned int left;
};

static void peeked_submit(struct ring *ring, struct peeked *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->sg, s, job->left, i) {
		if (i == ring->free) {
			job->sg = s;
			break;
		}
		ring->slot[i] = sg_dma_address(s);
	}
}

static void *peeked_virt(struct peeked *job)
{
	return sg_virt(job->sg);
}

/* The CPU side of the cursor is used, too. */
struct mixed {
	struct scatterlist *msg;
	unsigned int left;
};

static void mixed_submit(struct ring *ring, struct mixed *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->msg, s, job->left, i) {
		if (i == ring->free) {
			job->msg = s;
			break;
		}
		ring->slot[i] = sg_dma_address(s) + s->offset;
	}
}

/* The cursor is used after the loop. */
struct behind {
	struct scatterlist *bsg;
	unsigned int left;
};

static void behind_submit(struct ring *ring, struct behind *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->bsg, s, job->left, i) {
		if (i == ring->free)
			break;
		ring->slot[i] = sg_dma_address(s);
	}
	job->bsg = s;
}

/* It is handed to a function that others call, too. */
struct handed {
	struct scatterlist *hsg;
	unsigned int left;
};

static void handed_put(struct ring *ring, struct scatterlist *s)
{
	ring->slot[ring->n++] = sg_dma_address(s);
}

static void handed_submit(struct ring *ring, struct handed *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->hsg, s, job->left, i) {
		if (i == ring->free) {
			job->hsg = s;
			break;
		}
		handed_put(ring, s);
	}
}

static void handed_other(struct ring *ring, struct handed *job)
{
	handed_put(ring, ring->bounce);
}

/* ... or to one that is not here. */
struct away {
	struct scatterlist *asg;
	unsigned int left;
};

static void away_submit(struct ring *ring, struct away *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->asg, s, job->left, i) {
		if (i == ring->free) {
			job->asg = s;
			break;
		}
		ring->slot[i] = sg_dma_address(s);
		elsewhere(ring, s);
	}
}

/* It starts before the list is mapped. */
struct early {
	struct scatterlist *esg;
	unsigned int left;
};

static void early_submit(struct ring *ring, struct early *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->esg, s, job->left, i) {
		if (i == ring->free) {
			job->esg = s;
			break;
		}
		ring->slot[i] = sg_dma_address(s);
	}
}

static void early_prep(struct ring *ring, struct early *job, struct scatterlist *sgl, int n)
{
	job->esg = sgl;
	job->left = dma_map_sg(ring->dev, sgl, n, DMA_TO_DEVICE);
}

/* It starts in the middle of a list. */
struct middle {
	struct scatterlist *dsg;
	unsigned int left;
};

static void middle_submit(struct ring *ring, struct middle *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->dsg, s, job->left, i) {
		if (i == ring->free) {
			job->dsg = s;
			break;
		}
		ring->slot[i] = sg_dma_address(s);
	}
}

static void middle_prep(struct middle *job, struct scatterlist *at)
{
	at = sg_next(at);
	job->dsg = at;
}

/* Nobody goes on from where the loop was left. */
struct whole {
	struct scatterlist *wsg;
	unsigned int n;
};

static void whole_submit(struct ring *ring, struct whole *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->wsg, s, job->n, i)
		ring->slot[i] = sg_dma_address(s);
}

/* Stored to */
struct stored {
	struct scatterlist *ssg;
	unsigned int left;
};

static void stored_submit(struct ring *ring, struct stored *job)
{
	struct scatterlist *s;
	unsigned int i;

	for_each_sg(job->ssg, s, job->left, i) {
		if (i == ring->free) {
			job->ssg = s;
			break;
		}
		sg_dma_len(s) &= ~3;
		ring->slot[i] = sg_dma_address(s);
	}
}
