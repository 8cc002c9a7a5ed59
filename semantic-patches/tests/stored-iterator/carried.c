/* A header, as a rule sees it that gets all files of a unit as one text */
struct cursor {
	u64 start;
	/* @sgl: where we are */
	struct scatterlist	*sgl;
	u64 size;
};

#define AT_END(sg)	(!(sg))

static inline void cursor_skip(struct cursor *cur)
{
	struct scatterlist *sgl = cur->sgl;
	u64 start = cur->start;

	while (start >= sg_dma_len(sgl)) {
		start -= sg_dma_len(sgl);
		sgl = sg_next(sgl); /* sg_dma_len(sgl) */
		WARN_ON(!sgl);
	}
	cur->start = start;
#ifdef CONFIG_SIZE
	cur->size = sg_dma_len(sgl) - start;
#else
	cur->size = sg_dma_len(sgl);
#endif
	cur->sgl = sgl;
}

static inline u64 cursor_addr(const struct cursor *cur)
{
	if (!cur->sgl)
		return cur->start;
	return sg_dma_address(cur->sgl) + cur->start;
}

struct sg2phyr_unit__1;
#include <linux/dma-mapping.h>
#include "cursor.h"

struct other {
	struct scatterlist *sgl;
};

static void first(struct cursor *cur, struct other *o)
{
	cur->sgl = o->sgl;
	cur->start = 0;
	cursor_skip(cur);
}

static void put_aside(struct cursor *cur, struct cursor *aside)
{
	aside->sgl = cur->sgl;
	cur->sgl = NULL;
}

struct sg2phyr_unit__2;
#include <linux/dma-mapping.h>
#include "cursor.h"

static int next(struct cursor *cur, int last)
{
	struct scatterlist *sg;
	int len;

	if (!cur->size)
		return 0;
	sg = cur->sgl;
	len = sg_dma_len(sg);
	if (len == cur->size && !sg_is_last(sg)) {
		sg = sg_next(sg);
		cur->sgl = sg;
	}
	return last;
}

/* One that does not put it back */
static dma_addr_t peek(struct cursor *cur)
{
	struct scatterlist *at = cur->sgl;

	if (!at)
		return 0;
	return sg_dma_address(at);
}
