// SPDX-License-Identifier: GPL-2.0

struct cursors {
	struct scatterlist *sg;
	struct scatterlist *pos;
	struct scatterlist *here;
	struct scatterlist *at;
};

/* Fields that move along their list: several of them, each by its own means. */
static void moved(struct cursors *c, struct hw *hw)
{
	hw->a = sg_dma_address(c->sg);
	hw->b = sg_dma_address(c->pos);
	hw->c = sg_dma_address(c->here);
	hw->d = sg_dma_len(c->at);
	c->sg = sg_next(c->sg);
	c->pos++;
	c->here = c->here ? sg_next(c->here) : NULL;
}

static void saved(struct cursors *c, struct scatterlist *next)
{
	while (next) {
		next = sg_next(next);
		c->at = next;
	}
}

/* A name that says cursor: another file moves it. */
static void named(struct sgt_iter *iter, struct job *job, struct hw *hw)
{
	hw->a = sg_dma_address(iter->sg);
	hw->b = sg_dma_address(job->cur_sg);
	hw->c = sg_dma_len(job->sg_wa.dma);
}

/* Stores, reads of what was stored, and addresses for %pad. */
static void filled(struct scatterlist *tmp, struct job *job, struct dev *dev)
{
	struct scatterlist sg;

	sg_dma_address(&sg) = job->phys;
	sg_dma_len(&sg) = job->len;
	job->total += sg_dma_len(&sg);
	sg_dma_len(&job->one) -= 4;
	job->total += sg_dma_len(&job->one);
	keep(dev, &sg_dma_address(job->list));
}

/* Walks by index, and a plain pointer that may be a cursor. */
static void indexed(struct job *job, struct hw *hw, struct scatterlist *p, int i)
{
	hw->a = sg_dma_address(&job->two[0]);
	hw->b = sg_dma_address(&job->two[1]);
	hw->c = sg_dma_address(&job->many[i]);
	hw->d = sg_dma_address(job->many + i);
	hw->e = sg_dma_address(p);
	hw->f = sg_dma_address(sg_next(p));
}
