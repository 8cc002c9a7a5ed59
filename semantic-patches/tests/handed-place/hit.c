#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* One entry after the other is handed on: sg_dma_len(s) is read, too. */
static int add(struct ep *ep, unsigned int count, struct scatterlist *s)
{
	ep->addr = s ? sg_dma_address(s) + ep->done : ep->dma;
	return link_in(ep, count);
}

static int one(struct ep *ep, struct scatterlist *s)
{
	unsigned int rest = sg_dma_len(s); /* bytes */
	int ret = 0;

	while (rest && !ret) {
		unsigned int n = min(rest, MAX_BYTES);

		ret = add(ep, n, s);
		rest -= n;
	}
	return ret;
}

static int all(struct ep *ep, struct req *req)
{
	struct scatterlist *s = req->sg;
	int ret, i = 0;

	if (!s)
		return add(ep, 0, NULL);
	while (i++ < req->mapped) {
		if (sg_dma_address(s) % PAGE_SIZE)
			return -EINVAL;
#ifdef CONFIG_WIDE
		put_high(ep, upper_32_bits(sg_dma_address(s)));
#endif
		ret = one(ep, s);
		if (ret)
			return ret;
		s = sg_next(s);
	}
	return 0;
}

/* Where it has ended is kept. */
static void sequence(struct iod *iod, u32 left)
{
	struct scatterlist *sg = iod->next;
	u32 len = 0;

	iod->sg = sg;
	while (len < left && len + sg_dma_len(sg) < iod->max) {
		len += sg_dma_len(sg);
		sg = sg_next(sg);
	}
	if (len < left)
		iod->next = sg;
	else
		iod->next = NULL;
}

/* The driver steps by itself. */
static struct scatterlist *__sg_next(struct scatterlist *sg)
{
	return sg_is_last(++sg) ? NULL : sg;
}

static void looked_up(struct obj *obj, struct hw *hw, int n)
{
	struct scatterlist *iter;

	iter = obj_lookup(obj, n);
	while (n--) {
		put(hw, sg_dma_address(iter), sg_dma_len(iter));
		iter = __sg_next(iter);
	}
}
