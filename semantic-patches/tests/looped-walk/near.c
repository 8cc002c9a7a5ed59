#include <linux/dma-mapping.h>
#include <linux/mmc/host.h>
#include <linux/scatterlist.h>

/* The loop has ended when it is read. */
static void behind(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->list, sg, x->mapped, i)
		ch->len += sg_dma_len(sg);
	ch->addr = sg_dma_address(sg);
	sg = x->list;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

/* The CPU side is used, too. */
static void cpu(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->list, sg, x->mapped, i)
		ch->len += sg_dma_len(sg);
	sg = x->list;
	sg = sg_next(sg);
	ch->len = sg->length;
}

/* Handed to a function */
static void handed(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = NULL;

	while (ch->room) {
		sg = !sg ? x->list : sg_next(sg);
		ch->len = sg_dma_len(sg);
		take(ch, sg);
	}
}

/* Stored to */
static void stored(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = NULL;

	while (ch->room) {
		sg = sg ? sg_next(sg) : x->list;
		sg_dma_len(sg) -= 4;
		ch->len = sg_dma_len(sg);
	}
}

/* An empty entry is asked for. */
static void empty(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->list, sg, x->mapped, i)
		ch->len += sg_dma_len(sg);
	for (sg = x->list; sg_dma_len(sg); sg = sg_next(sg))
		ch->n++;
	sg = x->list;
	while (sg_dma_len(sg))
		sg = sg_next(sg);
}

/* Mapped on the way */
static int maps(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = x->list;
	int i, n;

	n = dma_map_sg(ch->dev, x->list, x->nents, DMA_TO_DEVICE);
	for_each_sg(x->list, sg, n, i)
		ch->len += sg_dma_len(sg);
	sg = x->list;
	sg = sg_next(sg);
	return sg_dma_len(sg);
}

/* A count of the CPU side */
static void cpu_count(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->sgt.sgl, sg, x->sgt.orig_nents, i)
		ch->len += sg_dma_len(sg);
	sg = x->sgt.sgl;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

/* The same: what maps() gives to the map call */
static void asked_count(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->list, sg, x->nents, i)
		ch->len += sg_dma_len(sg);
	sg = x->list;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

/* The same: of the MMC core */
static void mmc_count(struct chan *ch, struct mmc_data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i)
		ch->len += sg_dma_len(sg);
	sg = data->sg;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

/* From a place that is kept, as a start and as a loop's list */
static void kept(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = NULL;

	while (ch->room) {
		sg = !sg ? ch->place : sg_next(sg);
		ch->len = sg_dma_len(sg);
	}
}

static void kept_head(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(ch->place, sg, x->mapped, i)
		ch->len += sg_dma_len(sg);
	sg = x->list;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

static void keep(struct chan *ch)
{
	ch->place = sg_next(ch->place);
}

/* From another variable, which may be anywhere */
static void other(struct chan *ch, struct xfer *x, struct scatterlist *at)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(x->list, sg, x->mapped, i)
		ch->len += sg_dma_len(sg);
	sg = at;
	sg = sg_next(sg);
	ch->len = sg_dma_len(sg);
}

/* A parameter: its callers know the place. */
static void parameter(struct chan *ch, struct xfer *x, struct scatterlist *sg)
{
	while (ch->room) {
		sg = !sg ? x->list : sg_next(sg);
		ch->len = sg_dma_len(sg);
	}
}

/* An iterator is there. */
static void has(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = NULL;
	struct range_dma_iter sg_it;
	int i;

	for_each_range_dma(&sg_it, range_dma_of_sg(x->list, x->mapped), i)
		ch->len += range_dma_len(&sg_it);
	while (ch->room) {
		sg = !sg ? x->list : sg_next(sg);
		ch->len = sg_dma_len(sg);
	}
}

/* A macro of the file uses the variable. */
#define LEN(sg) sg_dma_len(sg)

static void in_macro(struct chan *ch, struct xfer *x)
{
	struct scatterlist *sg = NULL;

	while (ch->room) {
		sg = !sg ? x->list : sg_next(sg);
		ch->len = sg_dma_len(sg) + LEN(sg);
	}
}
