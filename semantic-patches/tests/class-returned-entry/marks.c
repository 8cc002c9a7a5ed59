// SPDX-License-Identifier: GPL-2.0
static dma_addr_t found(struct object *obj, unsigned long n, unsigned int *len)
{
	struct scatterlist *sg;

	sg = find_entry(obj, n);
	*len = sg_dma_len(sg);	/* marked */
	return sg_dma_address(sg);	/* marked */
}

static dma_addr_t begun(struct object *obj)
{
	struct scatterlist *sg = first_entry(obj);

	return sg ? sg_dma_address(sg) : 0;	/* marked */
}

static dma_addr_t at_once(struct object *obj)
{
	return sg_dma_address(first_entry(obj));	/* marked */
}

static dma_addr_t no_call(struct object *obj, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg = obj->list;
	struct scatterlist *next = sg_next(sg);
	struct scatterlist *list = scsi_sglist(cmd);

	return sg_dma_address(sg) + sg_dma_address(next) + sg_dma_address(list) +
	       sg_dma_address(sg_next(list));
}
