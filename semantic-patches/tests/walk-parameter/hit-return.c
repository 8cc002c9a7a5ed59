#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* It returns where it has ended, and the next call goes on from there. */
static struct scatterlist *
rows(struct view *v, unsigned int n, struct scatterlist *sg)
{
	unsigned int i;

	for (i = 0; i < n; i++) {
		if (!sg) {
			pr_err("too short at row %u\n", i);
			return ERR_PTR(-EINVAL);
		}
		if (sg_dma_len(sg) != v->size) {
			pr_err("%pad has %u\n", &sg_dma_address(sg), sg_dma_len(sg));
			return ERR_PTR(-EINVAL);
		}
		sg = sg_next(sg);
	}

	return sg; /* of the next one */
}

static struct scatterlist *columns(struct view *v, struct scatterlist *sg)
{
	unsigned int left = v->left;

	while (left && sg) {
		put(v, sg_dma_address(sg));
		left -= min(left, sg_dma_len(sg));
		sg = sg_next(sg);
	}
#ifdef CONFIG_WIDE
	v->done = v->left - left;
#endif
	return sg;
}

static int check(struct view *v)
{
	struct scatterlist *sg = v->table->sgl;
	unsigned int i;

	for (i = 0; i < v->planes; i++) {
		if (v->turned)
			sg = rows(v, v->height, sg);
		else
			sg = columns(v, sg);
		if (IS_ERR(sg))
			return PTR_ERR(sg);
	}
	return 0;
}
