#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

ssize_t send(struct dev *dev, struct scatterlist *sg_in, size_t left, struct scatterlist *sg_out)
{
	int sg_out_nents, sg_in_nents;
	int i;
	struct scatterlist *sg;
	unsigned int len;

	if (!sg_in || !sg_out)
		return -EINVAL;

	sg_out_nents = sg_nents(sg_out);
	sg_in_nents = sg_nents(sg_in);
	if (sg_out_nents <= 0 || sg_in_nents <= 0)
		return -EINVAL;
	dev->count = sg_out_nents + sg_in_nents;

	/* in: sg_dma_len() at most */
	for (i = 0, sg = sg_in; i < sg_in_nents; i++, sg++) {
		dev->hw[i].low = lower_32_bits(sg_dma_address(sg));
		dev->hw[i].high = upper_32_bits(sg_dma_address(sg));
		len = min_t(unsigned int, sg_dma_len(sg), PAGE_SIZE);
		left -= len;
	}

	/* out */
	for (i = sg_in_nents, sg = sg_out; i < sg_in_nents + sg_out_nents; i++, sg++) {
#ifdef CONFIG_64BIT
		dev->hw[i].low = sg_dma_address(sg);
#else
		dev->hw[i].low = lower_32_bits(sg_dma_address(sg));
#endif
	}
	return 0;
}

static int by_next(struct dev *dev, struct scatterlist *list)
{
	struct scatterlist *s;
	unsigned int i, n;

	n = sg_nents(list);
	for (i = 0, s = list; i < n; s = sg_next(s), i++)
		put(dev, sg_dma_address(s), sg_dma_len(s));
	return n;
}
