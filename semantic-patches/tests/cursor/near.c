#include <linux/dma-mapping.h>

/* The CPU side in the same loop */
static void mixed(struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->mapped, i) {
		put(req, sg_dma_address(sg));
		if (sg->length > 4)
			break;
	}
}

/* The count of the CPU side */
static void orig_count(struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->orig_nents, i)
		put(sg_dma_address(sg));
	for_each_sgtable_sg(sgt, sg, i)
		put(sg_dma_len(sg));
}

/* The count that was asked for, in another function */
static int map(struct dev *dev, struct data *data)
{
	return dma_map_sg(dev, data->sg, data->sg_len, DIR);
}

static void asked_field(struct data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i)
		put(sg_dma_address(sg));
}

/* The count that was asked for, in this function */
static void asked_local(struct dev *dev, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i, got;

	got = dma_map_sg(dev, list, n, DIR);
	if (!got)
		return;
	for_each_sg(list, sg, n, i)
		put(sg_dma_address(sg));
}

/* The cursor is used after the loop */
static void after(struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->mapped, i) {
		if (sg_dma_len(sg) > 4)
			break;
	}
	req->where = sg;
}

/* It is written, or its address is taken */
static void writes(struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->mapped, i) {
		sg_dma_len(sg) -= 4;
		dev_dbg(req->dev, "%pad\n", &sg_dma_address(sg));
	}
}

/* No cursor of this function */
static void parameter(struct scatterlist *sg, struct req *req)
{
	int i;

	for_each_sg(req->sg, sg, req->mapped, i)
		put(req, sg_dma_address(sg));
}

/* No scatterlist at all; and text that only looks like one */
static void other(struct list *list)
{
	struct entry *sg;
	const char *s = "for_each_sg(a, sg, b, c) sg_dma_len(sg)";

	for_each_entry(list, sg)
		put(sg->addr, s);
}

/* As many as the core has given, not as mapping has made of them; also where that is
 * not in the file
 */
static void request(struct req *req, struct mmc_data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i)
		put(req, sg_dma_address(sg));
}

/* The counts that were asked for, of lists that are mapped into handles already */
static int range_map(struct dev *dev, struct task *task)
{
	if (!dma_map_range_sg_count(dev, task->sg, task->asked, &task->sg_range, DIR, 0))
		return -EIO;
	return 0;
}

static void range_field(struct task *task)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(task->sg, sg, task->asked, i)
		put(sg_dma_address(sg));
}

static void range_local(struct dev *dev, struct scatterlist *list, int n)
{
	struct range_dma list_range;
	struct scatterlist *sg;
	int i;

	if (dma_map_range_sg(dev, list, n, &list_range, DIR, 0))
		return;
	for_each_sg(list, sg, n, i)
		put(sg_dma_address(sg));
}
