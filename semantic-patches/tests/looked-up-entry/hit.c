#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static dma_addr_t page_addr(struct object *obj, unsigned long n, unsigned int *len)
{
	struct scatterlist *sg;
	unsigned int offset;

	sg = object_entry(obj, n, &offset);

	if (len)
		*len = sg_dma_len(sg) - offset;
	return sg_dma_address(sg) + offset; /* sg_dma_address() of the entry */
}

static u64 size(struct memory *m)
{
	struct scatterlist *sgl = memory_sgl(m);

	return sgl ? sg_dma_len(sgl) : 0;
}

static int checked(struct object *obj)
{
	struct scatterlist *sg;

	sg = find_entry(obj);
	if (IS_ERR(sg))
		return PTR_ERR(sg);
#ifdef CONFIG_64BIT
	obj->hi = upper_32_bits(sg_dma_address(sg));
#else
	obj->hi = 0;
#endif
	obj->lo = lower_32_bits(sg_dma_address(sg));
	return 0;
}
